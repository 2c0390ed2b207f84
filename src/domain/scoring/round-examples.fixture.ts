import { type CompileOptions, compileSet } from "./compile-set.ts";
import type { CompiledSet } from "./compiled-set.ts";
import { bindUnit } from "./inputs/bind-unit.ts";
import type { RawUnit } from "./inputs/unit-inputs.ts";
import { readCriteriaSet } from "./read-set.ts";
import { scoreRound } from "./score-round.ts";

/** One unit of an example: inputs by component, `na` among them; plain text is points given directly. */
export type UnitExample = {
  readonly unit: string;
  readonly block?: string;
  readonly submitted?: boolean;
  readonly bonus?: string;
  readonly penalty?: string;
  readonly inputs: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
};

/** A component of an example set: its code is `AREA.CRITERION.NUMBER`. */
export type PartExample = { readonly code: string; readonly max: string } & Readonly<Record<string, unknown>>;

const sum = (parts: readonly PartExample[]): string =>
  String(parts.reduce((total, part) => total + Number(part.max) * 1000, 0) / 1000);

/** A set of one criterion in each area; maxima of criteria and areas are the sums, the scale is their sum. */
export function makeSet(parts: readonly PartExample[], more: object = {}): object {
  const codes = [...new Set(parts.map((part) => part.code.split(".")[0] ?? ""))];
  const areas = codes.map((code) => {
    const components = parts.filter((part) => part.code.split(".")[0] === code);
    const max = sum(components);
    return {
      code,
      name: `Lĩnh vực ${code}`,
      max,
      criteria: [{ code: `${code}.1`, name: "Tiêu chí", max, components }],
    };
  });
  return { id: "example", title: "Ví dụ", scale: sum(parts), areas, ...more };
}

/** Reads and compiles a set that must be usable. */
export function compileExample(set: object, options: CompileOptions = {}): CompiledSet {
  const read = readCriteriaSet(set);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const result = compileSet(read.set, options);
  if (!result.ok) throw new Error(JSON.stringify(result.findings.filter((finding) => finding.blocking)));
  return result.compiled;
}

/** The inputs of an example as a table would bring them. */
export function rawUnit(example: UnitExample): RawUnit {
  const { unit, block = "Sở", inputs, submitted, bonus, penalty } = example;
  const components = Object.entries(inputs).map(([code, given]) => {
    const named = typeof given === "string" ? { points: given } : given;
    return [code, new Map(Object.entries(named).map(([name, text]) => [name, { text }]))] as const;
  });
  return {
    unit,
    block,
    components: new Map(components),
    ...(submitted === undefined ? {} : { submitted }),
    ...(bonus === undefined ? {} : { bonus: { text: bonus } }),
    ...(penalty === undefined ? {} : { penalty: { text: penalty } }),
  };
}

/** Scores and ranks example units; lines of `block rank unit points/applicable percent class` and all faults. */
export function scoreExamples(set: object, units: readonly UnitExample[], options: CompileOptions = {}) {
  const compiled = compileExample(set, options);
  const bound = units.map((unit) => bindUnit(compiled, rawUnit(unit)));
  const blocks = scoreRound(compiled, bound);
  const places = blocks.flatMap(({ block, units: ranked }) =>
    ranked.map(({ rank, score }) => ({
      block,
      rank,
      unit: score.unit,
      points: score.points.toFraction(),
      applicableMax: score.applicableMax.toFraction(),
      percent: score.percent?.toFraction(),
      printed: score.roundedPercent?.toFraction(),
      resultClass: score.resultClass?.name,
    })),
  );
  const of = (name: string) => {
    const place = places.find((one) => one.unit === name);
    if (place === undefined) throw new Error(`no unit ${name}`);
    return place;
  };
  return { compiled, blocks, places, of, faults: bound.flatMap((unit) => unit.faults.map(({ code }) => code)) };
}
