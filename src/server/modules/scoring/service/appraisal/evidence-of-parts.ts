import type { AppraisedPart } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import { partAt } from "../../../../../domain/scoring/describe-set.ts";
import type { EvidenceFlag } from "../../../../../domain/scoring/evidence/model.ts";
import type { Reader } from "../../../../db/database.ts";
import { listEvidenceOf } from "../evidence/list-evidence-of.ts";
import type { OpenAppraisal } from "./open-appraisal.ts";

/** What stands behind a line: how many documents, whether the set asks for any, and what is wrong with them. */
export interface EvidenceOfPart {
  readonly documents: number;
  readonly required: boolean;
  readonly complete: boolean;
  readonly flags: ("missing" | EvidenceFlag)[];
}

/** What keeps evidence from being complete; a document used twice only deserves a look. */
const faults: ReadonlySet<"missing" | EvidenceFlag> = new Set(["missing", "outOfPeriod", "undated", "unreadable"]);

/**
 * The evidence of components of units as they sent it. Complete: what the set asks for is there and nothing is wrong
 * with it. Before the appraisal has begun nothing is known of it.
 */
export async function evidenceOfParts(
  db: Reader,
  open: OpenAppraisal,
  parts: readonly AppraisedPart[],
): Promise<(part: AppraisedPart) => EvidenceOfPart> {
  const units = [...new Set(parts.map((part) => part.unitId))];
  const components = [...new Set(parts.map((part) => part.leaf.code))];
  const links = parts.length === 0 || !open.begun ? [] : await listEvidenceOf(db, open.round.id, { units, components });
  const byPlace = Map.groupBy(links, ({ unitId, component }) => `${unitId} ${component}`);
  return ({ unitId, blockCode, leaf }) => {
    const own = byPlace.get(`${unitId} ${leaf.code}`) ?? [];
    const compiled = open.blocks.find((block) => block.code === blockCode)?.compiled;
    const asked = compiled === undefined ? [] : (partAt(compiled.set, leaf.path)?.evidence ?? []);
    const required = asked.length > 0;
    const found = own.flatMap((link) => link.flags.map(({ flag }) => flag));
    const flags = [
      ...new Set<"missing" | EvidenceFlag>([
        ...(open.begun && required && own.length === 0 ? ["missing" as const] : []),
        ...found,
      ]),
    ];
    return { documents: own.length, required, complete: !flags.some((flag) => faults.has(flag)), flags };
  };
}
