import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";

/** The units of a round to choose from, by name; of one block where it is given. */
export function useRoundUnits(roundId: string, block?: string | null) {
  const language = useLanguage();
  const query = { pageSize: "200", sort: "name", ...(block && { block }) };
  const answer = useOperation("scoring.listRoundUnits", { params: { roundId }, query } as never);
  const items = answer.data?.items ?? [];
  return {
    items,
    options: items.map((unit) => ({ value: unit.unitId as string, label: nameOf(unit, language) })),
  };
}
