import type { Rational } from "../../rational.ts";
import { printDecimal } from "../../text/numbers.ts";
import type { CompiledSet, Leaf } from "../compiled-set.ts";
import { partAt } from "../describe-set.ts";
import type { Text } from "../finding.ts";
import { partKeys } from "../lineage.ts";
import { printPoints } from "../print-points.ts";

/** A component of last round as it was kept for the unit. */
export interface LastComponent {
  readonly leaf: Leaf;
  readonly points: Rational;
  readonly applicableMax: Rational;
}

/**
 * What a component is compared with: last round's points, restated to this year's maximum where that changed; or why
 * nothing can be set beside it.
 */
export type Comparison =
  | { readonly kind: "same"; readonly points: Rational; readonly change: Rational }
  | { readonly kind: "restated"; readonly points: Rational; readonly change: Rational; readonly note: Text }
  | { readonly kind: "none"; readonly note: Text };

const notes = {
  newPart: { vi: "tiêu chí mới, không so sánh được", en: "a new component, not comparable" },
  leftOut: {
    vi: "một trong hai năm không đánh giá, không so sánh được",
    en: "left out in one of the two years, not comparable",
  },
} satisfies Record<string, Text>;

/** The component of last round's set that each component of this year's continues, by code lineage. */
export function lineageOf(before: CompiledSet, after: CompiledSet): (leaf: Leaf) => Leaf | undefined {
  const keys = partKeys(before.set, after.set);
  const known = new Map<string, Leaf>();
  for (const leaf of before.leaves) {
    const part = partAt(before.set, leaf.path);
    if (part !== undefined) known.set(keys.before(part), leaf);
  }
  return (leaf) => {
    const part = partAt(after.set, leaf.path);
    if (part === undefined) return undefined;
    const own = keys.orByCode ? known.get(`code ${part.code}`) : undefined;
    return known.get(keys.after(part)) ?? own;
  };
}

/**
 * Points beside those of last round. Where the maximum changed, last round's points are restated in proportion to it:
 * 1.5 of 2 is 0.75 of 1.
 */
export function compareComponent(
  now: { readonly points: Rational; readonly applicableMax: Rational },
  last: LastComponent | undefined,
): Comparison {
  if (last === undefined) return { kind: "none", note: notes.newPart };
  if (now.applicableMax.sign() === 0 || last.applicableMax.sign() === 0) return { kind: "none", note: notes.leftOut };
  if (now.applicableMax.equals(last.applicableMax))
    return { kind: "same", points: last.points, change: now.points.sub(last.points) };
  const points = last.points.mul(now.applicableMax).div(last.applicableMax);
  const [from, to] = [printPoints(last.applicableMax), printPoints(now.applicableMax)];
  const say = (language: "vi" | "en") => [printDecimal(from, language), printDecimal(to, language)] as const;
  const [vi, en] = [say("vi"), say("en")];
  return {
    kind: "restated",
    points,
    change: now.points.sub(points),
    note: {
      vi: `quy đổi vì điểm tối đa đổi từ ${vi[0]} thành ${vi[1]}`,
      en: `restated, as the maximum changed from ${en[0]} to ${en[1]}`,
    },
  };
}
