import { countEn } from "../../text/count-en.ts";
import { stageLabels } from "../columns/stage.ts";
import type { Text } from "../finding.ts";
import type { Workflow } from "../workflow/round-workflow.ts";
import { hasEnded, isReopeningLive } from "../workflow/windows.ts";

/** A unit that keeps a round from being published, and of how many components. */
export interface LackingUnit {
  readonly unitId: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly components: number;
  /** The parts it asked to leave out; only of requests. */
  readonly parts?: readonly string[];
}

/**
 * What a lack is about; `unfilled`: inputs are missing or wrong; `late`: changed after the approval, judged by nobody;
 * `request`: asked to be left out, answered by nobody; `unsent`: figures of a sheet that was never handed in;
 * `unappraised`: lines that count as the units assessed themselves, the units of it are the agencies.
 */
export type LackKind =
  | ("window" | "approval" | "council" | "minutes")
  | ("unfilled" | "late" | "request" | "unsent" | "unappraised");

/** One thing that is missing, in words, with the units it is about. */
export interface PublicationLack extends Text {
  readonly kind: LackKind;
  readonly units: readonly LackingUnit[];
}

/** Lines, each a component of a unit, that count as self-assessed because nobody judged them; and whose they were. */
export interface UnappraisedLines {
  readonly lines: number;
  readonly agencies: readonly LackingUnit[];
}

/** What still stands before the publication of a round. */
export interface PublicationState {
  readonly workflow: Pick<Workflow, "windows" | "reopenings" | "approvals" | "council">;
  /** Lines of the appraisal that have something to appraise, with the name of their agency. */
  readonly working: readonly { readonly assignmentId: string; readonly agency: Text }[];
  readonly councilFinished: boolean;
  /** How many meetings the council held. */
  readonly meetings: number;
  /** Meetings of the council, by number, whose signed minutes are not attached; and whether the round waits for them. */
  readonly unsignedMeetings: readonly number[];
  readonly minutesNeeded: boolean;
  /** Units that began and whose inputs are missing or wrong; and those that changed figures after the approval. */
  readonly unfilled: readonly LackingUnit[];
  readonly late: readonly LackingUnit[];
  /** Units whose requests not to be scored wait for an answer. */
  readonly asking: readonly LackingUnit[];
  /** Units whose figures count though their sheet was never approved by the head and handed in. */
  readonly unsent: readonly LackingUnit[];
  /** Of parts that their leaders approved all the same, and of no part at all. */
  readonly unappraised: UnappraisedLines;
  readonly now: Date;
}

/**
 * What is missing before a round under way may be published: every window is over (that of a council which has ended
 * its meeting counts as over), every agency's part is approved at every stage of appraisal the round has, nothing
 * counts that was changed after the approval and judged by nobody, no inputs are missing or wrong, every request not to
 * be scored is answered, and the council, if there is one, has finished. Nothing: it may be published.
 */
export function publicationLacks(state: Omit<PublicationState, "unsent" | "unappraised">): PublicationLack[] {
  const { workflow, working, councilFinished, now } = state;
  const lacks: PublicationLack[] = [];
  const add = (kind: LackKind, text: Text) => lacks.push({ kind, ...text, units: [] });
  for (const { stage } of workflow.windows) {
    const isOver = hasEnded(workflow, stage, now) || (stage === "council" && councilFinished);
    const isOpenForOne = workflow.reopenings.some((one) => one.stage === stage && isReopeningLive(one, now));
    if (isOver && (!isOpenForOne || stage === "council")) continue;
    const name = stageLabels[stage];
    add(
      "window",
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
      add("approval", {
        vi: `${agency.vi} chưa duyệt ${name.vi}`,
        en: `${agency.en} has not approved the ${name.en.toLowerCase()}`,
      });
    }
  }
  lacks.push(...unitLacks(state), ...requestLacks(state.asking));
  if (workflow.council.length > 0 && !councilFinished) {
    add("council", { vi: "Hội đồng chưa kết thúc họp", en: "the council has not ended its meeting" });
  }
  return state.minutesNeeded ? [...lacks, ...unsignedMinutes(state)] : lacks;
}

/** What should be there before publication, and hinders nothing. */
export function publicationAdvice(
  state: Pick<
    PublicationState,
    "unsignedMeetings" | "minutesNeeded" | "meetings" | "councilFinished" | "unsent" | "unappraised"
  >,
): PublicationLack[] {
  const own = [...unsentSheets(state.unsent), ...unappraisedLines(state.unappraised)];
  return [...own, ...(state.minutesNeeded ? [] : unsignedMinutes(state))];
}

/** Figures behind which no head stands; until others are judged in their place they count, and the council has to know. */
function unsentSheets(units: readonly LackingUnit[]): PublicationLack[] {
  if (units.length === 0) return [];
  const text = {
    vi: `${units.length} đơn vị có phiếu tự chấm chưa được thủ trưởng duyệt và gửi`,
    en: `${units.length} ${units.length === 1 ? "unit has" : "units have"} a sheet that the head did not approve or nobody handed in`,
  };
  return [{ kind: "unsent", ...text, units }];
}

/** What units gave themselves ranks them, because nobody looked at it. */
function unappraisedLines({ lines, agencies }: UnappraisedLines): PublicationLack[] {
  if (lines === 0) return [];
  const text = {
    vi: `${lines} dòng được tính theo điểm tự chấm vì không ai thẩm định`,
    en: `${countEn(lines, "line")} ${lines === 1 ? "counts as its unit" : "count as the units"} assessed ${lines === 1 ? "itself" : "themselves"}, because nobody appraised ${lines === 1 ? "it" : "them"}`,
  };
  return [{ kind: "unappraised", ...text, units: agencies }];
}

/** Units whose figures cannot be published as they are. */
function unitLacks({ unfilled, late }: Pick<PublicationState, "unfilled" | "late">): PublicationLack[] {
  const lacks: PublicationLack[] = [];
  if (unfilled.length > 0) {
    lacks.push({
      kind: "unfilled",
      vi: `${unfilled.length} đơn vị còn tiêu chí thiếu hoặc sai số liệu mà chưa ai cho điểm`,
      en: `${unfilled.length} ${unfilled.length === 1 ? "unit has" : "units have"} missing or wrong inputs to which nobody gave points`,
      units: unfilled,
    });
  }
  if (late.length > 0) {
    lacks.push({
      kind: "late",
      vi: `${late.length} đơn vị có số liệu sửa sau khi phần thẩm định đã duyệt, chưa được thẩm định`,
      en: `${late.length} ${late.length === 1 ? "unit" : "units"} changed figures after the approval of their part, and nobody appraised them`,
      units: late,
    });
  }
  return lacks;
}

/** Requests not to be scored that wait: unanswered, the unit would get 0 points without a word. */
export function requestLacks(asking: readonly LackingUnit[]): PublicationLack[] {
  const count = asking.reduce((sum, unit) => sum + unit.components, 0);
  if (count === 0) return [];
  const text = {
    vi: `${count} đề nghị không đánh giá chờ chủ trì trả lời`,
    en: `${count} ${count === 1 ? "request" : "requests"} not to be scored ${count === 1 ? "waits" : "wait"} for the owner's answer`,
  };
  return [{ kind: "request", ...text, units: asking }];
}

/** Minutes without a signed scan; and a council that ended without having met at all. */
function unsignedMinutes({
  unsignedMeetings,
  meetings,
  councilFinished,
}: Pick<PublicationState, "unsignedMeetings" | "meetings" | "councilFinished">): PublicationLack[] {
  const texts: Text[] = unsignedMeetings.map((number) => ({
    vi: `phiên họp ${number} của Hội đồng chưa đính kèm biên bản đã ký`,
    en: `the signed minutes of meeting ${number} of the council are not attached`,
  }));
  if (councilFinished && meetings === 0) {
    texts.push({
      vi: "Hội đồng kết thúc mà không có phiên họp nào được ghi",
      en: "the council ended without any meeting on record",
    });
  }
  return texts.map((text) => ({ kind: "minutes", ...text, units: [] }));
}
