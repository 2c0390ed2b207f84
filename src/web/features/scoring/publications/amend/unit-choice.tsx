import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { publicationTexts } from "../texts.ts";
import type { ChosenUnit } from "./amend-draft.ts";

interface UnitChoiceProps {
  readonly roundId: string;
  readonly value: ChosenUnit | null;
  readonly onChange: (unit: ChosenUnit | null) => void;
}

/** A unit of the round by any part of its name; the server searches, so that rounds may have any number of units. */
export function UnitChoice({ roundId, value, onChange }: UnitChoiceProps) {
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search, 200);
  const isChosen = value !== null && settled === nameOf(value, language);
  const query = { pageSize: "50", sort: "name", ...(settled !== "" && !isChosen && { q: settled }) };
  const answer = useOperation("scoring.listRoundUnits", { params: { roundId }, query } as never, {
    keepPrevious: true,
  });
  const found: ChosenUnit[] = answer.data?.items ?? [];
  const units = value === null || found.some((one) => one.unitId === value.unitId) ? found : [value, ...found];
  const choose = (unitId: string | null) => {
    const unit = units.find((one) => one.unitId === unitId);
    if (unit === undefined) return onChange(null);
    const { blockCode, nameVi, nameEn } = unit;
    onChange({ unitId: unit.unitId, blockCode, nameVi, nameEn });
  };
  return (
    <Select
      label={t("change.unit")}
      required
      searchable
      clearable
      data={units.map((unit) => ({ value: unit.unitId, label: nameOf(unit, language) }))}
      // What the server found is what fits.
      filter={({ options }) => options}
      onSearchChange={setSearch}
      nothingFoundMessage={t("change.unitNone")}
      value={value?.unitId ?? null}
      onChange={choose}
    />
  );
}
