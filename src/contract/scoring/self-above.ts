import { z } from "zod";
import { AppraisalStage } from "../../domain/scoring/appraisal/decide-verdict.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";

/** All that one unit claimed too much, or that was claimed too much in one component of a block. */
export const SelfAboveGroup = z.object({
  /** Identifier of the unit, or code of the component. */
  key: z.string(),
  blockCode: BlockCode,
  /** Official code of the unit, or code of the component. */
  code: z.string().nullable(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  /** Results where the claim is above the appraisal; the sums are over these alone. */
  lines: z.int(),
  selfPoints: z.string(),
  points: z.string(),
  above: z.string(),
});
export type SelfAboveGroup = z.infer<typeof SelfAboveGroup>;

const columns: readonly ListColumn[] = [
  { key: "blockCode", titleVi: "Nhóm", titleEn: "Block", type: "text" },
  { key: "code", titleVi: "Mã", titleEn: "Code", type: "text" },
  { key: "nameVi", titleVi: "Tên", titleEn: "Name (Vietnamese)", type: "text" },
  { key: "nameEn", titleVi: "Tên (tiếng Anh)", titleEn: "Name", type: "text" },
  { key: "lines", titleVi: "Số kết quả", titleEn: "Results", type: "integer" },
  { key: "selfPoints", titleVi: "Điểm tự chấm", titleEn: "Self-assessed", type: "decimal" },
  { key: "points", titleVi: "Điểm thẩm định", titleEn: "Appraised", type: "decimal" },
  { key: "above", titleVi: "Tự chấm cao hơn", titleEn: "Self above", type: "decimal" },
];

export const listSelfAboveGroups = defineOperation({
  id: "scoring.listSelfAboveGroups",
  method: "GET",
  path: "/api/rounds/{roundId}/appraisal/self-above-sums",
  summary: "How much units scored themselves above the appraisal, summed by unit or by component, of what one may see",
  access: { ability: "scoring.read" },
  params: z.strictObject({ roundId: RoundId }),
  query: listQuery(["code", "nameVi", "lines", "above"], {
    stage: AppraisalStage.optional(),
    by: z.enum(["unit", "component"]).default("unit"),
  }),
  output: pageOf(SelfAboveGroup).extend({ sum: z.string(), units: z.int() }),
  columns,
  fileName: { vi: "tong-tu-cham-cao-hon", en: "self-above-sums" },
  errors: ["record.not_found"],
});
