import { sql } from "kysely";
import type { BlockCode } from "../../../../../domain/scoring/round.ts";
import type { SurveyForm } from "../../../../../domain/scoring/survey/survey-form.ts";
import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";

/** The forms of a round as they are now, in their order. */
export async function listSurveyForms(db: Reader, roundId: string): Promise<SurveyForm[]> {
  const rows = await db
    .selectFrom("survey_form")
    .selectAll()
    .where("round_id", "=", roundId)
    .where("superseded_at", "is", null)
    .orderBy("position")
    .orderBy("code")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    blockCode: row.block_code as BlockCode | null,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    weight: row.weight,
    issued: row.issued,
    collected: row.collected,
  }));
}

/** How often forms of a round were written: it only rises, so it tells whether somebody changed them. */
export async function countFormVersions(db: Reader, roundId: string): Promise<number> {
  const row = await db
    .selectFrom("survey_form")
    .select([(select) => select.fn.countAll<number>().as("written"), sql<number>`count(superseded_at)`.as("replaced")])
    .where("round_id", "=", roundId)
    .executeTakeFirstOrThrow();
  return row.written + row.replaced;
}

/** Puts new versions of forms beside the old ones, and ends those that are no longer in the survey. */
export async function writeSurveyForms(
  tx: Tx,
  roundId: string,
  change: {
    readonly put: readonly { readonly id: string; readonly position: number; readonly form: SurveyForm }[];
    readonly ended: readonly string[];
    readonly at: Date;
    readonly accountId: string;
  },
): Promise<void> {
  const { put, ended, at, accountId } = change;
  const codes = [...put.map((one) => one.form.code), ...ended];
  await tx
    .updateTable("survey_form")
    .set({ superseded_at: at })
    .where("round_id", "=", roundId)
    .where("superseded_at", "is", null)
    .where(sql<boolean>`code = any(${codes}::text[])`)
    .execute();
  if (put.length === 0) return;
  const versions = await tx
    .selectFrom("survey_form")
    .select(["code", (select) => select.fn.max("version").as("version")])
    .where("round_id", "=", roundId)
    .groupBy("code")
    .execute();
  const last = new Map(versions.map((row) => [row.code, row.version]));
  await tx
    .insertInto("survey_form")
    .values(
      put.map(({ id, position, form }) => ({
        ...{ id, round_id: roundId, position, at, account_id: accountId },
        code: form.code,
        version: (last.get(form.code) ?? 0) + 1,
        block_code: form.blockCode,
        name_vi: form.nameVi,
        name_en: form.nameEn,
        weight: form.weight,
        issued: form.issued,
        collected: form.collected,
      })),
    )
    .execute();
}
