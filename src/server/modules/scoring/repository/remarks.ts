import { sql } from "kysely";
import type { RemarkTemplate } from "../../../../contract/scoring/remarks.ts";
import { Rational } from "../../../../domain/rational.ts";
import { printPoints } from "../../../../domain/scoring/print-points.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** Stock remarks in their order, retired ones last. */
export async function listRemarkTemplates(db: Reader): Promise<RemarkTemplate[]> {
  const rows = await db.selectFrom("remark_template").selectAll().orderBy("retired").orderBy("position").execute();
  return rows.map((row) => ({
    code: row.code,
    cause: row.cause as RemarkTemplate["cause"],
    textVi: row.text_vi,
    textEn: row.text_en,
    deduction: row.deduction === null ? null : printPoints(Rational.parse(row.deduction)),
    shipped: row.shipped,
    retired: row.retired,
    version: row.version,
  }));
}

/** The stored remark, kept from other changes until the transaction ends. */
export async function lockRemark(tx: Tx, code: string): Promise<{ readonly version: number } | undefined> {
  return tx.selectFrom("remark_template").select("version").where("code", "=", code).forUpdate().executeTakeFirst();
}

/** Adds a remark behind the others, or changes one; what the province words itself is no longer the program's. */
export async function writeRemark(
  tx: Tx,
  { code, cause, textVi, textEn, deduction, retired, version }: Omit<RemarkTemplate, "shipped">,
): Promise<void> {
  const fields = { cause, text_vi: textVi, text_en: textEn, deduction, retired, version, shipped: false };
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from remark_template)`;
  await tx
    .insertInto("remark_template")
    .values({ code, position, ...fields })
    .onConflict((conflict) => conflict.column("code").doUpdateSet(fields))
    .execute();
}
