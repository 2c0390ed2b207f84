import { isDay } from "../../calendar/day.ts";
import { Rational } from "../../rational.ts";
import { toFixedDecimal } from "../../rational-format.ts";
import { printDay } from "../../text/dates.ts";
import { printDecimal } from "../../text/numbers.ts";
import type { CompiledSet, Leaf } from "../compiled-set.ts";
import { partAt } from "../describe-set.ts";
import type { InputFieldView } from "../input-fields.ts";
import { leafFields } from "../input-form.ts";
import { isSelfAssessed } from "../sheet/asked-part.ts";
import type { ComponentScore, UnitScore } from "../unit-score.ts";
import type { UnitValues } from "../unit-values.ts";
import type { CitedEvidence, EvidenceState, ScoreSheet, SheetComponent, SheetGroup } from "./score-sheet.ts";
import type { SelfAssessedTotal } from "./self-assessment-report.ts";

/** What stands beside the points of a component; all of it may be missing. */
export interface SheetRemarks {
  readonly evidence: readonly CitedEvidence[];
  /** Asked for but only in part there. */
  readonly incomplete: boolean;
  readonly estimate: boolean;
  readonly note: string | null;
}

const nothingSaid: SheetRemarks = { evidence: [], incomplete: false, estimate: false, note: null };

/**
 * The sheet of a unit as it is printed, with the total of the part that the unit scores itself. Components by survey are
 * shown without points: units do not score them. `remarksOf` tells evidence and note by code of the component.
 */
export function buildScoreSheet(
  compiled: CompiledSet,
  score: UnitScore,
  values: UnitValues,
  remarksOf: (code: string) => SheetRemarks | undefined,
): { sheet: ScoreSheet; total: SelfAssessedTotal } {
  const components = score.components;
  const lines = compiled.leaves.map((leaf, at) =>
    toLine(compiled, leaf, components[at] as ComponentScore, values, remarksOf(leaf.code) ?? nothingSaid),
  );
  const groupAt = (at: number): SheetGroup[] =>
    compiled.groups
      .filter((group) => group.from === at && group.to > at && !compiled.leafByCode.has(group.code))
      .sort((a, b) => b.to - a.to || (a.level === "area" ? -1 : 1))
      .map(({ code, name, level, from, to }) => {
        const parts = components.slice(from, to);
        const { points, max } = ownSums(parts);
        const wholeMax = sumOf(parts.map((part) => part.max)).toFraction();
        return { level, code, nameVi: name, max: wholeMax, selfMax: max.toFraction(), points: points.toFraction() };
      });
  return {
    sheet: lines.flatMap((line, at) => [...groupAt(at), line]),
    total: totalOf(score, values),
  };
}

/** Points and applicable maximum of what a unit scores itself. */
function ownSums(parts: readonly ComponentScore[]): { points: Rational; max: Rational } {
  const own = parts.filter(isSelfAssessed);
  return { points: sumOf(own.map((part) => part.points)), max: sumOf(own.map((part) => part.applicableMax)) };
}

function totalOf(score: UnitScore, values: UnitValues): SelfAssessedTotal {
  const { compiled, bound } = score;
  const { points, max } = ownSums(score.components);
  const { roundDecimals, rounding } = compiled.set.index;
  return {
    points: points.toFraction(),
    applicableMax: max.toFraction(),
    percent: max.sign() === 0 ? null : toFixedDecimal(points.mul(Rational.HUNDRED).div(max), roundDecimals, rounding),
    bonus: (proposed(values, "bonus") ?? bound.bonus).toFraction(),
    penalty: (proposed(values, "penalty") ?? bound.penalty).toFraction(),
  };
}

/** What the unit asks for, whether it counts already or not: it counts once somebody has decided on it. */
function proposed(values: UnitValues, name: "bonus" | "penalty"): Rational | undefined {
  const text = values.get("")?.get(name);
  return text === undefined ? undefined : Rational.tryParse(text);
}

function sumOf(values: readonly Rational[]): Rational {
  return values.reduce((sum, value) => sum.add(value), Rational.ZERO);
}

function toLine(
  compiled: CompiledSet,
  leaf: Leaf,
  score: ComponentScore,
  values: UnitValues,
  remarks: SheetRemarks,
): SheetComponent {
  const given = values.get(leaf.code);
  const state = stateOf(score);
  const isOwn = isSelfAssessed(leaf);
  const asked = (partAt(compiled.set, leaf.path)?.evidence ?? []).length > 0;
  const inputOf = (field: InputFieldView) => {
    return { title: field.title.vi, value: printInput(field, given?.get(field.name)) };
  };
  return {
    level: "component",
    code: leaf.code,
    nameVi: leaf.name,
    max: leaf.max.toFraction(),
    state,
    points: isOwn && state !== "open" ? score.points.toFraction() : null,
    inputs: isOwn ? leafFields(compiled, leaf, values).map(inputOf) : [],
    evidence: isOwn ? remarks.evidence : [],
    evidenceState: isOwn && state !== "notApplicable" ? evidenceState(asked, remarks) : "notAsked",
    estimate: remarks.estimate && state !== "notApplicable",
    note: remarks.note,
  };
}

function stateOf({ source, state }: ComponentScore): SheetComponent["state"] {
  if (source === "survey") return "survey";
  if (!isSelfAssessed({ source })) return "elsewhere";
  if (state === "missing") return "open";
  return state === "scored" || state === "knockedOut" ? "scored" : "notApplicable";
}

function evidenceState(asked: boolean, { evidence, incomplete }: SheetRemarks): EvidenceState {
  if (evidence.length === 0) return asked ? "missing" : "notAsked";
  return incomplete ? "incomplete" : "complete";
}

/** A stored input as a form shows it. */
function printInput(field: InputFieldView, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (field.kind === "yesNo") return ["true", "1", "yes", "có"].includes(value.toLowerCase()) ? "Có" : "Không";
  if (field.kind === "day") return isDay(value) ? printDay(value) : value;
  if (field.kind === "choice") return field.options.find((option) => option.value === value)?.title.vi ?? value;
  return /^-?\d+(\.\d+)?$/.test(value) ? printDecimal(value, "vi") : value;
}
