import { sql } from "kysely";
import type { PlacedAnswers } from "../../../../../domain/scoring/survey/check-answers.ts";
import type { FormAnswers } from "../../../../../domain/scoring/survey/combine-answers.ts";
import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";

/** Answers as they are kept: in a version, brought by a batch. */
export interface StoredAnswers extends PlacedAnswers {
  readonly version: number;
  readonly at: Date;
  readonly batchId: string;
}

/** The answers of a round that count now, by unit, component and form. */
export async function listAnswers(
  db: Reader,
  roundId: string,
  narrow: { readonly units?: readonly string[]; readonly component?: string } = {},
): Promise<StoredAnswers[]> {
  let query = db
    .selectFrom("survey_answer")
    .selectAll()
    .where("round_id", "=", roundId)
    .where("superseded_at", "is", null);
  const { units, component } = narrow;
  if (units !== undefined) query = query.where(sql<boolean>`unit_id = any(${[...units]}::uuid[])`);
  if (component !== undefined) query = query.where("component", "=", component);
  const rows = await query.orderBy("unit_id").orderBy("component").orderBy("form_code").execute();
  return rows.map(toAnswers);
}

/** Every version of the answers about one component of one unit with what brought it, the newest first. */
export async function listAnswerVersions(
  db: Reader,
  roundId: string,
  unitId: string,
  component: string,
): Promise<(StoredAnswers & { kind: "file" | "hand"; reason: string; accountId: string | null })[]> {
  const rows = await db
    .selectFrom("survey_answer as answer")
    .innerJoin("survey_batch as batch", "batch.id", "answer.batch_id")
    .selectAll("answer")
    .select(["batch.kind", "batch.reason", "batch.account_id as accountId"])
    .where("answer.round_id", "=", roundId)
    .where("answer.unit_id", "=", unitId)
    .where("answer.component", "=", component)
    .orderBy("answer.at", "desc")
    .orderBy("answer.version", "desc")
    .orderBy("answer.form_code")
    .execute();
  return rows.map((row) => ({
    ...toAnswers(row),
    kind: row.kind as "file" | "hand",
    reason: row.reason,
    accountId: row.accountId,
  }));
}

/** Forms of a round that somebody has answered. */
export async function listAnsweredForms(db: Reader, roundId: string): Promise<{ form: string; units: number }[]> {
  const rows = await db
    .selectFrom("survey_answer")
    .select(["form_code as form", sql<number>`count(distinct unit_id)`.as("units")])
    .where("round_id", "=", roundId)
    .where("superseded_at", "is", null)
    .where("answers", ">", 0)
    .groupBy("form_code")
    .execute();
  return rows;
}

/** Puts new versions of answers in the place of the current ones, in two statements however many there are. */
export async function writeAnswers(
  tx: Tx,
  roundId: string,
  answers: readonly (PlacedAnswers & { readonly id: string })[],
  { batchId, at }: { readonly batchId: string; readonly at: Date },
): Promise<void> {
  if (answers.length === 0) return;
  const of = <Key extends keyof FormAnswers | "unitId" | "component" | "id">(key: Key) =>
    answers.map((one) => one[key]);
  await sql`
    update survey_answer as answer set superseded_at = ${at}
    from unnest(${of("unitId")}::uuid[], ${of("component")}::text[], ${of("form")}::text[])
      as next (unit_id, component, form_code)
    where answer.round_id = ${roundId} and answer.superseded_at is null and answer.unit_id = next.unit_id
      and answer.component = next.component and answer.form_code = next.form_code`.execute(tx);
  await sql`
    insert into survey_answer (id, round_id, unit_id, component, form_code, version, answers, counts, mean, batch_id, at)
    select next.id, ${roundId}::uuid, next.unit_id, next.component, next.form_code,
      1 + coalesce((select max(old.version) from survey_answer as old where old.round_id = ${roundId}::uuid
        and old.unit_id = next.unit_id and old.component = next.component and old.form_code = next.form_code), 0),
      next.answers, next.counts, next.mean, ${batchId}::uuid, ${at}
    from unnest(${of("id")}::uuid[], ${of("unitId")}::uuid[], ${of("component")}::text[], ${of("form")}::text[],
      ${of("answers")}::integer[], ${answers.map((one) => (one.counts === null ? null : JSON.stringify(one.counts)))}::jsonb[],
      ${of("mean")}::text[])
      as next (id, unit_id, component, form_code, answers, counts, mean)`.execute(tx);
}

interface Row {
  unit_id: string;
  component: string;
  form_code: string;
  version: number;
  answers: number;
  counts: unknown;
  mean: string | null;
  batch_id: string;
  at: Date;
}

function toAnswers(row: Row): StoredAnswers {
  return {
    unitId: row.unit_id,
    component: row.component,
    form: row.form_code,
    version: row.version,
    answers: row.answers,
    counts: row.counts as Record<string, number> | null,
    mean: row.mean,
    batchId: row.batch_id,
    at: row.at,
  };
}
