import { caseStateLabel } from "../../../../../domain/scoring/council/dispute-labels.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import type { CouncilWork } from "./types.ts";

const kinds = { new: "plain", proposed: "running", decided: "done" } as const;

interface CaseStateProps extends Pick<CouncilWork["cases"][number], "state"> {
  /** The council has ended its meetings. */
  readonly isFinished: boolean;
}

/** How far the council is with a case, or how it ended. */
export function CaseState({ state, isFinished }: CaseStateProps) {
  const language = useLanguage();
  return (
    <StateBadge
      kind={isFinished && state !== "decided" ? "plain" : kinds[state]}
      label={caseStateLabel(state, { isFinished })[language]}
    />
  );
}
