import { Rational } from "../../rational.ts";
import type { RemarkCause } from "../appraisal/remark-cause.ts";
import { effectiveEntries } from "../columns/effective-entry.ts";
import type { ScoreEntry } from "../columns/entry.ts";
import type { UnitColumns } from "../columns/raw-unit.ts";
import { findReasonedEntry } from "../columns/reasoned-entry.ts";
import { scoreUnitAt } from "../columns/score-unit-at.ts";
import type { ResultStage } from "../columns/stage.ts";
import type { CompiledSet, Leaf } from "../compiled-set.ts";
import { ruleAt } from "../describe-set.ts";
import { extrasComponent } from "../extras/decide-extras.ts";
import { NO_DAY } from "../inputs/input-reader.ts";
import type { ComponentScore, UnitScore } from "../unit-score.ts";
import { LossCause } from "./loss-cause.ts";
import { type NextStep, nextStep } from "./next-step.ts";
import { type LossPart, splitLoss } from "./split-loss.ts";
import { knockOutStep, withEvidence } from "./step-beside-rule.ts";

/** Columns of which remarks and reasons are known. */
export type LossColumns = Omit<UnitColumns, "entries"> & {
  readonly entries: readonly (UnitColumns["entries"][number] & Pick<ScoreEntry, "remarkCode">)[];
};

/** What causes are told from beside the columns. */
export interface LossContext {
  /** Cause of each stock remark, by its code. */
  readonly remarkCauses: ReadonlyMap<string, RemarkCause | null>;
  /** Components for which the set demands evidence and none lies there, with what is demanded. */
  readonly evidenceMissing: ReadonlyMap<string, readonly string[]>;
}

/** One component of one unit: what it lost and why. */
export interface ComponentLoss {
  readonly leaf: Leaf;
  /** Place of the component in the set. */
  readonly at: number;
  readonly score: ComponentScore;
  /** What the unit claimed; undefined where it gave no valid figures. */
  readonly claimed: Rational | undefined;
  /** `applicableMax` less points. */
  readonly lost: Rational;
  /** By cause, together exactly `lost`. */
  readonly parts: readonly LossPart[];
  /**
   * Why points were changed, in the words of whoever did, also where another has accepted the change since; null where
   * the change gave the unit what it claimed, which explains no loss.
   */
  readonly reason: string | null;
  readonly step: NextStep | undefined;
}

export interface UnitLosses {
  readonly score: UnitScore;
  readonly components: readonly ComponentLoss[];
  /** Why bonus and penalty are what they are, in the words of whoever decided them. */
  readonly extrasReason: string | null;
}

/**
 * Every component of a unit at a result stage with what it lost and why.
 * @example deriveUnitLosses(compiled, columns, "final", context).components[0]?.parts // [{ cause: "late", … }]
 */
export function deriveUnitLosses(
  compiled: CompiledSet,
  columns: LossColumns,
  stage: ResultStage,
  context: LossContext,
): UnitLosses {
  const score = scoreUnitAt(compiled, columns, stage);
  const own = stage === "self" ? score : scoreUnitAt(compiled, columns, "self");
  const counting = effectiveEntries(columns.entries, stage);
  const claims = own.components;
  const components = score.components.map((component, at): ComponentLoss => {
    const leaf = compiled.leaves[at] as Leaf;
    const rule = ruleAt(compiled.set, leaf.path);
    const claimed = claimOf(claims[at], leaf);
    const counted = counting.get(leaf.code);
    const entry = counted && findReasonedEntry(columns.entries, counted);
    const demanded = context.evidenceMissing.get(leaf.code);
    const parts = splitLoss({
      state: component.state,
      source: component.source,
      ruleKind: rule?.kind,
      points: component.points,
      applicableMax: component.applicableMax,
      claimed,
      daysLate: rule?.kind === "deadline" ? daysLate(own, at) : undefined,
      remarkCause: context.remarkCauses.get(entry?.remarkCode ?? "") ?? null,
      evidenceMissing: demanded !== undefined,
    });
    const byRule = component.state === "scored" && rule !== undefined;
    const values = score.bound.values[at] ?? [];
    const step =
      parts.length === 0 || component.source === "survey"
        ? undefined
        : (withEvidence(parts, demanded) ??
          knockOutStep(component.state, leaf, component.points) ??
          (byRule ? nextStep(rule, leaf.rule.evaluate, values, leaf.max) : undefined));
    return {
      ...{ leaf, at, score: component, claimed, parts, step },
      lost: component.applicableMax.sub(component.points),
      reason: entry !== undefined && !isRestored(entry, component, claimed) ? entry.reason : null,
    };
  });
  const extras = counting.get(extrasComponent);
  const extrasReason = extras === undefined ? null : findReasonedEntry(columns.entries, extras).reason;
  return { score, components, extrasReason };
}

function isRestored(
  { verdict }: LossColumns["entries"][number],
  { points }: ComponentScore,
  claimed: Rational | undefined,
): boolean {
  return (verdict === "inputsChanged" || verdict === "pointsChanged") && claimed?.compare(points) === 0;
}

/** A component that the unit asked to be left out is claimed whole. */
function claimOf(own: ComponentScore | undefined, leaf: Leaf): Rational | undefined {
  switch (own?.state) {
    case "scored":
    case "decided":
    case "knockedOut":
    case "fullMarks":
      return own.points;
    case "excluded":
      return leaf.max;
    default:
      return undefined;
  }
}

function daysLate(own: UnitScore, at: number): number | undefined {
  const late = own.bound.states[at] === "scored" ? own.bound.values[at]?.[0] : undefined;
  return typeof late === "number" && late !== NO_DAY ? late : undefined;
}

/** Losses of several components (and a penalty) by cause, in the order of the causes; only causes that occur. */
export function sumByCause(components: readonly Pick<ComponentLoss, "parts">[], penalty = Rational.ZERO) {
  const all = [...components.flatMap(({ parts }) => parts), { cause: "penalty" as const, points: penalty }];
  const causes = Map.groupBy(all, (part) => part.cause);
  return LossCause.options.flatMap((cause) => {
    const points = (causes.get(cause) ?? []).reduce((sum, part) => sum.add(part.points), Rational.ZERO);
    return points.sign() === 0 ? [] : [{ cause, points }];
  });
}
