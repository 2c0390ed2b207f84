import { Rational } from "../rational.ts";
import { printPoints } from "./print-points.ts";

/** What a reader is told of a component; the explanation says which kind of "not applicable" it was. */
export type ResultState = "scored" | "notApplicable" | "faulty" | "notSubmitted";

/** One component of one unit, as its result keeps it. */
export interface StoredComponentResult {
  readonly component: string;
  /** Place in the set. */
  readonly position: number;
  readonly state: ResultState;
  readonly pointsExact: string;
  readonly points: string;
  readonly applicableMax: string;
}

/** All components of a unit in one row: by place in the set, apart by blanks; of states a letter each. */
export interface PackedComponents {
  readonly componentPoints: string;
  readonly componentMaxima: string;
  readonly componentStates: string;
}

const letters: Readonly<Record<ResultState, string>> = {
  scored: "s",
  notApplicable: "n",
  faulty: "f",
  notSubmitted: "-",
};
const stateOf = new Map(Object.entries(letters).map(([state, letter]) => [letter, state as ResultState]));

export function packComponents(
  components: readonly Pick<StoredComponentResult, "pointsExact" | "applicableMax" | "state">[],
): PackedComponents {
  return {
    componentPoints: components.map((one) => one.pointsExact).join(" "),
    componentMaxima: components.map((one) => one.applicableMax).join(" "),
    componentStates: components.map((one) => letters[one.state]).join(""),
  };
}

/**
 * The components again, in the order of the codes of the set.
 * @throws Error where the row was packed by a set with another number of components.
 * @example unpackComponents(["1", "2"], { componentPoints: "1/3 0", componentMaxima: "1 2", componentStates: "sf" })
 */
export function unpackComponents(codes: readonly string[], packed: PackedComponents): StoredComponentResult[] {
  const [points, maxima] = [split(packed.componentPoints), split(packed.componentMaxima)];
  if (points.length !== codes.length || maxima.length !== codes.length)
    throw new Error(`the result has ${points.length} components, its set ${codes.length}`);
  return codes.map((component, position) => {
    const pointsExact = points[position] ?? "0";
    return {
      component,
      position,
      state: stateOf.get(packed.componentStates[position] ?? "") ?? "notSubmitted",
      pointsExact,
      points: printPoints(Rational.parse(pointsExact)),
      applicableMax: maxima[position] ?? "0",
    };
  });
}

const split = (text: string): string[] => (text === "" ? [] : text.split(" "));
