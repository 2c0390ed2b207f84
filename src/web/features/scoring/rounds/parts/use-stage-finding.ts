import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { roundTexts } from "../texts.ts";

/** What a round under way is about now: "Các đơn vị đang tự chấm điểm"; undefined for every other round. */
export function useStageFinding(round: RoundDetail): string | undefined {
  const t = useTexts(roundTexts);
  const isOpen = round.state === "open";
  const { data } = useOperation("scoring.getRoundSchedule", { params: { roundId: round.id } }, { enabled: isOpen });
  if (!isOpen || data === undefined) return undefined;
  if (data.currentStage !== null) return t(`finding.stage.${data.currentStage}`);
  return t(data.windows.some((window) => window.state === "coming") ? "finding.between" : "finding.over");
}
