import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { UnitId } from "../../domain/organisations/model.ts";
import {
  BlockCode,
  BlockPlan,
  RoundDecision,
  RoundId,
  RoundKind,
  RoundPlan,
  RoundState,
} from "../../domain/scoring/round.ts";
import { inputStateLabels, roundStateLabels } from "../../domain/scoring/round-labels.ts";
import { ActionView } from "../action-view.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";
import { Reason, SeenDecision } from "./texts.ts";

export const RoundRow = z.object({
  id: RoundId,
  year: z.int(),
  titleVi: z.string(),
  titleEn: z.string().nullable(),
  day: Day,
  state: RoundState,
  demonstration: z.boolean(),
  practice: z.boolean(),
  blocks: z.int(),
  units: z.int(),
  publishedAt: z.iso.datetime().nullable(),
  /** The round is through all its steps, its council has ended, and the result is not published. */
  awaitsPublication: z.boolean(),
});
export type RoundRow = z.infer<typeof RoundRow>;

export const RoundBlock = BlockPlan.omit({ unitIds: true }).extend({
  setCode: z.string(),
  setVersion: z.int(),
  setTitle: z.string(),
  setTitleEn: z.string().nullable(),
  /** Units of the block, and how many of them have every input. */
  units: z.int(),
  complete: z.int(),
});
export type RoundBlock = z.infer<typeof RoundBlock>;

export const RoundDetail = RoundPlan.omit({ blocks: true }).extend({
  id: RoundId,
  state: RoundState,
  /** Sent back with a change; another number means somebody else changed the round meanwhile. */
  version: z.int(),
  blocks: z.array(RoundBlock),
  decision: RoundDecision.nullable(),
  publishedAt: z.iso.datetime().nullable(),
  kind: RoundKind,
  /** Leaves no trace in results; marked on every page that shows it. */
  practice: z.boolean(),
  /** The unit that runs the round; null: the province's index owner. */
  ownerUnitId: z.uuid().nullable(),
  previousRoundId: z.uuid().nullable(),
  openedAt: z.iso.datetime().nullable(),
  evidenceFrom: Day.nullable(),
  evidenceUntil: Day.nullable(),
  inputsAsOf: Day.nullable(),
  /** When the results were last computed; null before the first unit has a result. */
  computedAt: z.iso.datetime().nullable(),
  /** False for a person who sees only own units of a draft: then there is neither a spread nor a history to see. */
  seenWhole: z.boolean(),
  abilities: z.object({
    /** Sets the round up and runs it. */
    manage: z.boolean(),
    change: z.boolean(),
    remove: z.boolean(),
    importInputs: z.boolean(),
    publish: z.boolean(),
    /** Corrects what is published, by another decision. */
    amend: z.boolean(),
    /** Takes part in the appraisal: officer or leader of an agency, the owner, the council in its time. */
    appraise: z.boolean(),
    /** Sits in the council, or prepares it. */
    council: z.boolean(),
    /** Sits in the council, whose window has not opened yet: there are only dates to see. */
    councilLater: z.boolean(),
  }),
});
export type RoundDetail = z.infer<typeof RoundDetail>;

/** A unit in a round, under the name it had on the day of the round. */
export const RoundUnitRow = z.object({
  unitId: UnitId,
  blockCode: BlockCode,
  officialCode: z.string().nullable(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  /** notSubmitted: no input at all; incomplete: something is missing or wrong; complete: ready for the ranking. */
  inputs: z.enum(["notSubmitted", "incomplete", "complete"]),
  faults: z.int(),
});
export type RoundUnitRow = z.infer<typeof RoundUnitRow>;

const roundColumns: readonly ListColumn[] = [
  { key: "year", titleVi: "Năm", titleEn: "Year", type: "integer" },
  { key: "titleVi", titleVi: "Tên đợt đánh giá", titleEn: "Vietnamese title", type: "text" },
  { key: "titleEn", titleVi: "Tên tiếng Anh", titleEn: "Title", type: "text" },
  { key: "state", titleVi: "Trạng thái", titleEn: "State", type: "text", labels: roundStateLabels },
  { key: "awaitsPublication", titleVi: "Chờ công bố", titleEn: "Awaits publication", type: "boolean" },
  { key: "blocks", titleVi: "Số nhóm", titleEn: "Blocks", type: "integer" },
  { key: "units", titleVi: "Số đơn vị", titleEn: "Units", type: "integer" },
  { key: "publishedAt", titleVi: "Công bố lúc", titleEn: "Published", type: "instant" },
];

const unitColumns: readonly ListColumn[] = [
  { key: "blockCode", titleVi: "Nhóm", titleEn: "Block", type: "text" },
  { key: "officialCode", titleVi: "Mã", titleEn: "Code", type: "text" },
  { key: "nameVi", titleVi: "Tên đơn vị", titleEn: "Unit", type: "text" },
  { key: "inputs", titleVi: "Số liệu", titleEn: "Inputs", type: "text", labels: inputStateLabels },
  { key: "faults", titleVi: "Số chỗ thiếu, sai", titleEn: "Missing or wrong", type: "integer" },
];

const params = z.strictObject({ roundId: RoundId });

export const listRounds = defineOperation({
  id: "scoring.listRounds",
  method: "GET",
  path: "/api/rounds",
  summary: "Rounds that this person may see: published ones, and drafts with a unit within reach",
  access: "signedIn",
  query: listQuery(["year", "title", "publishedAt"], {
    state: RoundState.optional(),
    year: z
      .string()
      .regex(/^\d{4}$/)
      .transform(Number)
      .optional(),
  }),
  output: pageOf(RoundRow).extend({ abilities: z.object({ create: z.boolean() }) }),
  columns: roundColumns,
  fileName: { vi: "dot-danh-gia", en: "rounds" },
  errors: [],
});

export const getRound = defineOperation({
  id: "scoring.getRound",
  method: "GET",
  path: "/api/rounds/{roundId}",
  summary: "One round with its blocks, policies and lawful actions",
  access: "signedIn",
  params,
  output: RoundDetail,
  errors: ["record.not_found"],
});

export const listRoundUnits = defineOperation({
  id: "scoring.listRoundUnits",
  method: "GET",
  path: "/api/rounds/{roundId}/units",
  summary: "The units of a round with the state of their inputs",
  access: "signedIn",
  params,
  query: listQuery(["name", "block", "faults"], {
    block: BlockCode.optional(),
    inputs: RoundUnitRow.shape.inputs.optional(),
  }),
  output: pageOf(RoundUnitRow),
  columns: unitColumns,
  fileName: { vi: "don-vi-trong-dot", en: "units-of-round" },
  errors: ["record.not_found"],
});

export const listRoundHistory = defineOperation({
  id: "scoring.listRoundHistory",
  method: "GET",
  path: "/api/rounds/{roundId}/history",
  summary: "The recorded actions on a round, newest first",
  access: { ability: "scoring.read" },
  params,
  output: z.object({ items: z.array(ActionView) }),
  errors: ["record.not_found"],
});

export const createRound = defineOperation({
  id: "scoring.createRound",
  method: "POST",
  path: "/api/rounds",
  summary: "Open a round: year, blocks with their frozen sets, and the units under their names of a day",
  access: { ability: "scoring.manage" },
  body: z.strictObject({
    plan: RoundPlan,
    /** Leaves no trace in results. */
    practice: z.boolean().default(false),
    /** The unit that runs the round; null: the province's index owner. */
    ownerUnitId: UnitId.nullable().default(null),
    reason: Reason,
  }),
  output: z.object({ roundId: RoundId }),
  status: 201,
  errors: ["scoring.round_refused", "scoring.set_not_frozen"],
});

export const changeRound = defineOperation({
  id: "scoring.changeRound",
  method: "PUT",
  path: "/api/rounds/{roundId}",
  summary: "Change a draft round; units and sets with inputs stay; all results are computed again",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({ basedOnVersion: z.int(), plan: RoundPlan, reason: Reason }),
  output: z.object({ version: z.int() }),
  errors: [
    "record.not_found",
    "record.changed",
    "scoring.round_refused",
    "scoring.set_not_frozen",
    "scoring.round_published",
    "scoring.round_open",
    "scoring.round_has_inputs",
  ],
});

export const removeRound = defineOperation({
  id: "scoring.removeRound",
  method: "POST",
  path: "/api/rounds/{roundId}/removal",
  summary: "Remove a draft round that has no inputs",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({ reason: Reason }),
  output: z.object({ removed: z.literal(true) }),
  errors: ["record.not_found", "scoring.round_published", "scoring.round_open", "scoring.round_has_inputs"],
});

export const publishRound = defineOperation({
  id: "scoring.publishRound",
  method: "POST",
  path: "/api/rounds/{roundId}/publication",
  summary: "Make the result public: the round is fixed, sealed and signed, and the public page shows it",
  access: { ability: "scoring.publish" },
  params,
  body: z.strictObject({
    basedOnVersion: z.int(),
    decision: RoundDecision.nullable(),
    decisionSha256: SeenDecision,
    /** Components whose inputs are not for everybody: their points are published, the inputs only as a proof. */
    restricted: z.array(z.string().min(1).max(60)).max(500).default([]),
    reason: Reason,
  }),
  output: z.object({ version: z.int() }),
  errors: [
    "record.not_found",
    "record.changed",
    "scoring.round_published",
    "scoring.own_round",
    "scoring.practice_not_published",
    "scoring.publication_not_ready",
    "scoring.round_incomplete",
    "scoring.decision_in_future",
    "scoring.decision_missing",
    "scoring.decision_replaced",
    "scoring.restricted_unknown",
  ],
});
