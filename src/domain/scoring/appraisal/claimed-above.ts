import { Rational } from "../../rational.ts";

/** What a unit gave itself in one component, what it gets there, and by how much the first is above the second. */
export interface ClaimedAbove {
  readonly self: Rational;
  readonly points: Rational;
  /** Greater than zero. */
  readonly above: Rational;
}

/**
 * Compares the exact points of one component at two stages; undefined where the claim is not above, or one of them is
 * not there.
 * @example findClaimedAbove("3", "3/2")?.above // 3/2
 */
export function findClaimedAbove(claimed: string | undefined, given: string | undefined): ClaimedAbove | undefined {
  if (claimed === undefined || given === undefined || claimed === given) return undefined;
  const [self, points] = [Rational.parse(claimed), Rational.parse(given)];
  const above = self.sub(points);
  return above.sign() > 0 ? { self, points, above } : undefined;
}

/** What is claimed too much in all of them, in points. */
export function sumAbove(found: readonly Pick<ClaimedAbove, "above">[]): Rational {
  return found.reduce((total, { above }) => total.add(above), Rational.ZERO);
}
