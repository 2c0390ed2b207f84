import { sql } from "kysely";
import type { ActionKind } from "../../../contract/audit.ts";
import type { ListWindow } from "../../../contract/list.ts";
import { openlyReasonedVerbs } from "../../../domain/audit/content-policy.ts";
import type { Scope } from "../../../domain/identity/actor.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";

export interface ActionFilter extends ListWindow {
  readonly scope: Scope;
  readonly accountId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly kind?: ActionKind | undefined;
  readonly verb?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  /** False leaves out that personal data were looked at. */
  readonly reads?: boolean | undefined;
  /** From this instant on, and before that one. */
  readonly since?: Date | undefined;
  readonly before?: Date | undefined;
  /** Verbs whose text contains the free text. */
  readonly verbsOfText: readonly string[];
  /** False keeps the search away from the reasons of acts of scoring, save those that are told openly. */
  readonly searchesScoring: boolean;
}

const columns = [
  "action.id",
  "action.at",
  "action.kind",
  "action.verb",
  "action.subject_type",
  "action.subject_ids",
  "action.account_id",
  "actor.display_name as actorName",
  "action.role",
  "action.unit_id",
  "principal.display_name as onBehalfOfName",
  "action.reason",
  "action.detail",
  "action.request_id",
] as const;

function withNames(db: Reader) {
  return db
    .selectFrom("action")
    .leftJoin("account as actor", "actor.id", "action.account_id")
    .leftJoin("account as principal", "principal.id", "action.on_behalf_of");
}

export type ActionRow = Awaited<ReturnType<typeof listActionRows>>["rows"][number];

/** One page of the acts in a scope. Identifiers rise with time, so they are the order of time and an index serves it. */
export async function listActionRows(db: Reader, filter: ActionFilter) {
  const matching = matchingActions(db, filter);
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select(columns)
    .orderBy("action.id", filter.sort.startsWith("-") ? "desc" : "asc")
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  return { rows, total };
}

function matchingActions(db: Reader, filter: ActionFilter) {
  const { scope } = filter;
  let query = withNames(db);
  if (scope.kind === "units") query = query.where(sql<boolean>`action.unit_id = any(${scope.unitIds}::uuid[])`);
  if (filter.accountId) query = query.where("action.account_id", "=", filter.accountId);
  if (filter.unitId) query = query.where("action.unit_id", "=", filter.unitId);
  if (filter.kind) query = query.where("action.kind", "=", filter.kind);
  if (filter.reads === false) query = query.where("action.kind", "<>", "read");
  if (filter.verb) query = query.where("action.verb", "=", filter.verb);
  if (filter.subjectType) query = query.where("action.subject_type", "=", filter.subjectType);
  if (filter.subjectId) query = query.where(sql<boolean>`action.subject_ids @> array[${filter.subjectId}::uuid]`);
  if (filter.since) query = query.where("action.at", ">=", filter.since);
  if (filter.before) query = query.where("action.at", "<", filter.before);
  const text = filter.q ?? "";
  const words = searchKey(text).split(" ").filter(Boolean);
  if (words.length > 0) {
    const inName = (name: string) =>
      sql<boolean>`(${sql.join(
        words.map((word) => sql`strpos(${sql.ref(name)}, ${word}) > 0`),
        sql` and `,
      )})`;
    query = query.where((where) =>
      where.or([
        inName("actor.search_key"),
        sql<boolean>`exists (select from account subject where subject.id = any(action.subject_ids) and ${inName("subject.search_key")})`,
        sql<boolean>`action.verb = any(${filter.verbsOfText})`,
        sql<boolean>`strpos(lower(action.reason), ${text.toLowerCase()}) > 0
          and (${filter.searchesScoring} or action.verb not like 'scoring.%'
            or action.verb = any(${[...openlyReasonedVerbs]}))`,
        where("action.request_id", "=", text),
        where("action.verb", "=", text),
      ]),
    );
  }
  return query;
}

/** One act with its personal part and its place in the chain; undefined outside the scope too. */
export async function findActionRow(db: Reader, actionId: string, scope: Scope) {
  let query = withNames(db)
    .leftJoin("action_seal as seal", "seal.action_id", "action.id")
    .leftJoin("action_personal as personal", "personal.action_id", "action.id")
    .select(columns)
    .select(["seal.seq", "personal.payload"])
    .where("action.id", "=", actionId);
  if (scope.kind === "units") query = query.where(sql<boolean>`action.unit_id = any(${scope.unitIds}::uuid[])`);
  return query.executeTakeFirst();
}

/** Names of accounts and units by their id: what a record is called now, or was called last. */
export async function findNames(db: Reader, ids: readonly string[]): Promise<Map<string, NamedInBoth>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string } & NamedInBoth>`
    select id, display_name as "vi", display_name as "en" from account where id = any(${ids}::uuid[])
    union all
    (select distinct on (unit_id) unit_id, name_vi, name_en from unit_version
      where unit_id = any(${ids}::uuid[]) and recorded_until is null
      order by unit_id, valid_from desc)`.execute(db);
  return new Map(rows.map(({ id, vi, en }) => [id, { vi, en }]));
}

/** A name in both languages; null where there is none in English. */
export interface NamedInBoth {
  readonly vi: string;
  readonly en: string | null;
}

/** What records are called that an act names, with the unit of an account. */
export async function listRecordNames(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { rows } = await sql<{
    key: string;
    type: "account" | "unit" | "round" | "criteriaSet";
    nameVi: string;
    nameEn: string | null;
    unitId: string | null;
  }>`
    select id as key, 'account' as type, display_name as "nameVi", null as "nameEn", unit_id as "unitId"
      from account where id = any(${ids}::uuid[])
    union all
    (select distinct on (unit_id) unit_id, 'unit', name_vi, name_en, null from unit_version
      where unit_id = any(${ids}::uuid[]) and recorded_until is null
      order by unit_id, valid_from desc)
    union all
    select id, 'round', title_vi, title_en, null from round where id = any(${ids}::uuid[])
    union all
    select id, 'criteriaSet', title || ', v' || version, title_en || ', v' || version, null from criteria_set where id = any(${ids}::uuid[])`.execute(
    db,
  );
  return rows;
}

/** Names of all roles by their code. */
export async function listRoleNames(db: Reader): Promise<Map<string, { nameVi: string; nameEn: string }>> {
  const rows = await db.selectFrom("role").select(["code", "name_vi", "name_en"]).execute();
  return new Map(rows.map((row) => [row.code, { nameVi: row.name_vi, nameEn: row.name_en }]));
}

/** The last link of the chain, and how many acts wait to become the next ones. */
export async function findChainState(db: Reader) {
  const head = await db
    .selectFrom("action_seal")
    .select(["seq", "sealed_at", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const tail = await db
    .selectFrom("action_unsealed as waiting")
    .innerJoin("action", "action.id", "waiting.action_id")
    .select((select) => [select.fn.countAll<number>().as("count"), select.fn.min("action.at").as("oldest")])
    .executeTakeFirstOrThrow();
  return { head, tail };
}
