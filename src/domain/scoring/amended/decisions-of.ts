import type { RoundDecision } from "../round.ts";

/** By which decisions a publication stands. */
export interface Decisions {
  /** The one that published the result; null where it was published without. */
  readonly first: RoundDecision | null;
  /** Those that amended it, the oldest first. */
  readonly later: readonly RoundDecision[];
}

/** The decisions of publications given with the newest first, as they are listed. */
export function decisionsOf(newestFirst: readonly { readonly decision: RoundDecision | null }[]): Decisions {
  const [first = null, ...later] = newestFirst.map(({ decision }) => decision).reverse();
  return { first, later: later.filter((one) => one !== null) };
}
