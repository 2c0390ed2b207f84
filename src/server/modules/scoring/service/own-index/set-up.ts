import type { BodyOf } from "../../../../../contract/operation.ts";
import type {
  changeOwnIndex as ChangeOwnIndex,
  createOwnIndex as CreateOwnIndex,
  openOwnIndex as OpenOwnIndexOperation,
  OwnIndexFields,
} from "../../../../../contract/scoring/own-index/rounds.ts";
import { partKeys } from "../../../../../domain/scoring/lineage.ts";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import type { OwnLead } from "../../../../../domain/scoring/own-index/lead.ts";
import { ownIndexPolicy } from "../../../../../domain/scoring/own-index/policy.ts";
import type { RoundId } from "../../../../../domain/scoring/round.ts";
import { walkSet } from "../../../../../domain/scoring/validate/walk.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { readInstallation } from "../../../organisations/service/read-installation.ts";
import type { ScoringDeps } from "../../deps.ts";
import { nameUnits } from "../../people.query.ts";
import { countEntries, insertOwnIndex, updateOwnIndex, upsertOwnLeads } from "../../repository/own-index.ts";
import { findRound, insertRound, saveBlocks, updateRound } from "../../repository/rounds.ts";
import { saveOpening, saveRoundFacts } from "../../repository/setup.ts";
import { findStoredSet, type StoredSet } from "../../set-repository.ts";
import { computeResults } from "../compute-results.ts";
import { roundNotFound } from "../open-round.ts";
import { assertManagesOwn, assertUnlocked, lockOwnIndex, type OpenOwnIndex, openOwnIndex } from "./open-own-index.ts";
import { recordOwnAct } from "./record-own-act.ts";

/** The one block of a round of the province. */
const block = { code: "tinh", nameVi: "Tỉnh", nameEn: "Province" };

/** Begins a year. Nothing is counted before the opening, so the set may still be a skeleton. */
export async function createOwnIndex(
  deps: ScoringDeps,
  context: RequestContext,
  { reason, leadsFrom, ...fields }: BodyOf<typeof CreateOwnIndex>,
): Promise<{ roundId: RoundId }> {
  if (!ownIndexPolicy.canManage(getActor(context)))
    throw new AppError("auth.forbidden", { values: { ability: "scoring.manage" } });
  const installation = await readInstallation(deps);
  if (installation === undefined) throw roundNotFound(context);
  const roundId = deps.ids.next() as RoundId;
  return withTransaction(deps, async (tx) => {
    const set = await getProvinceSet(tx, fields.setId);
    const before = leadsFrom === null ? undefined : await openOwnIndex(tx, context, leadsFrom);
    await insertRound(
      tx,
      { id: roundId, at: context.now, practice: false, ownerUnitId: null, kind: "province" },
      planOf(fields),
    );
    await saveFacts(tx, roundId, fields, leadsFrom);
    const dueAt = fields.dueAt === null ? null : new Date(fields.dueAt);
    await insertOwnIndex(tx, { roundId, unitId: installation.provinceUnitId, setId: set.id, dueAt });
    const leads = before === undefined ? [] : inheritLeads(before, set.document);
    await upsertOwnLeads(tx, roundId, leads);
    const round = { id: roundId, titleVi: fields.titleVi, ownerUnitId: null };
    await recordOwnAct(tx, deps, context, round, {
      verb: "scoring.createOwnIndex",
      ability: "scoring.manage",
      reason,
      detail: { leads: leads.length, set: set.code },
    });
    return { roundId };
  });
}

/** Title, dates and set. */
export async function changeOwnIndex(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { reason, basedOnVersion, ...fields }: BodyOf<typeof ChangeOwnIndex>,
): Promise<{ version: number }> {
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, roundId);
    assertManagesOwn(open);
    assertUnlocked(open);
    const stored = fieldsOf(open);
    if (open.own.version !== basedOnVersion)
      throw new AppError("record.changed", {
        values: { what: open.round.titleVi },
        conflict: { stored, sent: fields },
      });
    const moved = open.own.setId !== fields.setId;
    const set = moved ? await getProvinceSet(tx, fields.setId) : open.set;
    if (moved) {
      const count = await countEntries(tx, roundId);
      if (count > 0) throw new AppError("scoring.own_has_points", { values: { count } });
      if (open.round.state === "open" && set?.state !== "frozen") throw new AppError("scoring.own_set_unknown");
    }
    await updateRound(tx, roundId, planOf(fields));
    await saveFacts(tx, roundId, fields, open.round.previousRoundId);
    const dueAt = fields.dueAt === null ? null : new Date(fields.dueAt);
    const version = await updateOwnIndex(tx, roundId, { setId: fields.setId, dueAt });
    if (moved && open.round.state === "open" && set !== undefined) await placeProvince(tx, context, roundId, open, set);
    const detail = { before: stored, after: fields };
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.changeOwnIndex",
      ability: "scoring.manage",
      reason,
      detail,
    });
    return { version };
  });
}

/** From now on the lead agencies forecast and score. */
export async function startOwnIndex(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { reason }: BodyOf<typeof OpenOwnIndexOperation>,
): Promise<{ opened: true }> {
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, roundId);
    assertManagesOwn(open);
    if (open.round.state !== "draft") throw new AppError("scoring.own_locked");
    if (open.set?.state !== "frozen") throw new AppError("scoring.own_set_unknown");
    await saveOpening(tx, roundId, context.now);
    await placeProvince(tx, context, roundId, open, open.set);
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.openOwnIndex",
      ability: "scoring.manage",
      reason,
    });
    return { opened: true };
  });
}

/** A set of the provincial level: frozen, or a draft that is still to be completed. */
async function getProvinceSet(tx: Tx, setId: OwnIndexFields["setId"]): Promise<StoredSet> {
  const set = await findStoredSet(tx, setId);
  if (set?.document.level !== "province") throw new AppError("scoring.own_set_refused");
  return set;
}

/** Puts the province as the only unit under its set and gives it its empty result. */
async function placeProvince(
  tx: Tx,
  context: RequestContext,
  roundId: string,
  { own, round }: OpenOwnIndex,
  set: StoredSet,
): Promise<void> {
  const name = (await nameUnits(tx, [own.unitId], round.day)).get(own.unitId);
  if (name === undefined) throw roundNotFound(context);
  const unit = { unitId: own.unitId, blockCode: block.code, officialCode: null, ...name };
  await saveBlocks(tx, roundId, [{ ...block, setId: set.id, classes: null, unitIds: [] }], [unit]);
  const opened = await findRound(tx, roundId);
  if (opened !== undefined) await computeResults(tx, opened, "all", context.now);
}

function planOf({ year, titleVi, titleEn, demonstration }: OwnIndexFields) {
  const day = `${year}-12-31`;
  return { year, titleVi, titleEn, demonstration, day, ties: null, tieBreak: [], notSubmitted: null };
}

async function saveFacts(
  tx: Tx,
  roundId: string,
  { evidenceFrom, evidenceUntil }: OwnIndexFields,
  previousRoundId: string | null,
): Promise<void> {
  const facts = { evidenceFrom, evidenceUntil, inputsAsOf: null, ownerUnitId: null };
  await saveRoundFacts(tx, roundId, { ...facts, previousRoundId });
}

function fieldsOf({ round, own }: OpenOwnIndex) {
  const { year, titleVi, titleEn, demonstration, evidenceFrom, evidenceUntil } = round;
  const dueAt = own.dueAt?.toISOString() ?? null;
  return { year, titleVi, titleEn, demonstration, setId: own.setId, dueAt, evidenceFrom, evidenceUntil };
}

/** Lines of the year before for the parts that continue in the new set. */
function inheritLeads(before: OpenOwnIndex, after: CriteriaSet): OwnLead[] {
  if (before.set === undefined) return [];
  const keys = partKeys(before.set.document, after);
  const leads = new Map(before.leads.map((lead) => [lead.part, lead]));
  const byKey = new Map(walkSet(before.set.document).map(({ node }) => [keys.before(node), leads.get(node.code)]));
  return walkSet(after).flatMap(({ node }) => {
    const lead = byKey.get(keys.after(node));
    return lead === undefined ? [] : [{ ...lead, part: node.code }];
  });
}
