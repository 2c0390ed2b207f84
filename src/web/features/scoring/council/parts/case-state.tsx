import { caseStateLabels } from "../../../../../domain/scoring/council/dispute-labels.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import type { CouncilWork } from "./types.ts";

const kinds = { new: "plain", proposed: "running", decided: "done" } as const;

/** How far the council is with a case. */
export function CaseState({ state }: Pick<CouncilWork["cases"][number], "state">) {
  const language = useLanguage();
  return <StateBadge kind={kinds[state]} label={caseStateLabels[state][language]} />;
}
