import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { ResultStage } from "../../domain/scoring/columns/stage.ts";
import { LossCause } from "../../domain/scoring/losses/loss-cause.ts";
import { lossCauseLabels } from "../../domain/scoring/losses/loss-cause-labels.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";

/** One component of one unit that lost points. */
export const UnitLossLine = z.object({
  blockCode: BlockCode,
  unitId: UnitId,
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  component: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  /** Who appraises it; null for a survey or a gap of the set-up. */
  agencyUnitId: UnitId.nullable(),
  agencyVi: z.string().nullable(),
  agencyEn: z.string().nullable(),
  max: z.string(),
  claimed: z.string().nullable(),
  points: z.string(),
  lost: z.string(),
  /** The cause of most of it. */
  cause: LossCause,
  reason: z.string().nullable(),
  howVi: z.string(),
  howEn: z.string(),
});
export type UnitLossLine = z.infer<typeof UnitLossLine>;

/** Losses added up: over an agency's part, a component or a cause. */
export const LossGroup = z.object({
  key: z.string(),
  blockCode: BlockCode.nullable(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  /** Components of units that count here, and how many of them lost points. */
  lines: z.int(),
  losing: z.int(),
  max: z.string(),
  lost: z.string(),
  /** Lost in percent of the maximum. */
  share: z.string().nullable(),
  /** The cause of most of it; null where nothing was lost. */
  cause: LossCause.nullable(),
});
export type LossGroup = z.infer<typeof LossGroup>;

const column =
  (type: ListColumn["type"]) =>
  (key: string, titleVi: string, titleEn: string): ListColumn => ({
    ...{ key, titleVi, titleEn, type },
  });
const [text, decimal, integer] = [column("text"), column("decimal"), column("integer")];
const cause: ListColumn = { ...text("cause", "Nguyên nhân chính", "Main cause"), labels: lossCauseLabels };

const lineColumns: readonly ListColumn[] = [
  text("blockCode", "Nhóm", "Block"),
  text("unitNameVi", "Đơn vị", "Unit (Vietnamese)"),
  text("unitNameEn", "Đơn vị (tiếng Anh)", "Unit"),
  text("component", "Mã", "Code"),
  text("nameVi", "Tiêu chí thành phần", "Component (Vietnamese)"),
  text("nameEn", "Tiêu chí thành phần (tiếng Anh)", "Component"),
  text("agencyVi", "Cơ quan thẩm định", "Appraising agency (Vietnamese)"),
  text("agencyEn", "Cơ quan thẩm định (tiếng Anh)", "Appraising agency"),
  decimal("max", "Điểm tối đa", "Maximum"),
  decimal("claimed", "Tự chấm", "Self-assessed"),
  decimal("points", "Đạt được", "Points"),
  decimal("lost", "Điểm mất", "Lost"),
  cause,
  text("reason", "Lý do", "Reason"),
  text("howVi", "Cách tính", "How it came about (Vietnamese)"),
  text("howEn", "Cách tính (tiếng Anh)", "How it came about"),
];

const groupColumns: readonly ListColumn[] = [
  text("blockCode", "Nhóm", "Block"),
  text("nameVi", "Tên", "Name (Vietnamese)"),
  text("nameEn", "Tên (tiếng Anh)", "Name"),
  integer("lines", "Số kết quả", "Results"),
  integer("losing", "Số bị mất điểm", "Losing"),
  decimal("max", "Điểm tối đa", "Maximum"),
  decimal("lost", "Điểm mất", "Lost"),
  decimal("share", "Tỷ lệ mất (%)", "Lost (%)"),
  cause,
];

const params = z.strictObject({ roundId: RoundId });
const filters = { block: BlockCode.optional(), stage: ResultStage.default("final") };

export const listLossLines = defineOperation({
  id: "scoring.listLossLines",
  method: "GET",
  path: "/api/rounds/{roundId}/losses",
  summary: "Who lost points in what and why, over all units, as far as one appraises or runs the round",
  access: { ability: "scoring.read" },
  params,
  query: listQuery(["component", "unitNameVi", "unitNameEn", "lost"], {
    ...filters,
    component: z.string().min(1).max(60).optional(),
    agency: UnitId.optional(),
    cause: LossCause.optional(),
  }),
  output: pageOf(UnitLossLine),
  columns: lineColumns,
  fileName: { vi: "diem-mat", en: "losses" },
  showsResults: true,
  errors: ["record.not_found"],
});

export const listLossGroups = defineOperation({
  id: "scoring.listLossGroups",
  method: "GET",
  path: "/api/rounds/{roundId}/loss-groups",
  summary: "Points lost by appraising agency, by component or by cause, as far as one appraises or runs the round",
  access: { ability: "scoring.read" },
  params,
  query: listQuery(["nameVi", "lost", "share"], {
    ...filters,
    by: z.enum(["agency", "component", "cause"]).default("agency"),
  }),
  output: pageOf(LossGroup),
  columns: groupColumns,
  fileName: { vi: "tong-diem-mat", en: "loss-sums" },
  showsResults: true,
  errors: ["record.not_found"],
});
