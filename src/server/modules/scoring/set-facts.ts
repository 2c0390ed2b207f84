import type { CriteriaSet } from "../../../domain/scoring/model.ts";
import { normalizeCriteriaSet } from "../../../domain/scoring/normalize-set.ts";
import { validateSet } from "../../../domain/scoring/validate/validate-set.ts";
import { walkSet } from "../../../domain/scoring/validate/walk.ts";
import { canonicalJson } from "../../../domain/text/canonical-json.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import { sha256 } from "../../platform/imports/state-digest.ts";

/** What a list shows and looks for in a set, derived from its document alone. */
export interface SetFacts {
  /** Normalized; the only thing that is not derived. */
  readonly document: CriteriaSet;
  /** Of the canonical JSON of the document. */
  readonly sha256: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly level: string | null;
  readonly year: number | null;
  readonly scale: string;
  readonly authenticity: string | null;
  readonly areas: number;
  readonly criteria: number;
  readonly components: number;
  readonly errors: number;
  readonly warnings: number;
  readonly searchKey: string;
}

/** The facts of a set that was read without faults. A set without a title goes by its code. */
export function deriveSetFacts(set: CriteriaSet): SetFacts {
  const document = normalizeCriteriaSet(set);
  const parts = walkSet(document);
  const countParts = (level: string) => parts.filter((part) => part.level === level).length;
  const findings = validateSet(document);
  const countFindings = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const title = document.title || document.id;
  return {
    document,
    sha256: sha256(canonicalJson(document)),
    code: document.id,
    title,
    titleEn: document.titleEn ?? null,
    level: document.level ?? null,
    year: document.year ?? null,
    scale: String(document.scale),
    authenticity: document.authenticity ?? null,
    areas: countParts("area"),
    criteria: countParts("criterion"),
    components: countParts("component"),
    errors: countFindings("error"),
    warnings: countFindings("warning"),
    searchKey: searchKey([document.id, title, document.titleEn ?? "", document.level ?? ""].join(" ")),
  };
}
