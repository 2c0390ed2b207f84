import { useOperation } from "../../../api/use-operation.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { WorkItem } from "../../../ui/work-item.tsx";
import { identityTexts } from "../texts.ts";

/** What an administrator of accounts should look at. */
export function AccountWork() {
  const t = useTexts(identityTexts);
  const { data } = useOperation("identity.countAccountsToSee", {});
  return (
    <>
      <WorkItem
        count={data?.locked}
        kind="late"
        label={(count) => t("work.locked", { count })}
        to="/accounts?locked=true"
      />
      <WorkItem
        count={data?.neverSignedIn}
        kind="soon"
        label={(count) => t("work.never", { count })}
        to="/accounts?neverSignedIn=true&state=active"
      />
    </>
  );
}
