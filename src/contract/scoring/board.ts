import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { AppraisalStage } from "../../domain/scoring/appraisal/decide-verdict.ts";
import { ResultStage, WindowStage } from "../../domain/scoring/columns/stage.ts";
import { DueMark } from "../../domain/scoring/follow/due-mark.ts";
import { Standing, standingLabels } from "../../domain/scoring/follow/unit-standing.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { typedText } from "../../domain/text/typed-text.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";

const Instant = z.iso.datetime();
const params = z.object({ roundId: RoundId });
const Percent = z.int().min(0).max(100);

/** One unit as whoever runs the round follows it. */
export const BoardRow = z.object({
  unitId: UnitId,
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  blockCode: BlockCode,
  blockNameVi: z.string(),
  state: Standing,
  /** The window of self-assessment has closed for the unit and its sheet is not in. */
  late: z.boolean(),
  /** What of the draft result is not answered, or not sent: its window is over, or is near its end. */
  explanationDue: DueMark.nullable(),
  /** Components filled in and asked. */
  filledPercent: Percent,
  filled: z.int(),
  asked: z.int(),
  submittedAt: Instant.nullable(),
  /** Components appraised in the first and the second appraisal, of those asked. */
  appraisedPercent: Percent,
  /** Index in percent as the unit assesses itself, and as it stands now; null: nothing there. */
  selfPercent: z.string().nullable(),
  percent: z.string().nullable(),
  /**
   * Points that the unit gave itself above what counts now, summed over the appraised components where it did, as in the
   * sums of the appraisal; null before there is an appraisal.
   */
  selfAbove: z.string().nullable(),
  rank: z.int().nullable(),
  /** Verdicts that changed inputs or points; explanations asked for and not given; views of two appraisers that differ. */
  changed: z.int(),
  explanationsOpen: z.int(),
  differing: z.int(),
  lastAt: Instant.nullable(),
  urgedAt: Instant.nullable(),
});
export type BoardRow = z.infer<typeof BoardRow>;

const columns: readonly ListColumn[] = [
  { key: "blockNameVi", titleVi: "Nhóm xếp hạng", titleEn: "Block", type: "text" },
  { key: "nameVi", titleVi: "Đơn vị", titleEn: "Unit", type: "text" },
  { key: "state", titleVi: "Trạng thái", titleEn: "State", type: "text", labels: standingLabels },
  { key: "late", titleVi: "Trễ hạn", titleEn: "Late", type: "boolean" },
  { key: "filledPercent", titleVi: "Đã nhập (%)", titleEn: "Filled in (%)", type: "integer" },
  { key: "appraisedPercent", titleVi: "Đã thẩm định (%)", titleEn: "Appraised (%)", type: "integer" },
  { key: "selfPercent", titleVi: "Tự chấm (%)", titleEn: "Self-assessed (%)", type: "decimal" },
  { key: "percent", titleVi: "Hiện tại (%)", titleEn: "Now (%)", type: "decimal" },
  { key: "rank", titleVi: "Hạng", titleEn: "Rank", type: "integer" },
  { key: "selfAbove", titleVi: "Tự chấm cao hơn (điểm)", titleEn: "Self above (points)", type: "decimal" },
  { key: "changed", titleVi: "Bị điều chỉnh", titleEn: "Changed", type: "integer" },
  { key: "explanationsOpen", titleVi: "Chờ giải trình", titleEn: "To explain", type: "integer" },
  {
    key: "explanationDue",
    titleVi: "Hạn giải trình",
    titleEn: "Answer due",
    type: "text",
    labels: { soon: { vi: "Sắp hết hạn", en: "Due soon" }, late: { vi: "Quá hạn", en: "Late" } },
  },
  { key: "differing", titleVi: "Hai ý kiến khác nhau", titleEn: "Two views differ", type: "integer" },
  { key: "submittedAt", titleVi: "Gửi lúc", titleEn: "Submitted at", type: "instant" },
  { key: "lastAt", titleVi: "Nhập gần nhất", titleEn: "Last entry", type: "instant" },
  { key: "urgedAt", titleVi: "Đôn đốc gần nhất", titleEn: "Last urged", type: "instant" },
];

export const listBoard = defineOperation({
  id: "scoring.listBoard",
  method: "GET",
  path: "/api/rounds/{roundId}/board/units",
  summary: "Every unit of a round with where its work stands, who is late and what is disputed; for whoever runs it.",
  access: { ability: "scoring.manage" },
  params,
  query: listQuery(
    ["blockNameVi", "nameVi", "filledPercent", "appraisedPercent", "percent", "rank", "selfAbove", "lastAt"],
    {
      block: BlockCode.optional(),
      state: Standing.optional(),
      /**
       * late: the sheet is over its deadline; unexplained: an explanation is late or soon so; disputed: explanations
       * open, verdicts changed or two views that differ.
       */
      finding: z.enum(["late", "unexplained", "disputed"]).optional(),
    },
  ),
  output: pageOf(BoardRow),
  errors: ["auth.forbidden", "record.not_found"],
  columns,
  fileName: { vi: "theo-doi-dot", en: "board" },
  showsResults: true,
});

/** The part of one agency: how much of what it has to appraise is done. */
export const BoardAgency = z.object({
  assignmentId: z.uuid(),
  agencyNameVi: z.string(),
  agencyNameEn: z.string().nullable(),
  blockCode: z.string().nullable(),
  part: z.string().nullable(),
  /** Only these units, where the line is not for all. */
  units: z.array(z.object({ nameVi: z.string(), nameEn: z.string().nullable() })).nullable(),
  /** Steps in where another agency would have to appraise itself. */
  replacement: z.boolean(),
  /** Pairs of unit and component. */
  total: z.int(),
  appraised1: z.int(),
  appraised2: z.int(),
  /** What the second appraisal has to judge since it began: what was explained or left open by the first, or judged. */
  again: z.int(),
  approved1: z.boolean(),
  approved2: z.boolean(),
  /** The stage at which its approval is late or soon so; null: nothing is owed, or there is time. */
  due: z.object({ stage: AppraisalStage, mark: DueMark, closesAt: Instant }).nullable(),
  urgedAt: Instant.nullable(),
});
export type BoardAgency = z.infer<typeof BoardAgency>;

export const Board = z.object({
  stamp: z.string(),
  /** The stage whose percent and ranks the board shows. */
  stage: ResultStage,
  openStages: z.array(WindowStage),
  next: z.object({ stage: WindowStage, kind: z.enum(["opens", "closes"]), at: Instant }).nullable(),
  units: z.int(),
  /** Units that have not sent their sheet: those past their end, and those that still can, the step being open for them. */
  late: z.int(),
  canSend: z.int(),
  /** Steps that are open again for single units. */
  reopenedStages: z.array(WindowStage),
  /** Units that owe an explanation, and parts of agencies that are not approved: late, and soon so. */
  explanations: z.object({ late: z.int(), soon: z.int() }),
  parts: z.object({ late: z.int(), soon: z.int() }),
  /** Units with figures that count and were written after the approval of their part; they keep the publication back. */
  changedAfter: z.array(
    z.object({ unitId: UnitId, nameVi: z.string(), nameEn: z.string().nullable(), components: z.int() }),
  ),
  /** Units whose requests not to be scored wait for the owner's answer; they keep the publication back too. */
  asking: z.array(
    z.object({ unitId: UnitId, nameVi: z.string(), nameEn: z.string().nullable(), parts: z.array(z.string()) }),
  ),
  disputed: z.int(),
  /** The round is through all its steps, its council has ended, and the result is not published. */
  awaitsPublication: z.boolean(),
  states: z.array(z.object({ state: Standing, count: z.int() })),
  agencies: z.array(BoardAgency),
  /** The round has a second appraisal. */
  secondAppraisal: z.boolean(),
  /** Pairs that nobody appraises. */
  gaps: z.int(),
  reminders: z.object({ before: z.array(z.int()), after: z.array(z.int()) }),
  canUrge: z.boolean(),
});
export type Board = z.infer<typeof Board>;

export const getBoard = defineOperation({
  id: "scoring.getBoard",
  method: "GET",
  path: "/api/rounds/{roundId}/board",
  summary: "How a round stands as a whole: states of the units, parts of the appraising agencies, the next date.",
  access: { ability: "scoring.manage" },
  params,
  output: Board,
  errors: ["auth.forbidden", "record.not_found"],
});

export const getBoardStamp = defineOperation({
  id: "scoring.getBoardStamp",
  method: "GET",
  path: "/api/rounds/{roundId}/board/stamp",
  summary:
    "A text that changes with everything the board shows: asked every second, the board is read again only then.",
  access: { ability: "scoring.manage" },
  params,
  output: z.object({ stamp: z.string() }),
  errors: ["auth.forbidden", "record.not_found"],
});

export const urgeUnits = defineOperation({
  id: "scoring.urgeUnits",
  method: "POST",
  path: "/api/rounds/{roundId}/urges",
  summary: "Reminds the people of chosen units with a text (đôn đốc), in the application and by the ways they chose.",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({
    unitIds: z.array(UnitId).min(1).max(500),
    /** What they are urged to do; missing: to assess themselves. */
    about: z.enum(["self", "explanation"]).optional(),
    text: typedText().min(5).max(2000),
  }),
  output: z.object({ units: z.int(), people: z.int() }),
  errors: ["auth.forbidden", "record.not_found", "scoring.round_published"],
});

const Offsets = z.array(z.int().min(0).max(60)).max(10);

export const changeReminders = defineOperation({
  id: "scoring.changeReminders",
  method: "PUT",
  path: "/api/rounds/{roundId}/reminders",
  summary: "Sets on which working days before and after the end of a window people are reminded by themselves.",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({ before: Offsets, after: Offsets }),
  output: z.object({ before: z.array(z.int()), after: z.array(z.int()) }),
  errors: ["auth.forbidden", "record.not_found", "scoring.round_published"],
});
