import { Rational } from "../../rational.ts";
import type { AmendedFigures } from "../amended/amended-figures.ts";
import { effectiveEntries } from "../columns/effective-entry.ts";
import { scoreUnitAtStages } from "../columns/score-unit-at.ts";
import type { ResultStage } from "../columns/stage.ts";
import type { CompiledSet } from "../compiled-set.ts";
import { extrasComponent } from "../extras/decide-extras.ts";
import { tellReason } from "../losses/tell-reason.ts";
import type { ComponentLoss, LossColumns, UnitLosses } from "../losses/unit-losses.ts";
import { isLeftOut, type UnitScore } from "../unit-score.ts";
import {
  type GivenColumn,
  givenColumns,
  type ResultComponent,
  type ResultExtra,
  type ResultGroup,
  type ResultSheet,
} from "./result-sheet.ts";

/** What a sheet is built of. */
export interface ResultSheetFacts {
  readonly compiled: CompiledSet;
  readonly columns: LossColumns;
  readonly losses: UnitLosses;
  /** The stage whose points count. */
  readonly stage: ResultStage;
  /** The components that the reader sees. */
  readonly seen: readonly ComponentLoss[];
  /** The stages that the reader may look at. */
  readonly stages: readonly ResultStage[];
  /** Whether the round has come to a stage. */
  readonly hasBegun: (stage: GivenColumn) => boolean;
  /** Bonus and penalty are seen. */
  readonly extras: boolean;
  readonly amended: AmendedFigures;
}

/** At which result stage a column is the strongest. */
const resultOf = {
  appraisal1: "appraisal1",
  appraisal2: "appraisal2",
  council: "final",
} as const satisfies Record<GivenColumn, ResultStage>;

/**
 * All that a reader sees of the result of a unit: areas and criteria with the sums of the components seen, components
 * with what each column gave, what counts, which column decided and why; bonus and penalty.
 * @example buildResultSheet(facts).parts[1] // { level: "component", given: { appraisal1: "1" }, points: "1", … }
 */
export function buildResultSheet(facts: ResultSheetFacts): ResultSheet {
  const { compiled, columns, losses, seen, stages } = facts;
  const shown = givenColumns.filter((column) => {
    const isThere = facts.hasBegun(column) || columns.entries.some((one) => one.stage === column && isGiven(one));
    return isThere && stages.includes(resultOf[column]);
  });
  const scores = scoreUnitAtStages(
    compiled,
    columns,
    shown.map((column) => resultOf[column]),
  );
  const decided = effectiveEntries(columns.entries, facts.stage);
  /** What the columns gave to a component, or to bonus and penalty. */
  const givenTo = (component: string, pick: (score: UnitScore) => Rational | undefined) =>
    Object.fromEntries(
      shown.flatMap((column) => {
        const entry = columns.entries.find(
          (one) => one.component === component && one.stage === column && one.seat === 1 && isGiven(one),
        );
        const score = scores.get(resultOf[column]);
        const points = entry && score && pick(score);
        return points === undefined ? [] : [[column, points.toFraction()]];
      }),
    );
  /** What amendments wrote into the column of the council is theirs, and not the council's. */
  const amendedAt = (figure: string, given: ResultComponent["given"]) => {
    const amendedBy = facts.amended.get(figure);
    const { council: _, ...rest } = given;
    return amendedBy === undefined ? { given } : { given: rest, amendedBy };
  };
  const toLine = (one: ComponentLoss): ResultComponent => ({
    ...{ level: "component", code: one.leaf.code, nameVi: one.leaf.name, ...sumsOf([one]) },
    ...amendedAt(
      one.leaf.code,
      givenTo(one.leaf.code, (score) => score.componentPoints[one.at]),
    ),
    decidedBy: isLeftOut(one.score.state) ? null : (decided.get(one.leaf.code)?.stage ?? null),
    reason: tellReason(one),
  });
  const claimed = columns.entries.find((one) => one.component === extrasComponent && one.stage === "self");
  const extraOf = (kind: ResultExtra["kind"]): ResultExtra[] => {
    const points = losses.score.bound[kind];
    const max = kind === "bonus" ? compiled.bonusMax : compiled.penaltyMax;
    if (max.sign() === 0 && points.sign() === 0) return [];
    return [
      {
        ...{ kind, points: points.toFraction(), self: claimed?.inputs[kind] ?? null },
        ...amendedAt(
          kind,
          givenTo(extrasComponent, ({ bound }) => bound[kind]),
        ),
        decidedBy: decided.get(extrasComponent)?.stage ?? null,
        reason: points.sign() === 0 ? "" : (losses.extrasReason ?? ""),
      },
    ];
  };
  return {
    columns: shown,
    parts: seen.flatMap((one, index) => [...groupsBefore(compiled, seen, index), toLine(one)]),
    hidden: losses.components.length - seen.length,
    extras: facts.extras ? [...extraOf("bonus"), ...extraOf("penalty")] : [],
  };
}

/** Who asks for an explanation alone has given no points yet. */
const isGiven = ({ verdict }: LossColumns["entries"][number]) => verdict !== null;

/** The areas and criteria that begin with a component, the widest first; what carries points itself is none. */
function groupsBefore(compiled: CompiledSet, seen: readonly ComponentLoss[], index: number): ResultGroup[] {
  const [at, before] = [seen[index]?.at ?? 0, seen[index - 1]?.at ?? -1];
  return compiled.groups
    .filter(({ from, to, code }) => from <= at && at < to && before < from && !compiled.leafByCode.has(code))
    .toSorted((one, other) => other.to - other.from - (one.to - one.from) || (one.level === "area" ? -1 : 1))
    .map(({ code, name, level, from, to }) => ({
      ...{ level, code, nameVi: name },
      ...sumsOf(seen.filter((one) => from <= one.at && one.at < to)),
    }));
}

function sumsOf(parts: readonly ComponentLoss[]): Pick<ResultGroup, "max" | "self" | "points"> {
  const add = (pick: (one: ComponentLoss) => Rational) =>
    parts.reduce((sum, one) => sum.add(pick(one)), Rational.ZERO).toFraction();
  return {
    max: add((one) => one.score.applicableMax),
    self: parts.every((one) => one.claimed === undefined) ? null : add((one) => one.claimed ?? Rational.ZERO),
    points: add((one) => one.score.points),
  };
}
