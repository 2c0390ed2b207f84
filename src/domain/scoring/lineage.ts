import type { CriteriaSet } from "./model.ts";

/** `previousCode` of a part that continues nothing, though the year before may have had its code. */
export const NEW_PART = "-";

type Coded = { readonly code: string; readonly previousCode?: string | undefined };

/**
 * The code a part had in the set of the year before; undefined for a part that is new.
 * @example previousCodeOf({ code: "1.3", previousCode: "1.2" }) // "1.2"
 * @example previousCodeOf({ code: "1.3" }) // "1.3"
 */
export function previousCodeOf({ code, previousCode }: Coded): string | undefined {
  if (previousCode === undefined) return code;
  return previousCode === NEW_PART ? undefined : previousCode;
}

type Dated = Pick<CriteriaSet, "id" | "year" | "previousSet">;

/** Whether a set is that of the year after another: it names the other, and is not merely a later version of it. */
export function continuesSet(after: Dated, before: Dated): boolean {
  return after.previousSet === before.id && (after.id !== before.id || after.year !== before.year);
}

/** How the parts of two sets find each other: equal keys are one part. */
export interface PartKeys {
  readonly before: (part: Coded) => string;
  readonly after: (part: Coded) => string;
  /** Whether a part that names a predecessor the other set does not know may be the one with its own code. */
  readonly orByCode: boolean;
}

/** A part by its own code, or by where it comes from; what is new is known by its own code among the new ones. */
const byCode = ({ code }: Coded) => `code ${code}`;
const byOrigin = (part: Coded) => {
  const previous = previousCodeOf(part);
  return previous === undefined ? `new ${part.code}` : `code ${previous}`;
};

/**
 * How to match the parts of two sets: a set and that of the year before it by the codes it names; two versions of one
 * set, and two sets that continue the same one, by where their parts come from; others by code.
 */
export function partKeys(before: Dated, after: Dated): PartKeys {
  if (continuesSet(after, before)) return { before: byCode, after: byOrigin, orByCode: false };
  if (continuesSet(before, after)) return { before: byOrigin, after: byCode, orByCode: false };
  const sameOrigin = before.previousSet !== undefined && before.previousSet === after.previousSet;
  if (before.id === after.id || sameOrigin) return { before: byOrigin, after: byOrigin, orByCode: true };
  return { before: byCode, after: byCode, orByCode: false };
}
