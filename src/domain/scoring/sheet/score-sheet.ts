import type { Rational } from "../../rational.ts";
import { toFixedDecimal } from "../../rational-format.ts";
import type { CompiledSet } from "../compiled-set.ts";
import type { Text } from "../finding.ts";
import { bindUnit } from "../inputs/bind-unit.ts";
import type { ComponentState } from "../inputs/unit-inputs.ts";
import { printPoints } from "../print-points.ts";
import { scoreUnit } from "../score-unit.ts";
import { toRawUnit } from "../unit-values.ts";
import { isSelfAssessed } from "./asked-part.ts";

/** What a unit says of its components, and what the owner of the round left out for it. */
export interface SheetContent {
  /** Inputs by component, as typed. */
  readonly inputs: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Code of a component, criterion or area, and why it is left out. */
  readonly exclusions: ReadonlyMap<string, string>;
}

export interface ScoredComponent {
  readonly state: ComponentState;
  readonly points: Rational;
  readonly applicableMax: Rational;
  readonly explanation: Text;
  /** What is missing or wrong with what was typed; nothing where nothing was typed. */
  readonly faults: readonly Text[];
  /** Something was typed, and nothing of it is missing or wrong. */
  readonly answered: boolean;
}

export interface SheetTotal {
  readonly points: string;
  readonly max: string;
  readonly percent: string | null;
}

export interface ScoredSheet {
  readonly components: ReadonlyMap<string, ScoredComponent>;
  readonly totals: SheetTotal;
  /** Points and maximum by area. */
  readonly areas: ReadonlyMap<string, { readonly points: string; readonly max: string }>;
}

/**
 * The points of a sheet as the unit assesses itself: surveys and what other bodies score stay out. The server and the
 * browser compute by this one function, so that what a person sees while typing is what is stored.
 */
export function scoreSheet(compiled: CompiledSet, { inputs, exclusions }: SheetContent): ScoredSheet {
  const asked = new Set(compiled.leaves.filter(isSelfAssessed).map(({ code }) => code));
  const values = new Map([...inputs].filter(([code]) => asked.has(code)).map(([code, one]) => [code, toMap(one)]));
  const raw = { ...toRawUnit({ name: "", block: "" }, values), submitted: true, exclusions, withoutSurvey: true };
  const score = scoreUnit(compiled, bindUnit(compiled, raw));
  const components = new Map<string, ScoredComponent>();
  for (const part of score.components) {
    const typed = (values.get(part.code)?.size ?? 0) > 0;
    const faults = typed ? faultsOf(score.faults, part.code) : [];
    components.set(part.code, {
      state: part.state,
      points: part.points,
      applicableMax: part.applicableMax,
      explanation: { vi: part.explain("vi"), en: part.explain("en") },
      faults,
      answered: typed && faults.length === 0,
    });
  }
  const areas = new Map<string, { points: string; max: string }>();
  const sums = (part: { readonly points: Rational; readonly applicableMax: Rational }) => ({
    points: printPoints(part.points),
    max: printPoints(part.applicableMax),
  });
  for (const part of score.components) if (part.level === "area") areas.set(part.code, sums(part));
  for (const group of score.groups) if (group.level === "area") areas.set(group.code, sums(group));
  const { roundDecimals, rounding } = compiled.set.index;
  const { percent } = score;
  return {
    components,
    areas,
    totals: {
      points: printPoints(score.points),
      max: printPoints(score.applicableMax),
      percent: percent === undefined ? null : toFixedDecimal(percent, roundDecimals, rounding),
    },
  };
}

function faultsOf(faults: readonly { severity: string; component: string; text: Text }[], code: string): Text[] {
  return faults.flatMap((fault) => (fault.severity === "error" && fault.component === code ? [fault.text] : []));
}

const toMap = (inputs: Readonly<Record<string, string>>) => new Map(Object.entries(inputs));
