import { Rational } from "../rational.ts";
import type { Language } from "../rational-format.ts";
import type { ClassLimit, CompiledSet, Level } from "./compiled-set.ts";
import { exactSum } from "./exact-sum.ts";
import { explainComponent } from "./explain-component.ts";
import type { InputFault } from "./inputs/input-fault.ts";
import type { BoundUnit, ComponentState } from "./inputs/unit-inputs.ts";
import type { Source } from "./model.ts";

/** The result of one component of one unit. */
export type ComponentScore = {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly source: Source;
  readonly state: ComponentState;
  readonly points: Rational;
  readonly max: Rational;
  /** What counts in the denominator: `max`, or 0 where the component is left out. */
  readonly applicableMax: Rational;
  /** "18/20 = 90% ≥ 80% → 1,35 trên 1,5 điểm" */
  readonly explain: (language: Language) => string;
};

/** The sum of an area or criterion. */
export type GroupScore = {
  readonly code: string;
  readonly name: string;
  readonly level: "area" | "criterion";
  readonly points: Rational;
  readonly applicableMax: Rational;
};

/** States that leave the component out of the denominator. */
export function isLeftOut(state: ComponentState | undefined): boolean {
  return state === "excluded" || state === "scoredElsewhere" || state === "surveyNotHeld" || state === "surveyApart";
}

/** The result of one unit: exact points by component, sums, percentage and class. Sums are computed when asked for. */
export class UnitScore {
  readonly compiled: CompiledSet;
  readonly bound: BoundUnit;
  /** Points by position of the component in the compiled set. */
  readonly componentPoints: readonly Rational[];
  #total: Rational | undefined;
  #applicableMax: Rational | undefined;
  #percent: Rational | undefined;

  constructor(compiled: CompiledSet, bound: BoundUnit, componentPoints: readonly Rational[]) {
    this.compiled = compiled;
    this.bound = bound;
    this.componentPoints = componentPoints;
  }

  get unit(): string {
    return this.bound.unit;
  }

  get block(): string {
    return this.bound.block;
  }

  get submitted(): boolean {
    return this.bound.submitted;
  }

  get faults(): readonly InputFault[] {
    return this.bound.faults;
  }

  /** All points, survey and bonus included, penalty taken off. */
  get points(): Rational {
    if (this.#total === undefined) {
      const { leaves, denominator } = this.compiled;
      const sum = exactSum(this.componentPoints, 0, leaves.length, denominator);
      const { bonus, penalty } = this.bound;
      this.#total = bonus === Rational.ZERO && penalty === Rational.ZERO ? sum : sum.add(bonus).sub(penalty);
    }
    return this.#total;
  }

  /** Sum of the maxima of the components that count for this unit. */
  get applicableMax(): Rational {
    this.#applicableMax ??= this.#maxBetween(0, this.compiled.leaves.length);
    return this.#applicableMax;
  }

  /** The index in percent, unrounded; undefined when nothing applies to the unit. */
  get percent(): Rational | undefined {
    this.#percent ??= this.#computePercent();
    return this.#percent;
  }

  /** The percentage as it is printed: decimals and mode of the set. */
  get roundedPercent(): Rational | undefined {
    const { roundDecimals, rounding } = this.compiled.set.index;
    return this.percent?.round(roundDecimals, rounding);
  }

  /**
   * The class of the percentage (unrounded unless the set says otherwise); undefined when no class reaches so low, and
   * for a unit that did not submit and is not ranked with 0 either.
   */
  get resultClass(): ClassLimit | undefined {
    if (!this.submitted && this.compiled.set.index.notSubmitted === "unranked") return undefined;
    const percent = this.compiled.set.index.classOn === "rounded" ? this.roundedPercent : this.percent;
    return percent === undefined ? undefined : classify(percent, this.compiled.classes);
  }

  /** Points of a run of components, as of an area. */
  pointsBetween(from: number, to: number): Rational {
    return exactSum(this.componentPoints, from, to, this.compiled.denominator);
  }

  get components(): ComponentScore[] {
    return this.compiled.leaves.map((leaf, at) => {
      const state = this.bound.states[at] ?? "missing";
      return {
        code: leaf.code,
        name: leaf.name,
        level: leaf.level,
        source: leaf.source,
        state,
        points: this.componentPoints[at] ?? Rational.ZERO,
        max: leaf.max,
        applicableMax: isLeftOut(state) ? Rational.ZERO : leaf.max,
        explain: (language) => explainComponent(this, at, language),
      };
    });
  }

  get groups(): GroupScore[] {
    return this.compiled.groups.map(({ code, name, level, from, to }) => ({
      code,
      name,
      level,
      points: this.pointsBetween(from, to),
      applicableMax: this.#maxBetween(from, to),
    }));
  }

  #maxBetween(from: number, to: number): Rational {
    const { leaves, denominator } = this.compiled;
    let units = 0;
    let rest: Rational | undefined;
    for (let at = from; at < to; at += 1) {
      if (isLeftOut(this.bound.states[at])) continue;
      const leaf = leaves[at];
      if (leaf?.maxUnits !== undefined && units + leaf.maxUnits <= Number.MAX_SAFE_INTEGER) units += leaf.maxUnits;
      else if (leaf !== undefined) rest = rest === undefined ? leaf.max : rest.add(leaf.max);
    }
    const sum = Rational.of(units, denominator);
    return rest === undefined ? sum : sum.add(rest);
  }

  #computePercent(): Rational | undefined {
    const { formula, scale } = this.compiled;
    if (this.applicableMax.sign() === 0) return undefined;
    if (formula === "pointsOfScale") return this.points.mul(Rational.HUNDRED).div(scale);
    if (formula !== "percentThenBonus") return this.points.mul(Rational.HUNDRED).div(this.applicableMax);
    const { bonus, penalty } = this.bound;
    const scored = this.points.sub(bonus).add(penalty);
    return scored.mul(Rational.HUNDRED).div(this.applicableMax).add(bonus).sub(penalty);
  }
}

/**
 * The class a percentage belongs to; `classes` go from the highest limit down. A negative percentage (through a
 * penalty) still belongs to the lowest class when that class begins at 0.
 */
export function classify(percent: Rational, classes: readonly ClassLimit[]): ClassLimit | undefined {
  const reached = classes.find(({ limit, closed }) => {
    const order = percent.compare(limit);
    return closed ? order >= 0 : order > 0;
  });
  const lowest = classes.at(-1);
  return reached ?? (percent.sign() < 0 && lowest !== undefined && lowest.limit.sign() <= 0 ? lowest : undefined);
}
