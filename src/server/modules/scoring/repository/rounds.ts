import { sql } from "kysely";
import type { CriteriaSet, ResultClass } from "../../../../domain/scoring/model.ts";
import type {
  CriteriaSetId,
  RoundDecision,
  RoundPlan,
  RoundSetup,
  RoundState,
} from "../../../../domain/scoring/round.ts";
import { searchKey } from "../../../../domain/text/search-key.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** A round as it stands, without its blocks. */
export type RoundRecord = Omit<RoundPlan, "blocks"> & {
  readonly id: string;
  readonly state: RoundState;
  readonly version: number;
  readonly inputsVersion: number;
  readonly computedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly decision: RoundDecision | null;
} & RoundSetup;

export interface BlockRecord {
  readonly code: string;
  readonly position: number;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly setId: CriteriaSetId;
  readonly classes: ResultClass[] | null;
}

export interface RoundUnitRecord {
  readonly unitId: string;
  readonly blockCode: string;
  readonly officialCode: string | null;
  readonly nameVi: string;
  readonly nameEn: string | null;
}

export interface SetRecord {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly state: string;
  readonly document: CriteriaSet;
}

export async function findRound(db: Reader, roundId: string): Promise<RoundRecord | undefined> {
  const row = await db.selectFrom("round").selectAll().where("id", "=", roundId).executeTakeFirst();
  return row && toRound(row);
}

/** Every round, the oldest year first. */
export async function listAllRounds(db: Reader): Promise<RoundRecord[]> {
  const rows = await db.selectFrom("round").selectAll().orderBy("year").orderBy("id").execute();
  return rows.map(toRound);
}

/** Rounds under way, the newest year first. */
export async function listOpenRounds(db: Reader): Promise<RoundRecord[]> {
  const rows = await db
    .selectFrom("round")
    .selectAll()
    .where("state", "=", "open")
    .orderBy("year", "desc")
    .orderBy("id")
    .execute();
  return rows.map(toRound);
}

/** Takes the round for one change: inputs, results and publication of a round change one after another. */
export async function lockRound(tx: Tx, roundId: string): Promise<RoundRecord | undefined> {
  const row = await tx.selectFrom("round").selectAll().where("id", "=", roundId).forUpdate().executeTakeFirst();
  return row && toRound(row);
}

export async function listBlocks(db: Reader, roundId: string): Promise<BlockRecord[]> {
  const rows = await db
    .selectFrom("round_block")
    .selectAll()
    .where("round_id", "=", roundId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    position: row.position,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    setId: row.criteria_set_id as CriteriaSetId,
    classes: row.classes as unknown as ResultClass[] | null,
  }));
}

export async function listRoundUnits(db: Reader, roundId: string): Promise<RoundUnitRecord[]> {
  const rows = await db
    .selectFrom("round_unit")
    .select(["unit_id", "block_code", "official_code", "name_vi", "name_en"])
    .where("round_id", "=", roundId)
    .orderBy("unit_id")
    .execute();
  return rows.map(toRoundUnit);
}

export async function findRoundUnit(db: Reader, roundId: string, unitId: string): Promise<RoundUnitRecord | undefined> {
  const row = await db
    .selectFrom("round_unit")
    .select(["unit_id", "block_code", "official_code", "name_vi", "name_en"])
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  return row && toRoundUnit(row);
}

/** The sets of a plan, kept from being removed until the transaction ends. */
export async function lockSets(tx: Tx, setIds: readonly string[]): Promise<SetRecord[]> {
  const rows = await tx
    .selectFrom("criteria_set")
    .select(["id", "code", "version", "state", "document"])
    .where("id", "in", [...setIds])
    .forShare()
    .execute();
  return rows.map((row) => ({ ...row, document: row.document as unknown as CriteriaSet }));
}

type Fields = Omit<RoundPlan, "blocks">;

function fieldsOf(plan: Fields) {
  return {
    year: plan.year,
    title_vi: plan.titleVi,
    title_en: plan.titleEn,
    day: plan.day,
    demonstration: plan.demonstration,
    ties: plan.ties,
    tie_break: [...plan.tieBreak],
    not_submitted: plan.notSubmitted,
    search_key: searchKey([plan.titleVi, plan.titleEn, plan.year].filter(Boolean).join(" ")),
  };
}

export async function insertRound(
  tx: Tx,
  round: { readonly id: string; readonly at: Date } & Pick<RoundSetup, "practice" | "ownerUnitId"> &
    Partial<Pick<RoundSetup, "kind" | "previousRoundId">>,
  plan: Fields,
): Promise<void> {
  const { id, at, practice, ownerUnitId, previousRoundId = null, kind = "units" } = round;
  const setup = { practice, kind, owner_unit_id: ownerUnitId, previous_round_id: previousRoundId };
  const row = { id, state: "draft", created_at: at, ...setup, ...fieldsOf(plan) };
  await tx.insertInto("round").values(row).execute();
}

export async function updateRound(tx: Tx, id: string, plan: Fields): Promise<number> {
  const { version } = await tx
    .updateTable("round")
    .set({ ...fieldsOf(plan), version: sql<number>`version + 1` })
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** Brings blocks and units of a round to those of a plan; what stays keeps its inputs. */
export async function saveBlocks(
  tx: Tx,
  roundId: string,
  blocks: RoundPlan["blocks"],
  units: readonly RoundUnitRecord[],
): Promise<void> {
  await tx
    .insertInto("round_block")
    .values(
      blocks.map((block, position) => ({
        round_id: roundId,
        code: block.code,
        position,
        name_vi: block.nameVi,
        name_en: block.nameEn,
        criteria_set_id: block.setId,
        classes: block.classes === null ? null : JSON.stringify(block.classes),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["round_id", "code"]).doUpdateSet((set) => ({
        position: set.ref("excluded.position"),
        name_vi: set.ref("excluded.name_vi"),
        name_en: set.ref("excluded.name_en"),
        criteria_set_id: set.ref("excluded.criteria_set_id"),
        classes: set.ref("excluded.classes"),
      })),
    )
    .execute();
  for (let start = 0; start < units.length; start += 1000) {
    await upsertUnits(tx, roundId, units.slice(start, start + 1000));
  }
  await tx
    .deleteFrom("round_unit")
    .where("round_id", "=", roundId)
    .where(sql<boolean>`not (unit_id = any(${units.map((unit) => unit.unitId)}::uuid[]))`)
    .execute();
  await tx
    .deleteFrom("round_block")
    .where("round_id", "=", roundId)
    .where(
      "code",
      "not in",
      blocks.map((block) => block.code),
    )
    .execute();
}

async function upsertUnits(tx: Tx, roundId: string, units: readonly RoundUnitRecord[]): Promise<void> {
  await tx
    .insertInto("round_unit")
    .values(
      units.map((unit) => ({
        round_id: roundId,
        unit_id: unit.unitId,
        block_code: unit.blockCode,
        official_code: unit.officialCode,
        name_vi: unit.nameVi,
        name_en: unit.nameEn,
        search_key: searchKey([unit.nameVi, unit.nameEn].filter(Boolean).join(" ")),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["round_id", "unit_id"]).doUpdateSet((set) => ({
        block_code: set.ref("excluded.block_code"),
        official_code: set.ref("excluded.official_code"),
        name_vi: set.ref("excluded.name_vi"),
        name_en: set.ref("excluded.name_en"),
        search_key: set.ref("excluded.search_key"),
      })),
    )
    .execute();
}

/** Removes a round with everything in it. */
export async function deleteRound(tx: Tx, roundId: string): Promise<void> {
  await tx.deleteFrom("round").where("id", "=", roundId).execute();
}

/** Publishes (an instant) or withdraws the publication (null): what was under way before is so again. */
export async function savePublication(
  tx: Tx,
  roundId: string,
  publication: { readonly at: Date; readonly decision: RoundDecision | null },
): Promise<number> {
  const { version } = await tx
    .updateTable("round")
    .set({
      state: "published",
      published_at: sql<Date>`coalesce(published_at, ${publication.at})`,
      decision_number: publication.decision?.number ?? null,
      decision_date: publication.decision?.date ?? null,
      decision_signer: publication.decision?.signer ?? null,
      version: sql<number>`version + 1`,
    })
    .where("id", "=", roundId)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

function toRoundUnit(row: {
  unit_id: string;
  block_code: string;
  official_code: string | null;
  name_vi: string;
  name_en: string | null;
}): RoundUnitRecord {
  return {
    unitId: row.unit_id,
    blockCode: row.block_code,
    officialCode: row.official_code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
  };
}

interface RoundRowOfTable {
  id: string;
  year: number;
  title_vi: string;
  title_en: string | null;
  day: string;
  state: string;
  demonstration: boolean;
  ties: string | null;
  tie_break: string[];
  not_submitted: string | null;
  version: number;
  inputs_version: number;
  computed_at: Date | null;
  published_at: Date | null;
  decision_number: string | null;
  decision_date: string | null;
  decision_signer: string | null;
  kind: string;
  practice: boolean;
  owner_unit_id: string | null;
  previous_round_id: string | null;
  opened_at: Date | null;
  evidence_from: string | null;
  evidence_until: string | null;
  inputs_as_of: string | null;
}

/** The columns hold only what this program checked and wrote, so their types are stated, not checked again. */
function toRound(row: RoundRowOfTable): RoundRecord {
  const { decision_number: number, decision_date: date, decision_signer: signer } = row;
  return {
    id: row.id,
    year: row.year,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    day: row.day,
    state: row.state as RoundState,
    demonstration: row.demonstration,
    ties: row.ties as RoundPlan["ties"],
    tieBreak: row.tie_break,
    notSubmitted: row.not_submitted as RoundPlan["notSubmitted"],
    version: row.version,
    inputsVersion: row.inputs_version,
    computedAt: row.computed_at,
    publishedAt: row.published_at,
    decision: number === null || date === null || signer === null ? null : { number, date, signer },
    kind: row.kind as RoundSetup["kind"],
    practice: row.practice,
    ownerUnitId: row.owner_unit_id,
    previousRoundId: row.previous_round_id,
    openedAt: row.opened_at,
    evidenceFrom: row.evidence_from,
    evidenceUntil: row.evidence_until,
    inputsAsOf: row.inputs_as_of,
  };
}
