import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { UnitId } from "../../domain/organisations/model.ts";
import { WindowStage } from "../../domain/scoring/columns/stage.ts";
import { RoundId, RoundState } from "../../domain/scoring/round.ts";
import { ChecklistItem } from "../../domain/scoring/workflow/checklist.ts";
import { defineOperation } from "../operation.ts";
import { Reason } from "./texts.ts";

const Instant = z.iso.datetime();
const params = z.strictObject({ roundId: RoundId });

/** A stage with its window; from `opensAt` (included) to `closesAt` (excluded). */
const WindowView = z.object({
  stage: WindowStage,
  opensAt: Instant,
  closesAt: Instant,
  state: z.enum(["coming", "open", "closed"]),
});
export type WindowView = z.infer<typeof WindowView>;

/** A stage opened again for one unit alone. */
const ReopeningView = z.object({
  id: z.uuid(),
  unitId: UnitId,
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  stage: WindowStage,
  until: Instant,
  reason: z.string(),
  createdAt: Instant,
  endedAt: Instant.nullable(),
  /** True while it holds the stage open. */
  live: z.boolean(),
});
export type ReopeningView = z.infer<typeof ReopeningView>;

const UnitName = z.object({ unitId: UnitId, nameVi: z.string(), nameEn: z.string().nullable() });

/** The dates of a round, and what was opened again for the units of the person (for the owner: for all). */
export const RoundSchedule = z.object({
  roundId: RoundId,
  state: RoundState,
  practice: z.boolean(),
  version: z.int(),
  /** The instant of the answer, by the clock that opens and locks the windows. */
  now: Instant,
  windows: z.array(WindowView),
  currentStage: WindowStage.nullable(),
  /** Locked for everybody and open again for single units; which ones is told to those units and to the owner alone. */
  reopenedStages: z.array(WindowStage),
  /** When the council ended its meetings; from then on its window is neither the stage of the round nor what is next. */
  councilFinishedAt: Instant.nullable(),
  /** The round is through all its steps and is to be published. */
  awaitsPublication: z.boolean(),
  next: z.object({ stage: WindowStage, kind: z.enum(["opens", "closes"]), at: Instant }).nullable(),
  reopenings: z.array(ReopeningView),
  evidenceFrom: Day.nullable(),
  evidenceUntil: Day.nullable(),
  inputsAsOf: Day.nullable(),
  previousRound: z.object({ id: RoundId, titleVi: z.string(), titleEn: z.string().nullable() }).nullable(),
  owner: UnitName.nullable(),
  abilities: z.object({
    manage: z.boolean(),
    open: z.boolean(),
    returnToDraft: z.boolean(),
    /** Whether the unit that runs the round may be named by this person. */
    delegate: z.boolean(),
  }),
});
export type RoundSchedule = z.infer<typeof RoundSchedule>;

export const getRoundSchedule = defineOperation({
  id: "scoring.getRoundSchedule",
  method: "GET",
  path: "/api/rounds/{roundId}/schedule",
  summary: "The windows of a round, the stage it is in and what comes next",
  access: "signedIn",
  params,
  output: RoundSchedule,
  errors: ["record.not_found"],
});

export const saveRoundSetup = defineOperation({
  id: "scoring.saveRoundSetup",
  method: "PUT",
  path: "/api/rounds/{roundId}/setup",
  summary: "Windows, dates of evidence and inputs, the round before, and who runs the round",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({
    basedOnVersion: z.int(),
    windows: z.array(z.strictObject({ stage: WindowStage, opensAt: Instant, closesAt: Instant })).max(5),
    evidenceFrom: Day.nullable(),
    evidenceUntil: Day.nullable(),
    inputsAsOf: Day.nullable(),
    previousRoundId: RoundId.nullable(),
    ownerUnitId: UnitId.nullable(),
    reason: Reason,
  }),
  output: z.object({ version: z.int() }),
  errors: ["record.not_found", "record.changed", "scoring.round_published", "scoring.setup_refused"],
});

export const extendWindow = defineOperation({
  id: "scoring.extendWindow",
  method: "POST",
  path: "/api/rounds/{roundId}/windows/{stage}/extension",
  summary: "Let a window close later for all units, also when it has closed already",
  access: { ability: "scoring.manage" },
  params: params.extend({ stage: WindowStage }),
  body: z.strictObject({ closesAt: Instant, reason: Reason }),
  output: z.object({ version: z.int() }),
  errors: ["record.not_found", "scoring.round_published", "scoring.round_not_open", "scoring.setup_refused"],
});

export const reopenWindow = defineOperation({
  id: "scoring.reopenWindow",
  method: "POST",
  path: "/api/rounds/{roundId}/reopenings",
  summary: "Open a stage again for single units until an instant",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({
    unitIds: z.array(UnitId).min(1).max(500),
    stage: WindowStage,
    until: Instant,
    reason: Reason,
  }),
  output: z.object({ reopened: z.int() }),
  errors: ["record.not_found", "scoring.round_published", "scoring.round_not_open", "scoring.setup_refused"],
});

export const endReopening = defineOperation({
  id: "scoring.endReopening",
  method: "POST",
  path: "/api/rounds/{roundId}/reopenings/{reopeningId}/end",
  summary: "Lock a stage again for a unit before the end of its reopening",
  access: { ability: "scoring.manage" },
  params: params.extend({ reopeningId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  output: z.object({ ended: z.boolean() }),
  errors: ["record.not_found", "scoring.round_published"],
});

export const getRoundChecklist = defineOperation({
  id: "scoring.getRoundChecklist",
  method: "GET",
  path: "/api/rounds/{roundId}/checklist",
  summary: "What is missing before the round opens: what keeps it from opening, and advice",
  access: { ability: "scoring.manage" },
  params,
  output: z.object({ items: z.array(ChecklistItem), ready: z.boolean() }),
  errors: ["record.not_found"],
});

export const openRound = defineOperation({
  id: "scoring.openRound",
  method: "POST",
  path: "/api/rounds/{roundId}/opening",
  summary: "Open a round for its people; from now on the windows decide who may write",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({ basedOnVersion: z.int(), reason: Reason }),
  output: z.object({ version: z.int() }),
  errors: [
    "record.not_found",
    "record.changed",
    "scoring.round_published",
    "scoring.round_open",
    "scoring.round_not_ready",
  ],
});

export const returnRoundToDraft = defineOperation({
  id: "scoring.returnRoundToDraft",
  method: "POST",
  path: "/api/rounds/{roundId}/opening/withdrawal",
  summary: "Take a round back into preparation while nobody has written anything in it",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({ reason: Reason }),
  output: z.object({ version: z.int() }),
  errors: ["record.not_found", "scoring.round_published", "scoring.round_not_open", "scoring.round_begun"],
});
