import type { CriteriaSetDetail } from "../../../../../contract/scoring/criteria-sets.ts";
import type { ExclusionEffect } from "../../../../../domain/scoring/inputs/exclusion-effect.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";

interface PartOption {
  readonly value: string;
  readonly label: string;
  /** What follows where it is left out for a unit. */
  readonly effect: ExclusionEffect;
}

/** All areas, criteria and components of a set to choose from, in its order: "1.2 Ban hành kế hoạch". */
export function usePartOptions(setId: string | undefined): readonly PartOption[] {
  const language = useLanguage();
  const answer = useOperation(
    "scoring.getCriteriaSet",
    { params: { setId: setId ?? "" } },
    { enabled: setId !== undefined },
  );
  return answer.data === undefined ? [] : partsOf(answer.data, (part) => `${part.code} ${nameOf(part, language)}`);
}

type Part = {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly leftOutEffect: ExclusionEffect;
};

function partsOf({ areas }: CriteriaSetDetail, labelOf: (part: Part) => string): PartOption[] {
  const parts: Part[] = areas.flatMap((area) => [
    area,
    ...area.criteria.flatMap((criterion) => [criterion, ...criterion.components]),
  ]);
  const seen = new Map(
    parts.map((part) => [part.code, { value: part.code, label: labelOf(part), effect: part.leftOutEffect }]),
  );
  return [...seen.values()];
}
