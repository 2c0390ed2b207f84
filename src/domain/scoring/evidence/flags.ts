import type { Readability } from "../../files/readability.ts";
import type { EvidenceFlag } from "./model.ts";

/** Days that evidence of a round must lie in, both included; null: no limit. */
export interface EvidencePeriod {
  readonly from: string | null;
  readonly until: string | null;
}

/** What is judged of a document. Days are `YYYY-MM-DD`. */
export interface JudgedDocument {
  readonly id: string;
  readonly documentDate: string | null;
  readonly provesFrom: string | null;
  readonly provesUntil: string | null;
  readonly readability: Readability | null;
  readonly sha256: string | null;
}

/** A document under a component, as it counts now. */
export interface JudgedLink {
  readonly component: string;
  readonly document: JudgedDocument;
}

export interface DocumentFlag {
  readonly flag: EvidenceFlag;
  /** For `reused`: the other components. */
  readonly components: readonly string[];
  /** For `duplicate`: the other documents with the same content. */
  readonly documents: readonly string[];
}

/**
 * True where the document is dated outside the period, or what it proves has no day in common with it.
 * @example isOutOfPeriod({ documentDate: "2024-12-30", … }, { from: "2025-01-01", until: null }) // true
 */
export function isOutOfPeriod(
  { documentDate, provesFrom, provesUntil }: JudgedDocument,
  { from, until }: EvidencePeriod,
): boolean {
  const isBefore = (day: string | null) => day !== null && from !== null && day < from;
  const isAfter = (day: string | null) => day !== null && until !== null && day > until;
  return isBefore(documentDate) || isAfter(documentDate) || isBefore(provesUntil) || isAfter(provesFrom);
}

/**
 * True where a period binds and the document says no day at all, neither its own nor one of what it proves: then nobody
 * can tell whether it lies within.
 */
export function isUndated(
  { documentDate, provesFrom, provesUntil }: JudgedDocument,
  { from, until }: EvidencePeriod,
): boolean {
  if (from === null && until === null) return false;
  return documentDate === null && provesFrom === null && provesUntil === null;
}

/** True where the set asks for evidence and none is there. */
export function isEvidenceMissing(demanded: readonly string[], links: readonly JudgedLink[]): boolean {
  return demanded.length > 0 && links.length === 0;
}

/**
 * Everything the program notices of a document under a component. `all` are the links of the unit in the round that
 * count now, `sameContent` the other documents of the unit with the same content.
 */
export function deriveFlags(
  link: JudgedLink,
  around: {
    readonly period: EvidencePeriod;
    readonly all: readonly JudgedLink[];
    readonly sameContent: readonly string[];
  },
): DocumentFlag[] {
  const { document } = link;
  const flags: DocumentFlag[] = [];
  const add = (flag: EvidenceFlag, components: readonly string[] = [], documents: readonly string[] = []) =>
    flags.push({ flag, components, documents });
  if (isOutOfPeriod(document, around.period)) add("outOfPeriod");
  if (isUndated(document, around.period)) add("undated");
  if (document.readability === "encrypted" || document.readability === "broken") add("unreadable");
  const isSame = (other: JudgedDocument) =>
    other.id === document.id || (document.sha256 !== null && other.sha256 === document.sha256);
  const elsewhere = around.all.filter((one) => one.component !== link.component && isSame(one.document));
  if (elsewhere.length > 0) add("reused", [...new Set(elsewhere.map(({ component }) => component))].sort());
  if (around.sameContent.length > 0) add("duplicate", [], around.sameContent);
  return flags;
}
