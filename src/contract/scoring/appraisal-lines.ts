import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { AppraisalStage } from "../../domain/scoring/appraisal/decide-verdict.ts";
import { verdictLabels } from "../../domain/scoring/appraisal/verdict-labels.ts";
import { Verdict } from "../../domain/scoring/columns/entry.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { SheetStanding } from "../../domain/scoring/sheet/sheet-state.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";
import { ColumnView } from "./columns.ts";
import { GuidanceFile } from "./guidance.ts";
import { InputField, RuleKindName, TextPair } from "./texts.ts";

/** One component of one unit with all its columns, as an appraiser works on it. */
export const AppraisalLine = z.object({
  unitId: UnitId,
  officialCode: z.string().nullable(),
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  blockCode: BlockCode,
  /** Where the sheet of the unit stands: what is not submitted may still change. Null before the appraisal begins. */
  sheetState: SheetStanding.nullable(),
  component: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  areaCode: z.string(),
  max: z.string(),
  rule: TextPair,
  ruleKind: RuleKindName.nullable(),
  fields: z.array(InputField),
  columns: z.array(ColumnView),
  /** What of the figures of the unit can hardly be. */
  warnings: z.array(TextPair),
  /** Decimal texts for the table and the export; null where nobody said anything. */
  selfPoints: z.string().nullable(),
  points: z.string().nullable(),
  difference: z.string().nullable(),
  verdict: Verdict.nullable(),
  reason: z.string().nullable(),
  remarkCode: z.string().nullable(),
  question: z.string().nullable(),
  explanation: z.string().nullable(),
  secondPoints: z.string().nullable(),
  secondReason: z.string().nullable(),
  evidence: z.object({ documents: z.int(), required: z.boolean(), complete: z.boolean(), flags: z.array(z.string()) }),
  documents: z.int(),
  marks: z.object({
    decided: z.boolean(),
    asked: z.boolean(),
    secondDecided: z.boolean(),
    differs: z.boolean(),
    stale: z.boolean(),
    empty: z.boolean(),
  }),
  /** Where the person may write now. */
  seats: z.array(z.int()),
  approved: z.boolean(),
  /** The stage has to judge it, or has judged it; at the second one other lines keep their first verdict. */
  due: z.boolean(),
});
export type AppraisalLine = z.infer<typeof AppraisalLine>;

export const appraisalLineColumns: readonly ListColumn[] = [
  { key: "officialCode", titleVi: "Mã đơn vị", titleEn: "Unit code", type: "text" },
  { key: "unitNameVi", titleVi: "Đơn vị", titleEn: "Unit (Vietnamese)", type: "text" },
  { key: "unitNameEn", titleVi: "Đơn vị (tiếng Anh)", titleEn: "Unit", type: "text" },
  { key: "component", titleVi: "Mã tiêu chí", titleEn: "Component code", type: "text" },
  { key: "nameVi", titleVi: "Tiêu chí thành phần", titleEn: "Component (Vietnamese)", type: "text" },
  { key: "nameEn", titleVi: "Tiêu chí thành phần (tiếng Anh)", titleEn: "Component", type: "text" },
  { key: "max", titleVi: "Điểm tối đa", titleEn: "Maximum", type: "decimal" },
  { key: "selfPoints", titleVi: "Điểm tự chấm", titleEn: "Self-assessed", type: "decimal" },
  { key: "points", titleVi: "Điểm thẩm định", titleEn: "Appraised", type: "decimal" },
  { key: "difference", titleVi: "Chênh lệch", titleEn: "Difference", type: "decimal" },
  { key: "verdict", titleVi: "Kết quả", titleEn: "Verdict", type: "text", labels: verdictLabels },
  { key: "reason", titleVi: "Lý do", titleEn: "Reason", type: "text" },
  { key: "remarkCode", titleVi: "Mã nhận xét", titleEn: "Remark code", type: "text" },
  { key: "question", titleVi: "Yêu cầu giải trình", titleEn: "Question to the unit", type: "text" },
  { key: "explanation", titleVi: "Giải trình của đơn vị", titleEn: "Explanation of the unit", type: "text" },
  {
    key: "secondPoints",
    titleVi: "Điểm của người thẩm định thứ hai",
    titleEn: "Second appraiser's points",
    type: "decimal",
  },
  {
    key: "secondReason",
    titleVi: "Ý kiến của người thẩm định thứ hai",
    titleEn: "Second appraiser's reason",
    type: "text",
  },
  { key: "documents", titleVi: "Số tài liệu", titleEn: "Documents", type: "integer" },
];

export const listAppraisalLines = defineOperation({
  id: "scoring.listAppraisalLines",
  method: "GET",
  path: "/api/rounds/{roundId}/appraisal/lines",
  summary:
    "Components of units that the person may appraise, with every column: one component over all units, or one unit",
  access: { ability: "scoring.read" },
  params: z.strictObject({ roundId: RoundId }),
  query: listQuery(["position", "unit", "difference"], {
    stage: AppraisalStage.optional(),
    block: BlockCode.optional(),
    component: z.string().min(1).max(60).optional(),
    unitId: UnitId.optional(),
    state: z.enum(["open", "decided", "asked", "differs", "stale", "empty", "lowered"]).optional(),
  }),
  output: pageOf(AppraisalLine).extend({
    stage: AppraisalStage,
    /** When what the units wrote is shown; null: it is shown already. */
    opensAt: z.iso.datetime().nullable(),
    /** Guidance of the owner for the component of the filter. */
    guidance: TextPair.extend({ files: z.array(GuidanceFile) }).nullable(),
    /** The person also finds bonus and penalty of the unit of the filter. */
    extras: z.boolean(),
  }),
  errors: ["record.not_found"],
  columns: appraisalLineColumns,
  fileName: { vi: "tham-dinh", en: "appraisal" },
});

const selfAboveColumns: readonly ListColumn[] = [
  { key: "officialCode", titleVi: "Mã đơn vị", titleEn: "Unit code", type: "text" },
  { key: "unitNameVi", titleVi: "Đơn vị", titleEn: "Unit (Vietnamese)", type: "text" },
  { key: "unitNameEn", titleVi: "Đơn vị (tiếng Anh)", titleEn: "Unit", type: "text" },
  { key: "component", titleVi: "Mã tiêu chí", titleEn: "Component code", type: "text" },
  { key: "nameVi", titleVi: "Tiêu chí thành phần", titleEn: "Component (Vietnamese)", type: "text" },
  { key: "nameEn", titleVi: "Tiêu chí thành phần (tiếng Anh)", titleEn: "Component", type: "text" },
  { key: "selfPoints", titleVi: "Điểm tự chấm", titleEn: "Self-assessed", type: "decimal" },
  { key: "points", titleVi: "Điểm thẩm định", titleEn: "Appraised", type: "decimal" },
  { key: "above", titleVi: "Tự chấm cao hơn", titleEn: "Self above", type: "decimal" },
  { key: "reason", titleVi: "Lý do", titleEn: "Reason", type: "text" },
];

export const listSelfAbove = defineOperation({
  id: "scoring.listSelfAbove",
  method: "GET",
  path: "/api/rounds/{roundId}/appraisal/self-above",
  summary: "Where units scored themselves above the appraisal, of what the person may see, with sums",
  access: { ability: "scoring.read" },
  params: z.strictObject({ roundId: RoundId }),
  query: listQuery(["unit", "above", "component"], {
    stage: AppraisalStage.optional(),
    unitId: UnitId.optional(),
    block: BlockCode.optional(),
    component: z.string().min(1).max(60).optional(),
  }),
  output: pageOf(
    z.object({
      unitId: UnitId,
      officialCode: z.string().nullable(),
      unitNameVi: z.string(),
      unitNameEn: z.string().nullable(),
      blockCode: BlockCode,
      component: z.string(),
      nameVi: z.string(),
      nameEn: z.string().nullable(),
      selfPoints: z.string(),
      points: z.string(),
      above: z.string(),
      reason: z.string().nullable(),
    }),
  ).extend({ sum: z.string(), units: z.int() }),
  errors: ["record.not_found"],
  columns: selfAboveColumns,
  fileName: { vi: "tu-cham-cao-hon", en: "self-above" },
});
