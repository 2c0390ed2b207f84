import { sql } from "kysely";
import type { ListWindow } from "../../../contract/list.ts";
import type { RoundBlock, RoundRow, RoundUnitRow } from "../../../contract/scoring/rounds.ts";
import type { Scope } from "../../../domain/identity/actor.ts";
import type { ResultClass } from "../../../domain/scoring/model.ts";
import type { RoundSight } from "../../../domain/scoring/policy.ts";
import type { RoundState } from "../../../domain/scoring/round.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";
import { pageRows } from "../../db/list-window.ts";
import { hasUnitName } from "../../db/unit-name-search.ts";
import { resultsOf } from "./stored-results.query.ts";

export interface RoundFilter extends ListWindow {
  /** Null: published rounds only. */
  readonly sight: RoundSight | null;
  readonly state?: RoundState | undefined;
  readonly year?: number | undefined;
  /** The instant for which it is told what awaits its publication; unsaid where only published rounds are seen. */
  readonly now?: Date;
}

/** The units of a scope, whatever the state of their round. */
export function isUnitInScope(scope: Scope) {
  return scope.kind === "all" ? sql<boolean>`true` : sql<boolean>`seen.unit_id = any(${scope.unitIds}::uuid[])`;
}

/** Rounds that the person runs: those of the province, or those of a unit within reach. */
function isManaged({ managed }: RoundSight) {
  if (managed.kind === "all") return sql<boolean>`true`;
  return sql<boolean>`coalesce(round.owner_unit_id = any(${managed.unitIds}::uuid[]), false)`;
}

function isRead({ reading }: RoundSight) {
  if (reading.kind === "all") return sql<boolean>`true`;
  return sql<boolean>`seen.unit_id = any(${reading.unitIds}::uuid[])`;
}

/** Overseers learn of what is under way, never of drafts and practice. */
function isOverseen({ overseeing }: RoundSight) {
  const isUnit =
    overseeing.kind === "all" ? sql<boolean>`true` : sql<boolean>`seen.unit_id = any(${overseeing.unitIds}::uuid[])`;
  return sql<boolean>`(round.state = 'open' and not round.practice and ${isUnit})`;
}

/** The units of a round whose names and states a person sees: all of a published round, else those within reach. */
export function isUnitInSight(sight: RoundSight | null) {
  if (sight === null) return sql<boolean>`round.state = 'published'`;
  return sql<boolean>`(round.state = 'published' or ${isManaged(sight)} or ${isRead(sight)} or ${isOverseen(sight)})`;
}

/** The units whose points a person sees here; of a round under way nobody but those who run it. */
export function arePointsInSight(sight: RoundSight | null) {
  if (sight === null) return sql<boolean>`round.state = 'published'`;
  const isOwn = sight.reading.kind === "all" ? sql<boolean>`false` : isRead(sight);
  return sql<boolean>`(round.state = 'published' or ${isManaged(sight)} or (round.state = 'draft' and ${isOwn}))`;
}

/** A round that is not published exists for those who run it, have a unit in it, appraise in it or sit in its council. */
function isRoundInSight(sight: RoundSight | null) {
  if (sight === null) return isUnitInSight(sight);
  return sql<boolean>`(round.state = 'published' or ${isManaged(sight)}
    or exists (select from round_unit as seen where seen.round_id = round.id
      and (${isRead(sight)} or ${isOverseen(sight)}))
    or exists (select from round_council_member as member
      where member.round_id = round.id and member.account_id = ${sight.accountId})
    or exists (select from appraisal_assignment as line
      left join appraisal_officer as officer on officer.assignment_id = line.id
      where line.round_id = round.id
        and (line.leader_account_id = ${sight.accountId} or officer.account_id = ${sight.accountId})))`;
}

/** True where the person may know of the round. */
export async function isVisibleRound(db: Reader, roundId: string, sight: RoundSight | null): Promise<boolean> {
  const row = await db
    .selectFrom("round")
    .select("id")
    .where("id", "=", roundId)
    .where(isRoundInSight(sight))
    .executeTakeFirst();
  return row !== undefined;
}

/** The same as `awaitsPublication` of the domain, for a page of rounds at once. */
const awaitsPublicationAt = (now: Date) => sql<boolean>`(round.state = 'open' and not round.practice
  and exists (select from round_window as step where step.round_id = round.id)
  and not exists (select from round_window as step where step.round_id = round.id
    and case step.stage
      when 'council' then not exists (select from council_rules as council
        where council.round_id = round.id and council.finished_at is not null)
      else step.closes_at > ${now} end)
  and not exists (select from window_reopening as again where again.round_id = round.id and again.stage <> 'council'
    and again.created_at <= ${now} and again.until > ${now}
    and (again.ended_at is null or again.ended_at > ${now})))`;

const sortColumns = {
  year: { column: "round.year" },
  title: { column: "round.title_vi", text: true },
  publishedAt: { column: "round.published_at" },
} as const;

export async function listRoundRows(db: Reader, filter: RoundFilter): Promise<{ items: RoundRow[]; total: number }> {
  // The province's own index has pages of its own.
  let matching = db.selectFrom("round").where(isRoundInSight(filter.sight)).where("round.kind", "=", "units");
  if (filter.state) matching = matching.where("round.state", "=", filter.state);
  if (filter.year) matching = matching.where("round.year", "=", filter.year);
  for (const word of searchKey(filter.q ?? "").split(" ")) {
    if (word !== "") matching = matching.where(sql<boolean>`strpos(round.search_key, ${word}) > 0`);
  }
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const selected = matching.select([
    "round.id",
    "round.year",
    "round.title_vi",
    "round.title_en",
    "round.day",
    "round.state",
    "round.demonstration",
    "round.practice",
    "round.published_at",
    sql<number>`(select count(*) from round_block where round_block.round_id = round.id)`.as("blocks"),
    sql<number>`(select count(*) from round_unit as seen where seen.round_id = round.id
      and ${isUnitInSight(filter.sight)})`.as("units"),
    (filter.now === undefined ? sql<boolean>`false` : awaitsPublicationAt(filter.now)).as("awaits_publication"),
  ]);
  const rows = await pageRows(selected, filter, sortColumns, "round.id").execute();
  const items = rows.map((row) => ({
    id: row.id as RoundRow["id"],
    year: row.year,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    day: row.day,
    state: row.state as RoundRow["state"],
    demonstration: row.demonstration,
    practice: row.practice,
    blocks: row.blocks,
    units: row.units,
    publishedAt: row.published_at?.toISOString() ?? null,
    awaitsPublication: row.awaits_publication,
  }));
  return { items, total };
}

/** The blocks of a round with their sets, and how many of the units within sight are complete. */
export async function listBlockRows(db: Reader, roundId: string, sight: RoundSight | null): Promise<RoundBlock[]> {
  const rows = await db
    .selectFrom("round_block as block")
    .innerJoin("round", "round.id", "block.round_id")
    .innerJoin("criteria_set as set", "set.id", "block.criteria_set_id")
    .leftJoin("round_unit as seen", (join) =>
      join
        .onRef("seen.round_id", "=", "block.round_id")
        .onRef("seen.block_code", "=", "block.code")
        .on(isUnitInSight(sight)),
    )
    .leftJoin("unit_result as result", (join) =>
      join
        .onRef("result.round_id", "=", "seen.round_id")
        .onRef("result.unit_id", "=", "seen.unit_id")
        .on("result.stage", "=", "final"),
    )
    .select(["block.code", "block.name_vi", "block.name_en", "block.criteria_set_id", "block.classes"])
    .select([
      "set.code as set_code",
      "set.version as set_version",
      "set.title as set_title",
      "set.title_en as set_title_en",
    ])
    .select([
      sql<number>`count(seen.unit_id)`.as("units"),
      sql<number>`count(*) filter (where result.inputs = 'complete')`.as("complete"),
    ])
    .where("block.round_id", "=", roundId)
    .groupBy(["block.round_id", "block.code", "set.id"])
    .orderBy("block.position")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    setId: row.criteria_set_id as RoundBlock["setId"],
    classes: row.classes as unknown as ResultClass[] | null,
    setCode: row.set_code,
    setVersion: row.set_version,
    setTitle: row.set_title,
    setTitleEn: row.set_title_en,
    units: row.units,
    complete: row.complete,
  }));
}

export interface RoundUnitFilter extends ListWindow {
  readonly roundId: string;
  readonly sight: RoundSight | null;
  readonly block?: string | undefined;
  readonly inputs?: RoundUnitRow["inputs"] | undefined;
}

const unitSortColumns = {
  name: { column: "seen.name_vi", text: true },
  block: { column: "block.position" },
  faults: { column: "result.fault_count" },
} as const;

export async function listRoundUnitRows(
  db: Reader,
  filter: RoundUnitFilter,
): Promise<{ items: RoundUnitRow[]; total: number }> {
  let matching = resultsOf(db, filter.roundId).where(isUnitInSight(filter.sight));
  if (filter.block) matching = matching.where("seen.block_code", "=", filter.block);
  if (filter.inputs) matching = matching.where("result.inputs", "=", filter.inputs);
  const q = filter.q ?? "";
  if (q !== "")
    matching = matching.where((where) => where.or([hasUnitName("seen", q), where("seen.official_code", "=", q)]));
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const selected = matching.select([
    "seen.unit_id as unitId",
    "seen.block_code as blockCode",
    "seen.official_code as officialCode",
    "seen.name_vi as nameVi",
    "seen.name_en as nameEn",
    "result.inputs",
    "result.fault_count as faults",
  ]);
  const rows = await pageRows(selected, filter, unitSortColumns, "seen.unit_id").execute();
  return { items: rows as unknown as RoundUnitRow[], total };
}
