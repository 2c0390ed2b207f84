import type { CriteriaSet } from "../../../domain/scoring/model.ts";
import { CriteriaSet as CriteriaSetSchema } from "../../../domain/scoring/model.ts";
import type { CriteriaSetId, CriteriaSetState } from "../../../domain/scoring/round.ts";
import type { Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";
import type { SetFacts } from "./set-facts.ts";

/** One stored version with its document. */
export interface StoredSet {
  readonly id: CriteriaSetId;
  readonly code: string;
  readonly version: number;
  readonly state: CriteriaSetState;
  readonly sha256: string;
  readonly document: CriteriaSet;
}

const columns = ["id", "code", "version", "state", "sha256", "document"] as const;

/** The set of an id with its document; undefined where there is none. */
export async function findStoredSet(db: Reader, setId: CriteriaSetId): Promise<StoredSet | undefined> {
  const row = await db.selectFrom("criteria_set").select(columns).where("id", "=", setId).executeTakeFirst();
  return row && toStoredSet(row);
}

/** As `findStoredSet`, and nobody else changes, freezes or removes the set until the transaction ends. */
export async function lockStoredSet(tx: Tx, setId: CriteriaSetId): Promise<StoredSet | undefined> {
  const row = await tx
    .selectFrom("criteria_set")
    .select(columns)
    .where("id", "=", setId)
    .forUpdate()
    .executeTakeFirst();
  return row && toStoredSet(row);
}

/** The newest version of a code, locked in a transaction that is going to write. */
export async function findNewestSet(
  db: Reader,
  code: string,
  options: { readonly lock: boolean },
): Promise<StoredSet | undefined> {
  const query = db
    .selectFrom("criteria_set")
    .select(columns)
    .where("code", "=", code)
    .orderBy("version", "desc")
    .limit(1);
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  return row && toStoredSet(row);
}

export async function insertDraft(
  tx: Tx,
  draft: { readonly id: CriteriaSetId; readonly version: number; readonly facts: SetFacts; readonly at: Date },
): Promise<void> {
  const { id, version, facts, at } = draft;
  await tx
    .insertInto("criteria_set")
    .values({ id, version, state: "draft", ...factColumns(facts), created_at: at, frozen_at: null })
    .execute();
}

/** A new import of a code takes the place of its draft. */
export async function replaceDraft(tx: Tx, setId: CriteriaSetId, facts: SetFacts, at: Date): Promise<void> {
  await tx
    .updateTable("criteria_set")
    .set({ ...factColumns(facts), created_at: at })
    .where("id", "=", setId)
    .where("state", "=", "draft")
    .execute();
}

/** A draft that its owners go on with; the day it was begun stays. */
export async function updateDraft(tx: Tx, setId: CriteriaSetId, facts: SetFacts): Promise<void> {
  await tx
    .updateTable("criteria_set")
    .set(factColumns(facts))
    .where("id", "=", setId)
    .where("state", "=", "draft")
    .execute();
}

export async function markFrozen(tx: Tx, setId: CriteriaSetId, at: Date): Promise<void> {
  await tx
    .updateTable("criteria_set")
    .set({ state: "frozen", frozen_at: at })
    .where("id", "=", setId)
    .where("state", "=", "draft")
    .execute();
}

export async function deleteDraft(tx: Tx, setId: CriteriaSetId): Promise<void> {
  await tx.deleteFrom("criteria_set").where("id", "=", setId).where("state", "=", "draft").execute();
}

/** In how many rounds a block is scored with the set. */
export async function countRoundsOf(db: Reader, setId: CriteriaSetId): Promise<number> {
  const { count } = await db
    .selectFrom("round_block")
    .select((select) => select.fn.count<number>("round_id").distinct().as("count"))
    .where("criteria_set_id", "=", setId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function hasAnySet(db: Reader): Promise<boolean> {
  return (await db.selectFrom("criteria_set").select("id").limit(1).executeTakeFirst()) !== undefined;
}

function factColumns({ document, ...facts }: SetFacts) {
  return {
    code: facts.code,
    title: facts.title,
    title_en: facts.titleEn,
    level: facts.level,
    year: facts.year,
    scale: facts.scale,
    authenticity: facts.authenticity,
    document: JSON.stringify(document),
    sha256: facts.sha256,
    area_count: facts.areas,
    criterion_count: facts.criteria,
    component_count: facts.components,
    error_count: facts.errors,
    warning_count: facts.warnings,
    search_key: facts.searchKey,
  };
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly state: string;
  readonly sha256: string;
  readonly document: unknown;
}

/** The database keeps the members of a document in its own order; the schema puts them back into ours. */
function toStoredSet(row: Row): StoredSet {
  return {
    id: row.id as CriteriaSetId,
    code: row.code,
    version: row.version,
    state: row.state as CriteriaSetState,
    sha256: row.sha256,
    document: CriteriaSetSchema.parse(row.document),
  };
}
