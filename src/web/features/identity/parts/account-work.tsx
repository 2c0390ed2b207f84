import { useOperation } from "../../../api/use-operation.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { WorkItem } from "../../../ui/work-item.tsx";
import { identityTexts } from "../texts.ts";

/** What an administrator of accounts should look at. */
export function AccountWork() {
  const t = useTexts(identityTexts);
  const never = useOperation("identity.listAccounts", { query: { neverSignedIn: "true", pageSize: "1" } });
  const locked = useOperation("identity.listAccounts", { query: { locked: "true", pageSize: "1" } });
  return (
    <>
      <WorkItem
        count={locked.data?.total}
        kind="late"
        label={(count) => t("work.locked", { count })}
        to="/accounts?locked=true"
      />
      <WorkItem
        count={never.data?.total}
        kind="soon"
        label={(count) => t("work.never", { count })}
        to="/accounts?neverSignedIn=true"
      />
    </>
  );
}
