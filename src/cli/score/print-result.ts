import { stringify } from "csv-stringify/sync";
import type { Rational } from "../../domain/rational.ts";
import { toFixedDecimal, toPlainDecimal } from "../../domain/rational-format.ts";
import type { CompiledSet } from "../../domain/scoring/compiled-set.ts";
import type { RankedBlock, RankedUnit } from "../../domain/scoring/score-round.ts";

const COLUMNS = ["block", "rank", "unit", "points", "applicable_max", "percent", "class"];

/** Points are exact where six decimals suffice, otherwise rounded half up to six; JSON also carries the fraction. */
const POINT_DECIMALS = 6;

const plain = (value: Rational): string => toPlainDecimal(value, POINT_DECIMALS);

function percentText(compiled: CompiledSet, percent: Rational | undefined): string {
  const { roundDecimals, rounding } = compiled.set.index;
  return percent === undefined ? "" : toFixedDecimal(percent, roundDecimals, rounding);
}

/** One line for each unit, ordered by block and rank; units without a rank come last in their block. */
export function printCsv(compiled: CompiledSet, blocks: readonly RankedBlock[]): string {
  const rows = blocks.flatMap(({ block, units }) =>
    units.map(({ rank, score }) => [
      block,
      rank === undefined ? "" : String(rank),
      score.unit,
      plain(score.points),
      plain(score.applicableMax),
      percentText(compiled, score.percent),
      score.resultClass?.name ?? "",
    ]),
  );
  return stringify([COLUMNS, ...rows]);
}

/** The full result: policies, blocks, units, areas, components with exact fractions and explanations. */
export function printJson(compiled: CompiledSet, blocks: readonly RankedBlock[]): string {
  const { set, formula } = compiled;
  const result = {
    set: { id: set.id, title: set.title, scale: plain(compiled.scale) },
    index: { ...set.index, formula },
    classes: compiled.classes.map(({ name, limit, closed }) => ({
      name,
      [closed ? "min" : "minExclusive"]: plain(limit),
    })),
    blocks: blocks.map(({ block, units }) => ({ block, units: units.map((unit) => unitJson(compiled, unit)) })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function unitJson(compiled: CompiledSet, { rank, score }: RankedUnit) {
  const { bonus, penalty } = score.bound;
  return {
    rank: rank ?? null,
    unit: score.unit,
    submitted: score.submitted,
    points: plain(score.points),
    pointsExact: score.points.toFraction(),
    applicableMax: plain(score.applicableMax),
    percent: score.percent === undefined ? null : percentText(compiled, score.percent),
    percentExact: score.percent?.toFraction() ?? null,
    class: score.resultClass?.name ?? null,
    bonus: plain(bonus),
    penalty: plain(penalty),
    groups: score.groups.map(({ code, name, level, points, applicableMax }) => ({
      level,
      code,
      name,
      points: plain(points),
      pointsExact: points.toFraction(),
      applicableMax: plain(applicableMax),
    })),
    components: score.components.map((component) => ({
      code: component.code,
      name: component.name,
      source: component.source,
      state: component.state,
      points: plain(component.points),
      pointsExact: component.points.toFraction(),
      max: plain(component.max),
      applicableMax: plain(component.applicableMax),
      explanation: { vi: component.explain("vi"), en: component.explain("en") },
    })),
    warnings: score.faults.map(({ code, component, input, text }) => ({ code, component, input, text })),
  };
}
