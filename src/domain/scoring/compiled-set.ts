import type { Rational } from "../rational.ts";
import type { Text } from "./finding.ts";
import type { IndexFormula } from "./index-formula.ts";
import type { CriteriaSet, NotApplicable, Source } from "./model.ts";
import type { CompiledRule } from "./rules/rule-kind.ts";

export type Level = "area" | "criterion" | "component";

/** Where points sit: a component, or a criterion or area that has no children. */
export type Leaf = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly path: string;
  readonly level: Level;
  readonly source: Source;
  readonly max: Rational;
  /** `max` as a whole number over the common denominator of the set, or undefined where it is none. */
  readonly maxUnits: number | undefined;
  readonly rule: CompiledRule;
  readonly knockOut:
    | {
        readonly when: string;
        readonly points: Rational;
        /** What people call it, or its name where the rule does not say. */
        readonly title: Text;
      }
    | undefined;
  readonly notApplicable: NotApplicable | undefined;
  /** The survey of an index that is computed without one. */
  readonly left: boolean;
};

/** An area or criterion: a run of leaves. */
export type Group = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly level: "area" | "criterion";
  readonly path: string;
  /** Leaves `from` (included) to `to` (excluded). */
  readonly from: number;
  readonly to: number;
  readonly notApplicable: NotApplicable | undefined;
};

export type ClassLimit = {
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly limit: Rational;
  /** False for "above 80": the limit itself does not belong to the class. */
  readonly closed: boolean;
};

/** A criteria set made ready for scoring many units; immutable. */
export type CompiledSet = {
  readonly set: CriteriaSet;
  readonly formula: IndexFormula;
  readonly scale: Rational;
  readonly denominator: number;
  readonly leaves: readonly Leaf[];
  readonly leafByCode: ReadonlyMap<string, number>;
  readonly groups: readonly Group[];
  /** From the highest limit to the lowest. */
  readonly classes: readonly ClassLimit[];
  readonly bonusMax: Rational;
  readonly penaltyMax: Rational;
};
