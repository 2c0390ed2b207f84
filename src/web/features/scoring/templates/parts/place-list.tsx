import { Table } from "@mantine/core";
import type { PaperKind } from "../../../../../domain/documents/paper-template.ts";
import { type TemplatePlace, templatePlaces } from "../../../../../domain/documents/template-places.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StackedTable } from "../../../../ui/stacked-table.tsx";
import { templateTexts } from "../texts.ts";

/** What the program fills in a template, and how each place is written. */
export function PlaceList({ kind }: { readonly kind: PaperKind }) {
  const t = useTexts(templateTexts);
  const language = useLanguage();
  return (
    <details>
      <summary>{t("places")}</summary>
      <StackedTable minWidth={560}>
        <Table aria-label={t("places")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("places.write")}</Table.Th>
              <Table.Th>{t("places.meaning")}</Table.Th>
              <Table.Th>{t("places.required")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {templatePlaces[kind].map((place) => (
              <Table.Tr key={place.name}>
                <Table.Td>
                  <code>{writtenAs(place)}</code>
                </Table.Td>
                <Table.Td data-label={t("places.meaning")}>{place[language]}</Table.Td>
                <Table.Td data-label={t("places.required")} data-none={!place.required || undefined}>
                  {place.required ? t("places.yes") : ""}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </StackedTable>
    </details>
  );
}

function writtenAs({ name, form }: TemplatePlace): string {
  switch (form) {
    case "text":
      return `{{${name}}}`;
    case "drawn":
      return `{{@${name}}}`;
    case "list":
      return `{{#${name}}} {{dong}} {{/${name}}}`;
  }
}
