import { Table, Text, Title } from "@mantine/core";
import type { OwnComponent } from "../../../../../contract/scoring/own-index/components.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { ownTexts } from "../texts.ts";
import { OwnPoints } from "./own-points.tsx";

/** Every forecast, score and published value of the component, the newest first; nothing is ever overwritten. */
export function VersionTable({ versions }: { versions: OwnComponent["versions"] }) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  return (
    <section aria-label={t("history")}>
      <Title order={3}>{t("history")}</Title>
      <WideContent label={t("history")} stackable>
        <Table striped miw={{ base: 0, sm: 640 }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("history.at")}</Table.Th>
              <Table.Th scope="col">{t("history.stage")}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t("history.points")}
              </Table.Th>
              <Table.Th scope="col">{t("history.by")}</Table.Th>
              <Table.Th scope="col">{t("note")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {versions.map((one) => (
              <Table.Tr key={`${one.stage} ${one.version}`}>
                <Table.Td>{printInstant(one.at)}</Table.Td>
                <Table.Td data-label={t("history.stage")}>{stageLabels[one.stage][language]}</Table.Td>
                <Table.Td ta="right" data-label={t("history.points")}>
                  <OwnPoints value={one.points} />
                </Table.Td>
                <Table.Td data-label={t("history.by")}>
                  {one.by.name ?? "–"}
                  <Text size="xs" c="dimmed">
                    {language === "en" ? (one.by.unitEn ?? one.by.unitVi) : one.by.unitVi}
                  </Text>
                </Table.Td>
                <Table.Td data-label={t("note")}>{[one.note, one.reason].filter(Boolean).join(" · ")}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideContent>
    </section>
  );
}
