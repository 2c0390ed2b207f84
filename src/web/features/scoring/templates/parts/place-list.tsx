import { Table, Text } from "@mantine/core";
import type { PaperKind } from "../../../../../domain/documents/paper-template.ts";
import type { TemplatePlace } from "../../../../../domain/documents/template-place.ts";
import { templatePlaces } from "../../../../../domain/documents/template-places.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StackedTable } from "../../../../ui/stacked-table.tsx";
import { templateTexts } from "../texts.ts";

/** What the program fills in a template, and how each place is written. */
export function PlaceList({ kind }: { readonly kind: PaperKind }) {
  const t = useTexts(templateTexts);
  const language = useLanguage();
  const requiredIn = ({ name }: TemplatePlace, list: string | null) => {
    if (list !== null) return t("places.ifRows");
    const other = templatePlaces[kind].find(({ replaces }) => replaces === name);
    return other === undefined
      ? t("places.yes")
      : t("places.oneOf", { other: other.form === "list" ? `{{#${other.name}}}` : writtenAs(other) });
  };
  return (
    <details>
      <summary>{t("places")}</summary>
      <Text size="sm">{t("places.capitals")}</Text>
      <StackedTable minWidth={560}>
        <Table aria-label={t("places.of", { paper: t(`kind.${kind}`) })}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("places.write")}</Table.Th>
              <Table.Th>{t("places.meaning")}</Table.Th>
              <Table.Th>{t("places.required")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {templatePlaces[kind].flatMap(withColumns).map(({ place, list }) => (
              <Table.Tr key={`${list ?? ""} ${place.name}`}>
                <Table.Td>
                  <code>{writtenAs(place)}</code>
                </Table.Td>
                <Table.Td data-label={t("places.meaning")}>
                  {list === null
                    ? place[language]
                    : t("places.inRows", { list: `{{#${list}}}`, meaning: place[language] })}
                </Table.Td>
                <Table.Td data-label={t("places.required")} data-none={!place.required || undefined}>
                  {place.required && requiredIn(place, list)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </StackedTable>
    </details>
  );
}

/** A place, then those of its rows. */
function withColumns(place: TemplatePlace): { place: TemplatePlace; list: string | null }[] {
  const columns = place.columns ?? [];
  return [{ place, list: null }, ...columns.map((one) => ({ place: one, list: place.name }))];
}

function writtenAs({ name, form, columns }: TemplatePlace): string {
  switch (form) {
    case "text":
      return `{{${name}}}`;
    case "drawn":
      return `{{@${name}}}`;
    case "list":
      return `{{#${name}}} ${columns === undefined ? "{{dong}}" : "…"} {{/${name}}}`;
  }
}
