import { z } from "zod";
import { UnitId } from "../../../domain/organisations/model.ts";
import { Source } from "../../../domain/scoring/model.ts";
import { typedText } from "../../../domain/text/typed-text.ts";
import { defineOperation } from "../../operation.ts";
import { ColumnVersion, ColumnView } from "../columns.ts";
import { ExactNumber, InputField, Reason, TextPair } from "../texts.ts";
import { OwnTotals, ownIndexParams, PartStateName } from "./rounds.ts";

const ComponentCode = z.string().trim().min(1).max(60);
const componentParams = ownIndexParams.extend({ component: ComponentCode });
const Note = typedText().max(2000).nullable();
const Points = z
  .string()
  .trim()
  .regex(/^\d{1,4}([.,]\d{1,6})?$/)
  .transform((text) => text.replace(",", "."));

const OwnLeadView = z.object({
  unitId: UnitId,
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  headName: z.string().nullable(),
});

/** One component as a line of the list. */
export const OwnComponentRow = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  areaCode: z.string(),
  areaNameVi: z.string(),
  areaNameEn: z.string().nullable(),
  max: z.string().nullable(),
  source: Source,
  /** The agency scores it itself; surveys and what others score it only forecasts. */
  selfAsked: z.boolean(),
  /** Why it is not scored, where that was agreed; null: it is scored. */
  leftOut: z.string().nullable(),
  lead: OwnLeadView.nullable(),
  mine: z.boolean(),
  /** Points of others that are not published yet are not shown. */
  hidden: z.boolean(),
  points: OwnTotals,
  estimate: z.boolean(),
  documents: z.int(),
  evidenceMissing: z.boolean(),
  partState: PartStateName.nullable(),
});
export type OwnComponentRow = z.infer<typeof OwnComponentRow>;

export const listOwnComponents = defineOperation({
  id: "scoring.listOwnComponents",
  method: "GET",
  path: "/api/own-index/{roundId}/components",
  summary: "All components of the national set with lead agency and, where one may see them, the three columns",
  access: { ability: "scoring.read" },
  params: ownIndexParams,
  output: z.object({ items: z.array(OwnComponentRow) }),
  errors: ["record.not_found"],
});

export const OwnComponent = z.object({
  row: OwnComponentRow,
  unitId: UnitId,
  rule: TextPair,
  ruleTextVi: z.string().nullable(),
  ruleTextEn: z.string().nullable(),
  evidence: z.array(z.string()),
  fields: z.array(InputField),
  cooperating: z.array(z.object({ unitId: UnitId, nameVi: z.string(), nameEn: z.string().nullable() })),
  /** The columns as they stand, and every version, the newest first. */
  columns: z.array(ColumnView),
  versions: z.array(ColumnVersion),
  /** The same component in earlier years by lineage, the newest first. */
  earlier: z.array(z.object({ year: z.int(), code: z.string(), max: z.string().nullable(), points: OwnTotals })),
  /** Units whose libraries the person may take evidence from. */
  libraries: z.array(z.object({ unitId: UnitId, nameVi: z.string(), nameEn: z.string().nullable() })),
  neighbours: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  abilities: z.object({
    forecast: z.boolean(),
    self: z.boolean(),
    /** Writing for the lead agency: a reason is needed. */
    onBehalf: z.boolean(),
    ministry: z.boolean(),
    evidence: z.enum(["forecast", "self"]).nullable(),
  }),
});
export type OwnComponent = z.infer<typeof OwnComponent>;

export const getOwnComponent = defineOperation({
  id: "scoring.getOwnComponent",
  method: "GET",
  path: "/api/own-index/{roundId}/components/{component}",
  summary: "One component of the province's own index: rule, lead, forecasts, self-score and the ministry's points",
  access: { ability: "scoring.read" },
  params: componentParams,
  output: OwnComponent,
  errors: ["record.not_found"],
});

export const saveForecast = defineOperation({
  id: "scoring.saveForecast",
  method: "POST",
  path: "/api/own-index/{roundId}/components/{component}/forecasts",
  summary: "Forecast the points of a component, at any date before the ministry publishes; every forecast is kept",
  access: { ability: "scoring.fill" },
  params: componentParams,
  body: z.strictObject({ points: Points, note: Note, reason: Reason.nullable() }),
  output: z.object({ version: z.int() }),
  status: 201,
  errors: [
    "auth.forbidden",
    "record.not_found",
    "scoring.own_not_running",
    "scoring.own_points_refused",
    "scoring.own_published",
    "scoring.reason_needed",
  ],
});

export const saveOwnScore = defineOperation({
  id: "scoring.saveOwnScore",
  method: "PUT",
  path: "/api/own-index/{roundId}/components/{component}/self",
  summary: "The next version of the self-score of a component, by the people of its lead agency",
  access: { ability: "scoring.fill" },
  params: componentParams,
  body: z.strictObject({
    inputs: z.record(z.string().max(100), z.string().max(1000)),
    estimate: z.boolean(),
    note: Note,
    basedOnVersion: z.int().min(0),
    reason: Reason.nullable(),
  }),
  output: z.object({ version: z.int(), points: ExactNumber.nullable(), how: TextPair }),
  errors: [
    "auth.forbidden",
    "record.not_found",
    "record.changed",
    "scoring.own_not_running",
    "scoring.own_locked",
    "scoring.own_part_approved",
    "scoring.component_not_asked",
    "scoring.inputs_refused",
    "scoring.reason_needed",
  ],
});

export const saveMinistryPoints = defineOperation({
  id: "scoring.saveMinistryPoints",
  method: "PUT",
  path: "/api/own-index/{roundId}/ministry",
  summary: "The points that the ministry published, beside the own ones; null takes a value back",
  access: { ability: "scoring.manage" },
  params: ownIndexParams,
  body: z.strictObject({
    items: z
      .array(z.strictObject({ component: ComponentCode, points: Points.nullable(), note: Note }))
      .min(1)
      .max(500),
    reason: Reason,
  }),
  output: z.object({ written: z.int() }),
  errors: ["auth.forbidden", "record.not_found", "scoring.own_not_running", "scoring.own_points_refused"],
});
