import {
  childrenOf,
  type PartPath,
  placeOfPath,
  type SetPartNode,
} from "../../../../../domain/scoring/edit/part-path.ts";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { type ExactSum, sumOfMaxima } from "../../sets/tree/sum-of-maxima.ts";

/** One part as a line of the tree that is edited. */
export interface PartLine {
  readonly path: PartPath;
  /** The same as text, to compare and to find. */
  readonly place: string;
  readonly part: SetPartNode;
  readonly children: number;
  readonly siblings: number;
  /** Sum of the maxima of the children, where all are known; null for a part without children. */
  readonly sum: string | null;
  /** True where the children do not add to the maximum. */
  readonly wrong: boolean;
}

/** The lines that are in view: all but those below a closed part. */
export function partLines(set: CriteriaSet, closed: ReadonlySet<string>): PartLine[] {
  const lines: PartLine[] = [];
  const visit = (parent: PartPath) => {
    const children = childrenOf(set, parent);
    children.forEach((part, at) => {
      const path = [...parent, at];
      const below = childrenOf(set, path);
      const sum = below.length === 0 ? null : sumOf(below);
      const wrong = sum !== null && part.max !== null && !sum.equals(String(part.max));
      lines.push({
        path,
        place: placeOfPath(path),
        part,
        children: below.length,
        siblings: children.length,
        sum: sum?.text ?? null,
        wrong,
      });
      if (!closed.has(keyOf(part, path))) visit(path);
    });
  };
  visit([]);
  return lines;
}

/** A part keeps this while it moves: closed parts stay closed. */
export function keyOf(part: SetPartNode, path: PartPath): string {
  return `${path.length} ${part.code}`;
}

/** The exact sum of maxima; null where one is not known or is not written yet. */
export function sumOf(parts: readonly { readonly max: SetPartNode["max"] }[]): ExactSum | null {
  if (parts.some(({ max }) => max === "")) return null;
  return sumOfMaxima(parts.map(({ max }) => (max === null ? null : String(max))));
}
