import { stageLabels } from "../columns/stage.ts";
import type { Text } from "../finding.ts";
import type { Workflow } from "../workflow/round-workflow.ts";
import { hasEnded, isReopeningLive } from "../workflow/windows.ts";

/** What still stands before the publication of a round. */
export interface PublicationState {
  readonly workflow: Pick<Workflow, "windows" | "reopenings" | "approvals" | "council">;
  /** Lines of the appraisal that have something to appraise, with the name of their agency. */
  readonly working: readonly { readonly assignmentId: string; readonly agency: Text }[];
  readonly councilFinished: boolean;
  /** Meetings of the council, by number, whose signed minutes are not attached; and whether the round waits for them. */
  readonly unsignedMeetings: readonly number[];
  readonly minutesNeeded: boolean;
  readonly now: Date;
}

/**
 * What is missing before a round under way may be published: every window is over (that of a council which has ended
 * its meeting counts as over), every agency's part is approved at every stage of appraisal the round has, and the
 * council, if there is one, has finished. Nothing: it may be published.
 */
export function publicationLacks(state: PublicationState): Text[] {
  const { workflow, working, councilFinished, now } = state;
  const lacks: Text[] = [];
  for (const { stage } of workflow.windows) {
    const isOver = hasEnded(workflow, stage, now) || (stage === "council" && councilFinished);
    const isOpenForOne = workflow.reopenings.some((one) => one.stage === stage && isReopeningLive(one, now));
    if (isOver && (!isOpenForOne || stage === "council")) continue;
    const name = stageLabels[stage];
    lacks.push(
      isOver
        ? {
            vi: `bước ${name.vi} đang mở lại cho một số đơn vị`,
            en: `the stage “${name.en}” is open again for some units`,
          }
        : { vi: `chưa hết thời gian ${name.vi}`, en: `the time of the stage “${name.en}” is not over` },
    );
  }
  for (const { assignmentId, agency } of working) {
    for (const stage of ["appraisal1", "appraisal2"] as const) {
      if (!workflow.windows.some((one) => one.stage === stage)) continue;
      if (workflow.approvals.some((one) => one.assignmentId === assignmentId && one.stage === stage)) continue;
      const name = stageLabels[stage];
      lacks.push({
        vi: `${agency.vi} chưa duyệt ${name.vi}`,
        en: `${agency.en} has not approved the ${name.en.toLowerCase()}`,
      });
    }
  }
  if (workflow.council.length > 0 && !councilFinished) {
    lacks.push({ vi: "Hội đồng chưa kết thúc họp", en: "the council has not ended its meeting" });
  }
  return state.minutesNeeded ? [...lacks, ...unsignedMinutes(state)] : lacks;
}

/** What should be there before publication, and hinders nothing. */
export function publicationAdvice(state: Pick<PublicationState, "unsignedMeetings" | "minutesNeeded">): Text[] {
  return state.minutesNeeded ? [] : unsignedMinutes(state);
}

const unsignedMinutes = ({ unsignedMeetings }: Pick<PublicationState, "unsignedMeetings">): Text[] =>
  unsignedMeetings.map((number) => ({
    vi: `phiên họp ${number} của Hội đồng chưa đính kèm biên bản đã ký`,
    en: `the signed minutes of meeting ${number} of the council are not attached`,
  }));
