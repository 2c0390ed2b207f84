import { useOperation } from "../../../api/use-operation.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { HistoryList } from "../../../ui/detail/history-list.tsx";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { organisationTexts } from "../texts.ts";
import { vi } from "../vi.ts";

/** The recorded actions on one unit. */
export function UnitHistory({ unitId }: { unitId: string }) {
  const t = useTexts(organisationTexts);
  const answer = useOperation("organisations.listUnitHistory", { params: { unitId } });
  if (answer.isError) return <ErrorNotice error={answer.error} />;
  const nameOf = (verb: string) => {
    const key = `verb.${verb.slice(verb.indexOf(".") + 1)}` as keyof typeof vi;
    return key in vi ? t(key) : verb;
  };
  return <HistoryList entries={answer.data?.items.map((action) => ({ ...action, what: nameOf(action.verb) }))} />;
}
