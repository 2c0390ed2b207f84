import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

/** One use of a stored content, with what people call the record that uses it; what is gone is null. */
export interface FileUseRow {
  readonly sha256: string;
  readonly fileName: string;
  readonly ownerType: string;
  readonly documentId: string | null;
  readonly title: string | null;
  /** Components under which a document of evidence stands: "1.1.2, 2.1". */
  readonly components: string | null;
  readonly unitId: string | null;
  readonly unitVi: string | null;
  readonly unitEn: string | null;
  readonly roundId: string | null;
  readonly roundVi: string | null;
  readonly roundEn: string | null;
  /** Of a file of a publication its number and which of its files it is. */
  readonly publication: number | null;
  readonly isDecision: boolean | null;
  /** Part of the set that a file of guidance is about. */
  readonly part: string | null;
}

/** What uses the given contents, or used them and must keep them, the oldest use of each first. */
export async function listFileUses(db: Reader, sha256s: readonly string[]): Promise<FileUseRow[]> {
  if (sha256s.length === 0) return [];
  const { rows } = await sql<FileUseRow>`
    select use.sha256, use.name as "fileName", use.owner_type as "ownerType",
           document.id as "documentId", document.title, link.components,
           unit.unit_id as "unitId", unit.name_vi as "unitVi", unit.name_en as "unitEn",
           round.id as "roundId", round.title_vi as "roundVi", round.title_en as "roundEn",
           publication.number as publication, publication.decision_file_id = use.id as "isDecision", guidance.part
      from file_reference use
      left join evidence_document document on use.owner_type = 'evidenceDocument' and document.id = use.owner_id
      left join sheet_scan scan on scan.id = use.id
      left join round_guidance guidance on use.owner_type = 'roundGuidance' and guidance.id = use.owner_id
      left join round on round.id = coalesce(guidance.round_id, use.owner_id)
      left join publication on publication.round_id = use.owner_id
       and use.id in (publication.decision_file_id, publication.public_file_id, publication.full_file_id)
      left join lateral (
        select string_agg(distinct component, ', ' order by component) as components
          from evidence_link where document_id = document.id and removed_at is null and component <> '') link on true
      left join lateral (
        select unit_id, name_vi, name_en from unit_version
         where unit_id = coalesce(document.unit_id, scan.unit_id) and recorded_until is null
         order by valid_from desc limit 1) unit on true
     where use.sha256 = any(${sha256s}) and (use.removed_at is null or use.retain_until is not null)
     order by use.sha256, use.id`.execute(db);
  return rows;
}
