import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { HistoryList } from "../../../../ui/detail/history-list.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { setTexts } from "../texts.ts";
import { vi } from "../vi.ts";

/** The recorded actions on one version of a set. */
export function SetHistory({ setId }: { setId: string }) {
  const t = useTexts(setTexts);
  const answer = useOperation("scoring.listCriteriaSetHistory", { params: { setId } });
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  const nameOf = (verb: string) => {
    const key = `verb.${verb.slice(verb.indexOf(".") + 1)}` as keyof typeof vi;
    return key in vi ? t(key) : verb;
  };
  return <HistoryList entries={answer.data?.items.map((action) => ({ ...action, what: nameOf(action.verb) }))} />;
}
