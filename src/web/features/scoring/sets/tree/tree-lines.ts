import type { CriteriaSetDetail } from "../../../../../contract/scoring/criteria-sets.ts";
import type { SetPart } from "../../../../../contract/scoring/texts.ts";
import { sumOfMaxima } from "./sum-of-maxima.ts";

/** An area, criterion or component as a line of the tree. */
export interface TreeLine {
  /** Place in the file, `areas[0].criteria[1].components[2]`: what findings name, and the identity of the line. */
  readonly path: string;
  /** Path of the line above; null for an area. */
  readonly parent: string | null;
  readonly level: 1 | 2 | 3;
  readonly part: SetPart;
  readonly children: number;
  /** 1-based place among its siblings, and how many they are. */
  readonly place: number;
  readonly siblings: number;
  /** Exact sum of the children's maxima where it is not the maximum of the part; else null. */
  readonly wrongSum: string | null;
}

type Area = CriteriaSetDetail["areas"][number];
type Criterion = Area["criteria"][number];

/** The tree as lines from top to bottom, every part before its children. */
export function treeLines(areas: readonly Area[]): TreeLine[] {
  return areas.flatMap((area, at) => {
    const path = `areas[${at}]`;
    const own = line({ path, parent: null, level: 1, part: area, at, siblings: areas.length }, area.criteria);
    return [own, ...area.criteria.flatMap((criterion, index) => criterionLines(criterion, path, index, area))];
  });
}

function criterionLines(criterion: Criterion, parent: string, at: number, area: Area): TreeLine[] {
  const path = `${parent}.criteria[${at}]`;
  const { components } = criterion;
  const own = line({ path, parent, level: 2, part: criterion, at, siblings: area.criteria.length }, components);
  const below = components.map((part, index) => {
    const place = { path: `${path}.components[${index}]`, parent: path, at: index, siblings: components.length };
    return line({ ...place, level: 3, part }, []);
  });
  return [own, ...below];
}

type Placed = Omit<TreeLine, "children" | "place" | "wrongSum"> & { readonly at: number };

function line({ at, ...placed }: Placed, children: readonly SetPart[]): TreeLine {
  const sum = children.length === 0 ? null : sumOfMaxima(children.map((child) => child.max));
  const wrong = sum !== null && placed.part.max !== null && !sum.equals(placed.part.max);
  return { ...placed, place: at + 1, children: children.length, wrongSum: wrong ? sum.text : null };
}

/** The paths above a path, from the top: `areas[0].criteria[1]` has `areas[0]` above it. */
export function pathsAbove(path: string): string[] {
  const steps = path.split(".");
  return steps.slice(0, -1).map((_, index) => steps.slice(0, index + 1).join("."));
}

/** The part a place of the file belongs to: `areas[0].criteria[1].rule.bands[2]` is in `areas[0].criteria[1]`. */
export function partPathOf(place: string): string | undefined {
  return /^areas\[\d+\](\.criteria\[\d+\](\.components\[\d+\])?)?/.exec(place)?.[0];
}
