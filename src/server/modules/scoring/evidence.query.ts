import { sql } from "kysely";
import type { ListWindow } from "../../../contract/list.ts";
import type { LibraryDocument } from "../../../contract/scoring/evidence.ts";
import type { DocumentKind, EvidenceFlag } from "../../../domain/scoring/evidence/model.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";
import { pageRows } from "../../db/list-window.ts";
import { startOfDayInVietnam } from "../../platform/clock.ts";
import { documentColumns, toDocument } from "./repository/evidence/documents.ts";
import { isSentLink } from "./repository/evidence/sent-links.ts";

export interface LibraryFilter extends ListWindow {
  readonly unitId: string;
  readonly kind?: DocumentKind | undefined;
  readonly year?: number | undefined;
  readonly component?: string | undefined;
  readonly flag?: EvidenceFlag | "unused" | undefined;
  /** Also what serves an explanation that was not submitted: for the unit's own people. */
  readonly unsent: boolean;
}

const live = sql<boolean>`link.removed_at is null`;
/** Links that count now, of those that the reader may know of. */
const counted = (unsent: boolean) => (unsent ? live : sql<boolean>`${live} and ${isSentLink}`);

/** The flags of `derive-flags` over all rounds, as predicates of one row of the library. */
const flagged = (unsent: boolean): Readonly<Record<EvidenceFlag, ReturnType<typeof sql<boolean>>>> => ({
  unreadable: sql<boolean>`coalesce(document.readability in ('encrypted', 'broken'), false)`,
  duplicate: sql<boolean>`exists (select from evidence_document as other where other.unit_id = document.unit_id
    and other.sha256 = document.sha256 and other.id <> document.id and other.removed_at is null)`,
  reused: sql<boolean>`exists (select from (select link.* from evidence_link as link
      where link.document_id = document.id and ${counted(unsent)}) as one
    join (select link.* from evidence_link as link where ${counted(unsent)}) as other
      on other.round_id = one.round_id and other.unit_id = one.unit_id and other.component <> one.component
    join evidence_document as twin on twin.id = other.document_id
      and (twin.id = document.id or twin.sha256 = document.sha256))`,
  outOfPeriod: sql<boolean>`exists (select from evidence_link as link join round on round.id = link.round_id
    where link.document_id = document.id and ${counted(unsent)}
      and (document.document_date < round.evidence_from or document.document_date > round.evidence_until
        or document.proves_until < round.evidence_from or document.proves_from > round.evidence_until))`,
  undated: sql<boolean>`(document.document_date is null and document.proves_from is null and document.proves_until is null
    and exists (select from evidence_link as link join round on round.id = link.round_id
      where link.document_id = document.id and ${counted(unsent)}
        and (round.evidence_from is not null or round.evidence_until is not null)))`,
});
const usesOf = (unsent: boolean) => sql<number>`(select count(*) from evidence_link as link
  where link.document_id = document.id and ${counted(unsent)})`;
/** A document that serves nothing but explanations that were not submitted. */
const isUnsentOnly = sql<boolean>`(exists (select from evidence_link as link where link.document_id = document.id)
  and not exists (select from evidence_link as link where link.document_id = document.id and ${isSentLink}))`;

const sortColumns = {
  uploadedAt: { column: "document.uploaded_at" },
  title: { column: "document.title", text: true },
  number: { column: "document.number", text: true },
  documentDate: { column: "document.document_date" },
  uses: { column: "uses" },
} as const;

/** One page of the documents of a unit. */
export async function listLibrary(
  db: Reader,
  filter: LibraryFilter,
): Promise<{ items: LibraryDocument[]; total: number }> {
  let matching = db
    .selectFrom("evidence_document as document")
    .leftJoin("account as uploader", "uploader.id", "document.account_id")
    .where("document.unit_id", "=", filter.unitId)
    .where("document.removed_at", "is", null);
  const { kind, year, component, flag, unsent } = filter;
  const [flags, uses] = [flagged(unsent), usesOf(unsent)];
  if (!unsent) matching = matching.where(sql<boolean>`not ${isUnsentOnly}`);
  if (kind) matching = matching.where("document.kind", "=", kind);
  if (year) {
    const [from, next] = [`${year}-01-01`, `${year + 1}-01-01`];
    matching = matching.where(
      sql<boolean>`(document.document_date >= ${from}::date and document.document_date < ${next}::date
        or document.document_date is null and document.uploaded_at >= ${startOfDayInVietnam(from)}
          and document.uploaded_at < ${startOfDayInVietnam(next)})`,
    );
  }
  if (component) {
    matching = matching.where(
      sql<boolean>`exists (select from evidence_link as link where link.document_id = document.id
        and link.component = ${component} and ${counted(unsent)})`,
    );
  }
  if (flag === "unused") matching = matching.where(sql<boolean>`${uses} = 0`);
  else if (flag) matching = matching.where(flags[flag]);
  for (const word of searchKey(filter.q ?? "").split(" ")) {
    if (word !== "") matching = matching.where(sql<boolean>`strpos(document.search_key, ${word}) > 0`);
  }
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const selected = matching
    .select(documentColumns)
    .select([
      uses.as("uses"),
      flags.unreadable.as("unreadable"),
      flags.duplicate.as("duplicate"),
      flags.reused.as("reused"),
      flags.outOfPeriod.as("outOfPeriod"),
      flags.undated.as("undated"),
    ]);
  const rows = await pageRows(selected, filter, sortColumns, "document.id").execute();
  const items = rows.map((row) => {
    const { sha256: _, fileId: __, ...document } = toDocument(row);
    const { unreadable, duplicate, reused, outOfPeriod, undated } = row;
    return { ...document, uses: row.uses, unreadable, duplicate, reused, outOfPeriod, undated };
  });
  return { items, total };
}
