import { useOperation } from "../../../api/use-operation.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { WorkItem } from "../../../ui/work-item.tsx";
import { noticeTexts } from "../texts.ts";

/** Messages that were given up wait for somebody's decision. */
export function MessageWork() {
  const t = useTexts(noticeTexts);
  const answer = useOperation("notices.listMessages", { query: { state: "failed", pageSize: "1" } });
  return (
    <WorkItem
      count={answer.data?.failed}
      kind="late"
      label={(count) => t("messages.work", { count })}
      to="/messages?state=failed"
    />
  );
}
