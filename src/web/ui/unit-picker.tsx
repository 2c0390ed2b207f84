import { Select, type SelectProps } from "@mantine/core";
import { useMemo } from "react";
import { matchesSearch } from "../../domain/text/search-key.ts";
import { useOperation } from "../api/use-operation.ts";
import { useLanguage } from "../i18n/language.ts";
import { useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./texts.ts";
import { unitChoices } from "./unit-choices.ts";

interface UnitPickerProps extends Omit<SelectProps, "data" | "value" | "onChange" | "filter"> {
  readonly value: string | null;
  readonly onChange: (unitId: string | null) => void;
  /** Units that live on this day; absent: today. */
  readonly day?: string | undefined;
}

/** Chooses a unit of a day by any part of its name or code; diacritics, case and the order of words do not matter. */
export function UnitPicker({ value, onChange, day, ...props }: UnitPickerProps) {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  const tree = useOperation("organisations.getUnitTree", { query: day ? { day } : {} });
  const choices = useMemo(() => unitChoices(tree.data?.nodes ?? [], language), [tree.data, language]);
  const words = useMemo(() => new Map(choices.map((choice) => [choice.value, choice.words])), [choices]);
  return (
    <Select
      placeholder={t("unit.hint")}
      nothingFoundMessage={tree.isPending ? t("loading") : t("unit.nothing")}
      {...props}
      data={choices}
      value={value}
      onChange={onChange}
      searchable
      clearable
      limit={60}
      filter={({ options, search, limit }) =>
        options
          .filter((option) => "value" in option && matchesSearch(words.get(option.value) ?? option.label, search))
          .slice(0, limit)
      }
    />
  );
}
