import type { RoundSchedule } from "../../../../../contract/scoring/round-setup.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { boardTexts } from "../../board/texts.ts";
import { roundTexts } from "../texts.ts";

type Round = Pick<RoundDetail, "id" | "state">;

/**
 * What a round under way is about now: "Các đơn vị đang tự chấm điểm"; undefined for every other round. Its publication
 * is awaited where the server says so alone: a step may be open again for single units, a council be late with its end.
 */
export function useStageFinding(round: Round): string | undefined {
  const t = useTexts(roundTexts);
  const stageName = useTexts(boardTexts);
  const schedule = useScheduleUnderWay(round);
  if (schedule === undefined) return undefined;
  const { currentStage, reopenedStages, next, councilFinishedAt, awaitsPublication, windows } = schedule;
  if (currentStage !== null) return t(`finding.stage.${currentStage}`);
  if (reopenedStages.length > 0) {
    return t("finding.reopened", { stages: reopenedStages.map((stage) => stageName(`stage.${stage}`)).join(", ") });
  }
  if (next !== null) return t("finding.between");
  if (awaitsPublication) return t(councilFinishedAt === null ? "finding.over" : "finding.councilOver");
  if (windows.length === 0) return undefined;
  const isCouncilLate = councilFinishedAt === null && windows.some(({ stage }) => stage === "council");
  return t(isCouncilLate ? "finding.councilLate" : "finding.stepsOver");
}

/** True of a round under way that is through all its steps and is to be published. */
export function useAwaitsPublication(round: Round): boolean {
  return useScheduleUnderWay(round)?.awaitsPublication ?? false;
}

function useScheduleUnderWay({ id: roundId, state }: Round): RoundSchedule | undefined {
  const isOpen = state === "open";
  const { data } = useOperation("scoring.getRoundSchedule", { params: { roundId } }, { enabled: isOpen });
  return isOpen ? data : undefined;
}
