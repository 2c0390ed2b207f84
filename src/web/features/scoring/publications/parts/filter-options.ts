import type { ComboboxItem, OptionsFilter } from "@mantine/core";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";

/** Options by any words of their label; diacritics, case and the order of words do not matter. */
export const filterOptions: OptionsFilter = ({ options, search, limit }) =>
  options
    .filter((option): option is ComboboxItem => "value" in option && matchesSearch(option.label, search))
    .slice(0, limit);
