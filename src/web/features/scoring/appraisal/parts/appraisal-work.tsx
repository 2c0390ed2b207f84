import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { WorkItem } from "../../../../ui/work-item.tsx";
import { titleOf } from "../../rounds/parts/name-of.ts";
import { appraisalTexts } from "../texts.ts";

/** Lines to appraise, parts to approve and answers to give, each leading to its page. */
export function AppraisalWork() {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const own = useOperation("scoring.listOwnAppraisals", {});
  return (own.data?.items ?? []).map((item) => (
    <WorkItem
      key={`${item.kind} ${item.roundId} ${item.unitId}`}
      count={item.count}
      kind="soon"
      label={(count) => t(`mine.${item.kind}`, { count, title: titleOf(item, language) })}
      to={
        item.unitId === null
          ? `/rounds/${item.roundId}/appraisal`
          : `/rounds/${item.roundId}/explanation/${item.unitId}`
      }
    />
  ));
}
