import type { CriteriaSetRow } from "../../../../../contract/scoring/criteria-sets.ts";
import { setStateLabels } from "../../../../../domain/scoring/set-labels.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { setTexts } from "../texts.ts";
import { authenticityMark } from "./authenticity-mark.ts";

export function SetStateBadge({ state }: { state: CriteriaSetRow["state"] }) {
  const language = useLanguage();
  return <StateBadge kind={state === "frozen" ? "done" : "plain"} label={setStateLabels[state][language]} />;
}

/** Invented and incomplete sets are marked wherever a set is named. */
export function AuthenticityBadge({ authenticity }: { authenticity: string | null }) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const { label, kind } = authenticityMark(authenticity);
  return <StateBadge kind={kind} label={label?.[language] ?? authenticity ?? t("mark.none")} />;
}

export function ErrorsBadge({ errors }: { errors: number }) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  if (errors === 0) return <StateBadge kind="done" label={t("list.noErrors")} />;
  return <StateBadge kind="late" label={t("list.errors", { count: printDecimal(errors, language) })} />;
}
