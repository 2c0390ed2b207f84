import { Rational } from "../rational.ts";
import { amount } from "./amount.ts";
import { sameText, type Text } from "./finding.ts";
import type { InputFieldView } from "./input-fields.ts";
import { commonInputTitles } from "./input-titles.ts";
import type { Area, Component, CriteriaSet, Criterion } from "./model.ts";
import type { ResultState } from "./packed-components.ts";
import { printPoints } from "./print-points.ts";
import type { UnitValues } from "./unit-values.ts";

/** A component as it is stored for one unit. */
export interface KeptComponent {
  readonly state: ResultState;
  readonly pointsExact: string;
  readonly points: string;
  readonly applicableMax: string;
  readonly explanation: Text;
}

type Carrier = Area | Criterion | Component;

/**
 * The stored result of a unit in the order of its set: areas, criteria, components, each sum from its parts. A criterion
 * or an area that carries points itself is shown as its own only part.
 */
export function buildResultTree(
  set: CriteriaSet,
  keptOf: (component: string) => KeptComponent | undefined,
  values: UnitValues,
  fieldsOf: (component: string) => readonly InputFieldView[],
) {
  const leaf = (part: Carrier) => {
    const kept = keptOf(part.code);
    return {
      ...named(part),
      state: kept?.state ?? "notSubmitted",
      points: { printed: kept?.points ?? "0", exact: kept?.pointsExact ?? "0" },
      applicableMax: kept?.applicableMax ?? "0",
      max: printPoints(amount(part.max ?? "0")),
      ruleKind: part.rule?.kind ?? null,
      inputs: namedInputs(values.get(part.code), fieldsOf(part.code)),
      explanation: kept?.explanation ?? { vi: "", en: "" },
    };
  };
  const criterionOf = (part: Area | Criterion, parts: readonly Carrier[]) => {
    const components = parts.map(leaf);
    return { ...named(part), ...sumOf(components), components };
  };
  return set.areas.map((area) => {
    const criteria =
      area.criteria.length === 0
        ? [criterionOf(area, [area])]
        : area.criteria.map((one) => criterionOf(one, one.components.length === 0 ? [one] : one.components));
    return { ...named(area), ...sumOf(criteria), criteria };
  });
}

/** Each input under its title; a chosen answer in its words as well. */
function namedInputs(given: ReadonlyMap<string, string> | undefined, fields: readonly InputFieldView[]) {
  return [...(given ?? [])].map(([name, value]) => {
    const field = fields.find((one) => one.name === name);
    const chosen = field?.options.find((option) => option.value === value)?.title ?? null;
    return { name, title: field?.title ?? (name === "na" ? commonInputTitles.na : sameText(name)), value, chosen };
  });
}

const named = ({ code, name, nameEn }: Carrier) => ({ code, nameVi: name, nameEn: nameEn ?? null });

function sumOf(parts: readonly { points: { exact: string }; applicableMax: string }[]) {
  const add = (texts: readonly string[]) => texts.reduce((sum, text) => sum.add(Rational.parse(text)), Rational.ZERO);
  const points = add(parts.map((part) => part.points.exact));
  return {
    points: { printed: printPoints(points), exact: points.toFraction() },
    applicableMax: printPoints(add(parts.map((part) => part.applicableMax))),
  };
}
