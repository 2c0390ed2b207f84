import { nameVerb } from "../../../../../domain/audit/name-verb.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { HistoryList } from "../../../../ui/detail/history-list.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { setupTexts } from "../../setup/texts.ts";
import { vi as setupVi } from "../../setup/vi.ts";
import { roundTexts } from "../texts.ts";
import { vi } from "../vi.ts";

/** The recorded actions on one round. */
export function RoundHistory({ roundId }: { roundId: string }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const inSetup = useTexts(setupTexts);
  const answer = useOperation("scoring.listRoundHistory", { params: { roundId } });
  if (answer.isError) return <ErrorNotice error={answer.error} />;
  const nameOfVerb = (verb: string, detail: Readonly<Record<string, unknown>>) => {
    const key = `verb.${verb.slice(verb.indexOf(".") + 1)}` as keyof typeof vi;
    if (key in vi) return t(key);
    if (key in setupVi) return inSetup(key as keyof typeof setupVi);
    const name = nameVerb(verb, language, detail);
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  };
  const entries = answer.data?.items.map((action) => ({ ...action, what: nameOfVerb(action.verb, action.detail) }));
  return <HistoryList entries={entries} />;
}
