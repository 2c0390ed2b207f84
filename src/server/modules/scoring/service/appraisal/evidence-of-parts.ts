import type { AppraisedPart } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import { partAt } from "../../../../../domain/scoring/describe-set.ts";
import type { Reader } from "../../../../db/database.ts";
import type { OpenAppraisal } from "./open-appraisal.ts";

/** What stands behind a line: how many documents, whether the set asks for any, and what is wrong with them. */
export interface EvidenceOfPart {
  readonly documents: number;
  readonly required: boolean;
  readonly complete: boolean;
  readonly flags: string[];
}

/** The evidence of components of units. Complete: what the set asks for is there and nothing is wrong with it. */
export async function evidenceOfParts(
  _db: Reader,
  open: OpenAppraisal,
  _parts: readonly AppraisedPart[],
): Promise<(part: AppraisedPart) => EvidenceOfPart> {
  return ({ blockCode, leaf }) => {
    const compiled = open.blocks.find((block) => block.code === blockCode)?.compiled;
    const asked = compiled === undefined ? [] : (partAt(compiled.set, leaf.path)?.evidence ?? []);
    const required = asked.length > 0;
    return { documents: 0, required, complete: !required, flags: required ? ["missing"] : [] };
  };
}
