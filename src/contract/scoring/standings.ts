import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";

/** A unit at every stage beside its last round; null where a stage has not begun, is not ranked or is not seen. */
export const Standing = z.object({
  blockCode: BlockCode,
  blockNameVi: z.string(),
  blockNameEn: z.string().nullable(),
  unitId: UnitId,
  officialCode: z.string().nullable(),
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  selfPercent: z.string().nullable(),
  selfRank: z.int().nullable(),
  appraisal1Percent: z.string().nullable(),
  appraisal1Rank: z.int().nullable(),
  appraisal2Percent: z.string().nullable(),
  appraisal2Rank: z.int().nullable(),
  percent: z.string().nullable(),
  rank: z.int().nullable(),
  className: z.string().nullable(),
  classNameEn: z.string().nullable(),
  /** Places won (above 0) or lost from the self-assessment to the final result; null before the first appraisal. */
  rankMove: z.int().nullable(),
  lastPercent: z.string().nullable(),
  lastRank: z.int().nullable(),
  /** Percentage points against last round. */
  change: z.string().nullable(),
  lastRankMove: z.int().nullable(),
  /** Why last round is not beside it, or why it is although the unit changed. */
  noteVi: z.string().nullable(),
  noteEn: z.string().nullable(),
});
export type Standing = z.infer<typeof Standing>;

const text = (key: string, titleVi: string, titleEn: string): ListColumn => ({ key, titleVi, titleEn, type: "text" });
const decimal = (key: string, titleVi: string, titleEn: string): ListColumn => ({
  key,
  titleVi,
  titleEn,
  type: "decimal",
});
const integer = (key: string, titleVi: string, titleEn: string): ListColumn => ({
  key,
  titleVi,
  titleEn,
  type: "integer",
});

const standingColumns: readonly ListColumn[] = [
  text("blockNameVi", "Nhóm", "Block (Vietnamese)"),
  text("blockNameEn", "Nhóm (tiếng Anh)", "Block"),
  text("officialCode", "Mã đơn vị", "Unit code"),
  text("unitNameVi", "Đơn vị", "Unit (Vietnamese)"),
  text("unitNameEn", "Đơn vị (tiếng Anh)", "Unit"),
  decimal("selfPercent", "Tự chấm (%)", "Self-assessed (%)"),
  integer("selfRank", "Hạng tự chấm", "Rank, self-assessed"),
  decimal("appraisal1Percent", "Thẩm định 1 (%)", "Appraisal 1 (%)"),
  integer("appraisal1Rank", "Hạng thẩm định 1", "Rank, appraisal 1"),
  decimal("appraisal2Percent", "Thẩm định 2 (%)", "Appraisal 2 (%)"),
  integer("appraisal2Rank", "Hạng thẩm định 2", "Rank, appraisal 2"),
  decimal("percent", "Kết quả (%)", "Final (%)"),
  integer("rank", "Hạng", "Rank"),
  text("className", "Xếp loại", "Class (Vietnamese)"),
  text("classNameEn", "Xếp loại (tiếng Anh)", "Class"),
  integer("rankMove", "Đổi hạng so với tự chấm", "Places against self-assessed"),
  decimal("lastPercent", "Đợt trước (%)", "Last round (%)"),
  integer("lastRank", "Hạng đợt trước", "Rank, last round"),
  decimal("change", "Tăng giảm (điểm %)", "Change (points of %)"),
  integer("lastRankMove", "Đổi hạng so với đợt trước", "Places against last round"),
  text("noteVi", "Ghi chú so sánh", "Remark (Vietnamese)"),
  text("noteEn", "Ghi chú so sánh (tiếng Anh)", "Remark"),
];

export const listStandings = defineOperation({
  id: "scoring.listStandings",
  method: "GET",
  path: "/api/rounds/{roundId}/standings",
  summary: "Every unit at every stage of a round, with its movement and its change against last round",
  access: { ability: "scoring.read" },
  params: z.strictObject({ roundId: RoundId }),
  query: listQuery(
    [
      "rank",
      "unitNameVi",
      "unitNameEn",
      "selfRank",
      "appraisal1Rank",
      "appraisal2Rank",
      "rankMove",
      "lastRank",
      "change",
    ],
    {
      block: BlockCode.optional(),
    },
  ),
  output: pageOf(Standing),
  columns: standingColumns,
  fileName: { vi: "so-sanh-ket-qua", en: "standings" },
  showsResults: true,
  errors: ["record.not_found"],
});
