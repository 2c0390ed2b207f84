import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { ImportPreview, ImportResult } from "../imports.ts";
import { defineOperation } from "../operation.ts";
import { InputField, Reason, RuleKindName, TextPair } from "./texts.ts";

const InputText = z.string().max(500);

/** One input of a unit with what is stored; null where nothing is. */
export const StoredInput = InputField.extend({
  value: z.string().nullable(),
});

/** A component (or a criterion or area that carries points) with the inputs of one unit. */
export const ComponentInputs = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  areaCode: z.string(),
  areaNameVi: z.string(),
  areaNameEn: z.string().nullable(),
  max: z.string(),
  ruleKind: RuleKindName.nullable(),
  rule: TextPair,
  inputs: z.array(StoredInput),
  /** The input `na`: present where the set allows "not applicable". */
  notApplicable: z.object({ allowed: z.boolean(), value: z.boolean() }),
  /** What is missing or wrong with the stored values. */
  faults: z.array(TextPair),
  /** What of the stored figures can hardly be; it is taken all the same. */
  warnings: z.array(TextPair),
});
export type ComponentInputs = z.infer<typeof ComponentInputs>;

export const UnitInputs = z.object({
  roundId: RoundId,
  unitId: UnitId,
  blockCode: BlockCode,
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  components: z.array(ComponentInputs),
  bonus: z.object({ max: z.string(), value: z.string().nullable() }),
  penalty: z.object({ max: z.string(), value: z.string().nullable() }),
  abilities: z.object({ edit: z.boolean() }),
});
export type UnitInputs = z.infer<typeof UnitInputs>;

/** One changed input: what the person saw and what it becomes; null is "no value". */
export const InputChange = z.strictObject({
  /** Code of the component; empty for `bonus` and `penalty`. */
  component: z.string().max(60),
  input: z.string().min(1).max(200),
  before: InputText.nullable(),
  value: InputText.nullable(),
});
export type InputChange = z.infer<typeof InputChange>;

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const roundParams = z.strictObject({ roundId: RoundId });
const unitParams = z.strictObject({ roundId: RoundId, unitId: UnitId });

export const getInputTemplate = defineOperation({
  id: "scoring.getInputTemplate",
  method: "GET",
  path: "/api/rounds/{roundId}/inputs/template",
  summary: "The workbook of a round to fill in: a sheet for each block, a row for each unit, a column for each input",
  access: { ability: "scoring.manage" },
  params: roundParams,
  query: z.strictObject({
    /** `yes` writes the stored values into it. */
    filled: z.enum(["yes", "no"]).default("no"),
    /** wide: one row a unit; long: the columns unit, block, component, input, value, as CSV. */
    form: z.enum(["wide", "long"]).default("wide"),
  }),
  output: { kind: "file", mediaTypes: [xlsx, "text/csv"] },
  errors: ["record.not_found"],
});

export const previewInputImport = defineOperation({
  id: "scoring.previewInputImport",
  method: "POST",
  path: "/api/rounds/{roundId}/inputs/import/preview",
  summary: "Read and check inputs of many units from CSV or a workbook, long or wide; changes nothing",
  access: { ability: "scoring.manage" },
  params: roundParams,
  query: z.strictObject({ fileName: z.string().min(1).max(255) }),
  body: { kind: "file", maxBytes: 16 * 1024 * 1024 },
  output: ImportPreview,
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: ["record.not_found", "import.unreadable", "scoring.round_published"],
});

export const applyInputImport = defineOperation({
  id: "scoring.applyInputImport",
  method: "POST",
  path: "/api/rounds/{roundId}/inputs/import/{previewId}/apply",
  summary: "Apply previewed inputs and compute the results again, in one transaction",
  access: { ability: "scoring.manage" },
  params: roundParams.extend({ previewId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  output: ImportResult,
  errors: ["record.not_found", "import.stale", "import.has_faults", "scoring.round_published"],
});

export const getUnitInputs = defineOperation({
  id: "scoring.getUnitInputs",
  method: "GET",
  path: "/api/rounds/{roundId}/units/{unitId}/inputs",
  summary: "All inputs of one unit with what is missing or wrong",
  access: { ability: "scoring.read" },
  params: unitParams,
  output: UnitInputs,
  errors: ["record.not_found"],
});

export const changeUnitInputs = defineOperation({
  id: "scoring.changeUnitInputs",
  method: "POST",
  path: "/api/rounds/{roundId}/units/{unitId}/inputs",
  summary: "Change inputs of one unit; refused with both values where somebody else changed one of them meanwhile",
  access: { ability: "scoring.manage" },
  params: unitParams,
  body: z.strictObject({ changes: z.array(InputChange).min(1).max(2000), reason: Reason }),
  output: z.object({ changed: z.int(), faults: z.int() }),
  errors: ["record.not_found", "record.changed", "scoring.inputs_refused", "scoring.round_published"],
});
