import type { EvidenceDocument } from "../../../../../contract/scoring/evidence.ts";
import type { StoredDocument } from "../../repository/evidence/documents.ts";

/** A document as people see it: where its content lies and its digest stay on the server. */
export function showDocument({ sha256: _, fileId: __, ...document }: StoredDocument): EvidenceDocument {
  return document;
}
