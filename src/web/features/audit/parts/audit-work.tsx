import { useOperation } from "../../../api/use-operation.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { WorkItem } from "../../../ui/work-item.tsx";
import { auditTexts } from "../texts.ts";

/** A chain that does not hold comes before all other work. */
export function AuditWork() {
  const t = useTexts(auditTexts);
  const chain = useOperation("audit.getChainState", {});
  const last = chain.data?.lastVerification;
  const broken = last?.state === "broken" || last?.agrees === false || chain.data?.laterLost === true;
  return <WorkItem count={broken ? 1 : 0} kind="late" label={() => t("work.broken")} to="/audit" />;
}
