import type { RoundSchedule } from "../../../../../contract/scoring/round-setup.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { roundTexts } from "../texts.ts";

type Round = Pick<RoundDetail, "id" | "state">;

/** What a round under way is about now: "Các đơn vị đang tự chấm điểm"; undefined for every other round. */
export function useStageFinding(round: Round): string | undefined {
  const t = useTexts(roundTexts);
  const schedule = useScheduleUnderWay(round);
  if (schedule === undefined) return undefined;
  if (schedule.currentStage !== null) return t(`finding.stage.${schedule.currentStage}`);
  if (schedule.next !== null) return t("finding.between");
  return t(schedule.councilFinishedAt === null ? "finding.over" : "finding.councilOver");
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
