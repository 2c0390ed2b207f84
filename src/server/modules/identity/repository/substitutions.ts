import { sql } from "kysely";
import type { SubstitutionItem } from "../../../../contract/identity/substitutions.ts";
import type { ListWindow } from "../../../../contract/list.ts";
import type { Scope } from "../../../../domain/identity/actor.ts";
import { searchKey } from "../../../../domain/text/search-key.ts";
import type { Reader } from "../../../db/database.ts";
import { pageRows } from "../../../db/list-window.ts";
import type { Tx } from "../../../db/transaction.ts";

export interface SubstitutionRow {
  readonly id: string;
  readonly account_id: string;
  readonly substitute_id: string;
  readonly valid_from: string;
  readonly valid_until: string;
  readonly reason: string;
  readonly ended_at: Date | null;
  readonly displayName: string;
  readonly substituteName: string;
  readonly unitId: string;
}

export async function insertSubstitution(
  tx: Tx,
  row: {
    id: string;
    account_id: string;
    substitute_id: string;
    valid_from: string;
    valid_until: string;
    reason: string;
    created_at: Date;
    created_by: string;
  },
): Promise<void> {
  await tx
    .insertInto("substitution")
    .values({ ...row, ended_at: null })
    .execute();
}

export async function endSubstitutionRow(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable("substitution").set({ ended_at: at }).where("id", "=", id).execute();
}

/** Spans of a person's leave that still count. */
export async function listOpenSpans(
  db: Reader,
  accountId: string,
  today: string,
): Promise<{ validFrom: string; validUntil: string }[]> {
  return db
    .selectFrom("substitution")
    .select(["valid_from as validFrom", "valid_until as validUntil"])
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where("valid_until", ">=", today)
    .execute();
}

function joined(db: Reader) {
  return db
    .selectFrom("substitution as sub")
    .innerJoin("account as person", "person.id", "sub.account_id")
    .innerJoin("account as substitute", "substitute.id", "sub.substitute_id");
}

const columns = [
  "sub.id",
  "sub.account_id",
  "sub.substitute_id",
  "sub.valid_from",
  "sub.valid_until",
  "sub.reason",
  "sub.ended_at",
  "person.display_name as displayName",
  "substitute.display_name as substituteName",
  "person.unit_id as unitId",
] as const;

export async function findSubstitution(db: Reader, id: string): Promise<SubstitutionRow | undefined> {
  return joined(db).select(columns).where("sub.id", "=", id).executeTakeFirst();
}

/** Substitutions a person takes part in, and those of accounts in the units he manages. */
export async function listSubstitutionRows(
  db: Reader,
  filter: ListWindow & {
    readonly viewerId: string;
    readonly managed: Scope;
    readonly accountId?: string | undefined;
    readonly state?: SubstitutionItem["state"] | undefined;
    readonly today: string;
  },
): Promise<{ rows: SubstitutionRow[]; total: number }> {
  const { managed, viewerId, today } = filter;
  let matching = joined(db);
  if (managed.kind === "units") {
    matching = matching.where((where) =>
      where.or([
        where("sub.account_id", "=", viewerId),
        where("sub.substitute_id", "=", viewerId),
        sql<boolean>`person.unit_id = any(${managed.unitIds}::uuid[])`,
      ]),
    );
  }
  if (filter.accountId) {
    const accountId = filter.accountId;
    matching = matching.where((where) =>
      where.or([where("sub.account_id", "=", accountId), where("sub.substitute_id", "=", accountId)]),
    );
  }
  if (filter.state) matching = matching.where(stateIs(filter.state, today));
  for (const word of searchKey(filter.q ?? "").split(" ")) {
    if (word === "") continue;
    matching = matching.where(sql<boolean>`strpos(person.search_key || ' ' || substitute.search_key, ${word}) > 0`);
  }
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const sorts = { validFrom: { column: "sub.valid_from" }, displayName: { column: "person.name_sort_key" } };
  const rows = await pageRows(matching.select(columns), filter, sorts, "sub.id").execute();
  return { rows, total };
}

function stateIs(state: SubstitutionItem["state"], today: string) {
  const open = sql`sub.ended_at is null and sub.valid_until >= ${today}::date`;
  if (state === "ended") return sql<boolean>`not (${open})`;
  return state === "planned"
    ? sql<boolean>`${open} and sub.valid_from > ${today}::date`
    : sql<boolean>`${open} and sub.valid_from <= ${today}::date`;
}

/** Whether a person stands in for another one today or later. */
export async function standsInFor(
  db: Reader,
  { accountId, substituteId, today }: { accountId: string; substituteId: string; today: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("substitution")
    .select("id")
    .where("account_id", "=", accountId)
    .where("substitute_id", "=", substituteId)
    .where("ended_at", "is", null)
    .where("valid_until", ">=", today)
    .executeTakeFirst();
  return row !== undefined;
}
