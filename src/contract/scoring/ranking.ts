import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { ResultStage } from "../../domain/scoring/columns/stage.ts";
import { BlockCode, RoundId, RoundState } from "../../domain/scoring/round.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";
import { ExactNumber, RuleKindName, TextPair } from "./texts.ts";

/** One line of a ranking, as stored: decimals as printed, fractions as computed. */
export const RankingRow = z.object({
  blockCode: BlockCode,
  blockNameVi: z.string(),
  blockNameEn: z.string().nullable(),
  /** Null for a unit that is not ranked, and of a draft for whoever sees only own units. */
  rank: z.int().nullable(),
  unitId: UnitId,
  officialCode: z.string().nullable(),
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  points: z.string(),
  pointsExact: z.string(),
  applicableMax: z.string(),
  percent: z.string().nullable(),
  percentExact: z.string().nullable(),
  className: z.string().nullable(),
  classNameEn: z.string().nullable(),
  inputs: z.enum(["notSubmitted", "incomplete", "complete"]),
});
export type RankingRow = z.infer<typeof RankingRow>;

export const rankingColumns: readonly ListColumn[] = [
  { key: "blockNameVi", titleVi: "Nhóm", titleEn: "Block (Vietnamese)", type: "text" },
  { key: "blockNameEn", titleVi: "Nhóm (tiếng Anh)", titleEn: "Block", type: "text" },
  { key: "rank", titleVi: "Thứ hạng", titleEn: "Rank", type: "integer" },
  { key: "officialCode", titleVi: "Mã đơn vị", titleEn: "Unit code", type: "text" },
  { key: "unitNameVi", titleVi: "Đơn vị", titleEn: "Unit (Vietnamese)", type: "text" },
  { key: "unitNameEn", titleVi: "Đơn vị (tiếng Anh)", titleEn: "Unit", type: "text" },
  { key: "points", titleVi: "Điểm đạt được", titleEn: "Points", type: "decimal" },
  { key: "applicableMax", titleVi: "Điểm tối đa áp dụng", titleEn: "Applicable maximum", type: "decimal" },
  { key: "percent", titleVi: "Chỉ số (%)", titleEn: "Index (%)", type: "decimal" },
  { key: "className", titleVi: "Xếp loại", titleEn: "Class (Vietnamese)", type: "text" },
  { key: "classNameEn", titleVi: "Xếp loại (tiếng Anh)", titleEn: "Class", type: "text" },
];

const spreadColumns: readonly ListColumn[] = [
  { key: "blockCode", titleVi: "Nhóm", titleEn: "Block", type: "text" },
  { key: "code", titleVi: "Mã", titleEn: "Code", type: "text" },
  { key: "nameVi", titleVi: "Tiêu chí thành phần", titleEn: "Component (Vietnamese)", type: "text" },
  { key: "nameEn", titleVi: "Tiêu chí thành phần (tiếng Anh)", titleEn: "Component", type: "text" },
  { key: "max", titleVi: "Điểm tối đa", titleEn: "Maximum", type: "decimal" },
  { key: "units", titleVi: "Số đơn vị áp dụng", titleEn: "Units it applies to", type: "integer" },
  { key: "mean", titleVi: "Trung bình", titleEn: "Mean", type: "decimal" },
  { key: "lowest", titleVi: "Thấp nhất", titleEn: "Lowest", type: "decimal" },
  { key: "median", titleVi: "Trung vị", titleEn: "Median", type: "decimal" },
  { key: "highest", titleVi: "Cao nhất", titleEn: "Highest", type: "decimal" },
  { key: "fullMarks", titleVi: "Đạt điểm tối đa", titleEn: "Full points", type: "integer" },
  { key: "zeroMarks", titleVi: "Không có điểm", titleEn: "No points", type: "integer" },
];

/** What happened to one component of one unit. */
export const ComponentState = z.enum(["scored", "notApplicable", "faulty", "notSubmitted"]);
export type ComponentState = z.infer<typeof ComponentState>;

const ComponentResult = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  state: ComponentState,
  points: ExactNumber,
  /** 0 where the component left the denominator. */
  applicableMax: z.string(),
  max: z.string(),
  ruleKind: RuleKindName.nullable(),
  /** Each under the title that people see beside its field; `chosen`: the words of a chosen answer. */
  inputs: z.array(z.object({ name: z.string(), title: TextPair, value: z.string(), chosen: TextPair.nullable() })),
  explanation: TextPair,
});

const CriterionResult = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  points: ExactNumber,
  applicableMax: z.string(),
  components: z.array(ComponentResult),
});

const AreaResult = CriterionResult.omit({ components: true }).extend({ criteria: z.array(CriterionResult) });

export const UnitResult = z.object({
  roundId: RoundId,
  roundTitleVi: z.string(),
  roundTitleEn: z.string().nullable(),
  year: z.int(),
  state: RoundState,
  demonstration: z.boolean(),
  stage: ResultStage,
  result: RankingRow,
  /** Units ranked in the block; null where ranks wait for the publication, of a draft for whoever sees only own units. */
  ranked: z.int().nullable(),
  areas: z.array(AreaResult),
  bonus: z.string(),
  penalty: z.string(),
  /** How points became the percentage and the class. */
  explanation: z.array(TextPair),
});
export type UnitResult = z.infer<typeof UnitResult>;

/** How the units of a block did in one component; figures over the units it applies to. */
export const ComponentSpread = z.object({
  blockCode: BlockCode,
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  max: z.string(),
  units: z.int(),
  mean: z.string().nullable(),
  lowest: z.string().nullable(),
  median: z.string().nullable(),
  highest: z.string().nullable(),
  fullMarks: z.int(),
  zeroMarks: z.int(),
});
export type ComponentSpread = z.infer<typeof ComponentSpread>;

const params = z.strictObject({ roundId: RoundId });

/** Of a round under way, and of a published one before `final`, only what the person may see. */
const stage = ResultStage.default("final");

export const listRanking = defineOperation({
  id: "scoring.listRanking",
  method: "GET",
  path: "/api/rounds/{roundId}/ranking",
  summary: "The ranking of a round by block: rank, points, applicable maximum, percent, class",
  access: "signedIn",
  params,
  query: listQuery(["rank", "name", "code", "points", "percent"], {
    block: BlockCode.optional(),
    className: z.string().max(100).optional(),
    stage,
  }),
  output: pageOf(RankingRow),
  columns: rankingColumns,
  fileName: { vi: "xep-hang", en: "ranking" },
  showsResults: true,
  errors: ["record.not_found"],
});

export const getUnitResult = defineOperation({
  id: "scoring.getUnitResult",
  method: "GET",
  path: "/api/rounds/{roundId}/units/{unitId}/result",
  summary: "The result of one unit: areas, criteria and components with inputs, points and explanation",
  access: "signedIn",
  params: params.extend({ unitId: UnitId }),
  /** Without a stage: the strongest one that the person sees. */
  query: z.strictObject({ stage: ResultStage.optional() }),
  output: UnitResult.extend({
    /** Components of which the person may open the columns, by code; bonus and penalty are "". */
    columns: z.array(z.string()),
  }),
  errors: ["record.not_found"],
});

export const listComponentSpreads = defineOperation({
  id: "scoring.listComponentSpreads",
  method: "GET",
  path: "/api/rounds/{roundId}/components",
  summary: "For each component of a block the spread of points over the units",
  access: "signedIn",
  params,
  query: listQuery(["position", "mean", "zeroMarks", "fullMarks"], { block: BlockCode.optional(), stage }),
  output: pageOf(ComponentSpread),
  columns: spreadColumns,
  fileName: { vi: "phan-bo-diem", en: "component-spreads" },
  showsResults: true,
  errors: ["record.not_found"],
});

/** One unit in the spread of one component. */
export const ComponentPoint = z.object({
  unitId: UnitId,
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  state: ComponentState,
  points: z.string(),
  applicableMax: z.string(),
  explanation: TextPair,
});

export const getComponentSpread = defineOperation({
  id: "scoring.getComponentSpread",
  method: "GET",
  path: "/api/rounds/{roundId}/component-spread",
  summary: "The spread of one component with the points of every unit, best first",
  access: "signedIn",
  params,
  query: z.strictObject({ block: BlockCode, component: z.string().min(1).max(60), stage }),
  output: z.object({ spread: ComponentSpread, rule: TextPair, units: z.array(ComponentPoint) }),
  errors: ["record.not_found"],
});
