import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { councilTexts } from "../texts.ts";
import type { CouncilWork } from "./types.ts";

const kinds = { new: "plain", proposed: "running", decided: "done" } as const;

/** How far the council is with a case. */
export function CaseState({ state }: Pick<CouncilWork["cases"][number], "state">) {
  const t = useTexts(councilTexts);
  return <StateBadge kind={kinds[state]} label={t(`state.${state}`)} />;
}
