import type { Language } from "../../../contract/text.ts";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { placeOf } from "../form/field-faults.ts";
import { uiTexts } from "../texts.ts";
import type { ColumnInfo, ListFilter } from "./list-types.ts";

interface NamedList {
  readonly filters: readonly ListFilter[];
  readonly columns: readonly ColumnInfo[];
}

interface FaultNames {
  readonly nameOfPlace: (path: string) => string | undefined;
  readonly readMessage: (message: string) => string;
}

/** How people call what an address asks of a list, for the faults in it. */
export function useFaultNames(list: NamedList): FaultNames {
  const t = useTexts(uiTexts);
  const own = { page: t("list.page"), pageSize: t("list.pageSize"), sort: t("list.sort"), q: t("list.search") };
  return listFaultNames(list, own, useLanguage());
}

/**
 * A filter by its label, a column by its title, what else an address may hold by `own` or as it stands there; the codes
 * of a choice by the words of its options.
 */
export function listFaultNames(
  { filters, columns }: NamedList,
  own: Readonly<Record<string, string>>,
  language: Language,
): FaultNames {
  const names = new Map([
    ...Object.entries(own),
    ...columns.map(({ key, title }) => [key, title[language]] as const),
    ...filters.map(({ key, label }) => [key, label] as const),
  ]);
  return {
    nameOfPlace: (path) => (path.startsWith("query.") ? (names.get(placeOf(path)) ?? placeOf(path)) : undefined),
    readMessage: (message) =>
      filters.reduce((text, filter) => {
        if (filter.kind !== "choice" || filter.options.length === 0) return text;
        const codes = filter.options.map(({ value }) => value).join(", ");
        const words = filter.options.map(({ label }) => label).join("; ");
        return text.replace(`: ${codes}`, `: ${words}`);
      }, message),
  };
}
