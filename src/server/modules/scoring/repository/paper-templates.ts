import { sql } from "kysely";
import type { PaperKind } from "../../../../domain/documents/paper-template.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** A version of a template: never changed, never removed. */
export interface TemplateVersion {
  readonly kind: PaperKind;
  readonly version: number;
  readonly fileId: string;
  readonly at: Date;
  readonly accountId: string | null;
}

/** That a version was taken into use; null: the template that ships. */
export interface TemplateUse {
  readonly kind: PaperKind;
  readonly version: number | null;
  readonly at: Date;
  readonly accountId: string | null;
  readonly reason: string;
}

/** All versions with the names of their files, the newest first. */
export async function listTemplateVersions(db: Reader): Promise<(TemplateVersion & { readonly fileName: string })[]> {
  const rows = await db
    .selectFrom("paper_template as template")
    .innerJoin("file_reference as file", "file.id", "template.file_id")
    .select(["template.kind", "template.version", "template.file_id as fileId", "template.at"])
    .select(["template.account_id as accountId", "file.name as fileName"])
    .orderBy("template.version", "desc")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as PaperKind }));
}

/** The newest first: the first of a kind is what counts. */
export async function listTemplateUses(db: Reader): Promise<TemplateUse[]> {
  const rows = await db
    .selectFrom("paper_template_use")
    .select(["kind", "version", "at", "account_id as accountId", "reason"])
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as PaperKind }));
}

/** The number of the next version; nobody else takes it until the transaction ends. */
export async function nextTemplateVersion(tx: Tx, kind: PaperKind): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`paper_template ${kind}`}, 0))`.execute(tx);
  const { last } = await tx
    .selectFrom("paper_template")
    .select((eb) => eb.fn.max("version").as("last"))
    .where("kind", "=", kind)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

export async function insertTemplateVersion(tx: Tx, record: TemplateVersion): Promise<void> {
  const { kind, version, fileId, at, accountId } = record;
  await tx.insertInto("paper_template").values({ kind, version, file_id: fileId, at, account_id: accountId }).execute();
}

export async function insertTemplateUse(tx: Tx, id: string, record: TemplateUse): Promise<void> {
  const { kind, version, at, accountId, reason } = record;
  await tx.insertInto("paper_template_use").values({ id, kind, version, at, account_id: accountId, reason }).execute();
}
