import { Select } from "@mantine/core";
import { matchesSearch } from "../../../domain/text/search-key.ts";
import { useTexts } from "../../i18n/texts.ts";
import { DayPicker } from "../day-picker.tsx";
import { uiTexts } from "../texts.ts";
import { dayInAddress } from "../typed-day.ts";
import { UnitPicker } from "../unit-picker.tsx";
import type { ListFilter } from "./list-types.ts";

interface ListFiltersProps {
  readonly filters: readonly ListFilter[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (patch: Readonly<Record<string, string | undefined>>) => void;
}

export function ListFilters({ filters, values, onChange }: ListFiltersProps) {
  const t = useTexts(uiTexts);
  return filters.map((filter) => {
    const value = values[filter.key] ?? null;
    const change = (next: string | null) => onChange({ [filter.key]: next ?? undefined });
    if (filter.kind === "day") {
      const shown = value === null ? null : dayInAddress(value);
      return <DayPicker key={filter.key} label={filter.label} value={shown} onChange={change} inRow w={130} />;
    }
    if (filter.kind === "unit") {
      return <UnitPicker key={filter.key} label={filter.label} value={value} onChange={change} w={240} />;
    }
    return (
      <Select
        key={filter.key}
        label={filter.label}
        placeholder={t("list.all")}
        data={[...filter.options]}
        value={value}
        onChange={change}
        clearable
        searchable={filter.options.length > 8}
        filter={({ options, search }) =>
          options.filter((option) => !("value" in option) || matchesSearch(option.label, search))
        }
        w={190}
      />
    );
  });
}
