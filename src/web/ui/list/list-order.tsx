import { NativeSelect } from "@mantine/core";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import type { ColumnInfo } from "./list-types.ts";

interface ListOrderProps {
  readonly columns: readonly ColumnInfo[];
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

/** The order of the rows, chosen by name: on a phone there are no heads of columns to press. */
export function ListOrder({ columns, sort, onSort }: ListOrderProps) {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  const orders = columns
    .filter(({ sortable }) => sortable)
    .flatMap(({ key, title }) => [
      { value: key, label: t("list.upward", { column: title[language] }) },
      { value: `-${key}`, label: t("list.downward", { column: title[language] }) },
    ]);
  if (orders.length === 0) return null;
  // A list may begin in an order of its own that no column shown has.
  const own = orders.some(({ value }) => value === sort) ? [] : [{ value: sort, label: t("list.ownOrder") }];
  return (
    <NativeSelect
      className="no-print"
      label={t("list.order")}
      data={[...own, ...orders]}
      value={sort}
      onChange={(event) => onSort(event.currentTarget.value)}
    />
  );
}
