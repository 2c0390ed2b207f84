import { sql } from "kysely";
import type { EvidenceStage } from "../../../../../domain/scoring/evidence/model.ts";
import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { documentColumns, type StoredDocument, toDocument } from "./documents.ts";
import { isSentLink } from "./sent-links.ts";

/** A document under a component of a unit in a round, as it counts now. */
export interface StoredLink {
  readonly linkId: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly component: string;
  readonly stage: EvidenceStage;
  readonly section: string | null;
  readonly pageFrom: number | null;
  readonly pageTo: number | null;
  readonly note: string | null;
  readonly addedAt: Date;
  readonly addedBy: string | null;
  readonly document: StoredDocument;
}

export interface LinkFilter {
  readonly units?: readonly string[] | undefined;
  readonly components?: readonly string[] | undefined;
  /** The links as they counted at an instant; now where it is missing. */
  readonly asOf?: Date | undefined;
  /** Also documents of an explanation that was not submitted: for the unit's own people alone. */
  readonly unsent?: boolean | undefined;
}

/** The links of a round that count now or counted at an instant, by unit, component and time. */
export async function listLinks(db: Reader, roundId: string, filter: LinkFilter): Promise<StoredLink[]> {
  let query = db
    .selectFrom("evidence_link as link")
    .innerJoin("evidence_document as document", "document.id", "link.document_id")
    .leftJoin("account as uploader", "uploader.id", "document.account_id")
    .leftJoin("account as adder", "adder.id", "link.added_by")
    .select(documentColumns)
    .select(["link.id as link_id", "link.unit_id as scored_unit_id", "link.component", "link.stage", "link.section"])
    .select(["link.page_from", "link.page_to", "link.note", "link.added_at", "adder.display_name as added_by"])
    .where("link.round_id", "=", roundId);
  const { units, components, asOf, unsent = false } = filter;
  if (!unsent) query = query.where(isSentLink);
  if (asOf === undefined) query = query.where("link.removed_at", "is", null);
  else {
    query = query
      .where("link.added_at", "<=", asOf)
      .where((on) => on.or([on("link.removed_at", "is", null), on("link.removed_at", ">", asOf)]));
  }
  if (units !== undefined) query = query.where(sql<boolean>`link.unit_id = any(${[...units]}::uuid[])`);
  if (components !== undefined) query = query.where(sql<boolean>`link.component = any(${[...components]}::text[])`);
  const rows = await query.orderBy("link.unit_id").orderBy("link.component").orderBy("link.id").execute();
  return rows.map((row) => ({
    linkId: row.link_id,
    roundId,
    unitId: row.scored_unit_id,
    component: row.component,
    stage: row.stage as EvidenceStage,
    section: row.section,
    pageFrom: row.page_from,
    pageTo: row.page_to,
    note: row.note,
    addedAt: row.added_at,
    addedBy: row.added_by,
    document: toDocument(row),
  }));
}

export interface NewLink {
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly component: string;
  readonly stage: EvidenceStage;
  readonly documentId: string;
  readonly section: string | null;
  readonly pageFrom: number | null;
  readonly pageTo: number | null;
  readonly note: string | null;
}

export async function insertLink(tx: Tx, link: NewLink, accountId: string, now: Date): Promise<void> {
  await tx
    .insertInto("evidence_link")
    .values({
      id: link.id,
      round_id: link.roundId,
      unit_id: link.unitId,
      component: link.component,
      stage: link.stage,
      document_id: link.documentId,
      section: link.section,
      page_from: link.pageFrom,
      page_to: link.pageTo,
      note: link.note,
      added_at: now,
      added_by: accountId,
    })
    .execute();
}

/** Ends a link; undefined where there is none that counts. */
export async function endLink(
  tx: Tx,
  at: { readonly roundId: string; readonly unitId: string; readonly linkId: string },
  accountId: string,
  now: Date,
): Promise<{ component: string; stage: EvidenceStage; documentId: string } | undefined> {
  const row = await tx
    .updateTable("evidence_link")
    .set({ removed_at: now, removed_by: accountId })
    .where("id", "=", at.linkId)
    .where("round_id", "=", at.roundId)
    .where("unit_id", "=", at.unitId)
    .where("removed_at", "is", null)
    .returning(["component", "stage", "document_id"])
    .executeTakeFirst();
  return row && { component: row.component, stage: row.stage as EvidenceStage, documentId: row.document_id };
}

/** Where a document stands or stood. */
export interface DocumentUse {
  readonly linkId: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly roundTitleVi: string;
  readonly roundTitleEn: string | null;
  readonly component: string;
  readonly stage: EvidenceStage;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
}

/** Every place of a document, the newest first. */
export async function listUses(db: Reader, documentId: string): Promise<DocumentUse[]> {
  const rows = await db
    .selectFrom("evidence_link as link")
    .innerJoin("round", "round.id", "link.round_id")
    .select(["link.id", "link.round_id", "link.unit_id", "link.component", "link.stage"])
    .select(["link.added_at", "link.removed_at", "round.title_vi", "round.title_en"])
    .where("link.document_id", "=", documentId)
    .orderBy("link.id", "desc")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    linkId: row.id,
    roundId: row.round_id,
    unitId: row.unit_id,
    roundTitleVi: row.title_vi,
    roundTitleEn: row.title_en,
    component: row.component,
    stage: row.stage as EvidenceStage,
    addedAt: row.added_at,
    removedAt: row.removed_at,
  }));
}
