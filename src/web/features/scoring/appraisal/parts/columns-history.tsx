import { Button, Group, Modal, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { NumberText } from "../../../../ui/number-text.tsx";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { nameOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { appraisalTexts } from "../texts.ts";
import { ColumnsTable, ColumnWords } from "./columns-table.tsx";
import { EvidenceThen } from "./evidence-then.tsx";

interface ColumnsHistoryProps {
  readonly roundId: string;
  readonly unitId: string;
  readonly component: string;
  readonly onClose: () => void;
}

/** The columns of one component (or of bonus and penalty) as they stood at the end of any day, and every version that ever was. */
export function ColumnsHistory({ roundId, unitId, component, onClose }: ColumnsHistoryProps) {
  useReturnFocus();
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const [day, setDay] = useState<string | null>(null);
  const answer = useOperation(
    "scoring.getColumns",
    { params: { roundId, unitId }, query: { component, ...(day !== null && { day }) } } as never,
    { keepPrevious: true },
  );
  const unit = answer.data === undefined ? "" : unitNameOf(answer.data, language);
  const name = component !== "" || answer.data === undefined ? component : nameOf(answer.data, language);
  return (
    <Modal opened onClose={onClose} size="xl" title={t("history.title", { component: name, unit })}>
      <Loaded answer={answer} isPart>
        {(data) => (
          <Stack gap="sm">
            <Group gap="xs" align="end">
              <DayPicker label={t("history.day")} value={day} onChange={setDay} inRow w={170} />
              <Button variant="default" disabled={day === null} onClick={() => setDay(null)} mb={2}>
                {t("history.now")}
              </Button>
            </Group>
            {day !== null && data.columns.length === 0 ? (
              <Text size="sm" role="status">
                {t("history.nothing")}
              </Text>
            ) : (
              <ColumnsTable columns={data.columns} fields={data.fields} />
            )}
            <Title order={3}>{t("history.evidence")}</Title>
            <EvidenceThen evidence={data.evidence} />
            {data.versions.length > 0 && (
              <>
                <Title order={3}>{t("history.versions")}</Title>
                <WideContent label={t("history.versions")} stackable>
                  <Table>
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th>{t("history.from")}</Table.Th>
                        <Table.Th>{t("history.until")}</Table.Th>
                        <Table.Th>{t("columns.stage")}</Table.Th>
                        <Table.Th ta="right">{t("columns.points")}</Table.Th>
                        <Table.Th>{t("columns.said")}</Table.Th>
                        <Table.Th>{t("columns.by")}</Table.Th>
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {data.versions.map((version) => (
                        <Table.Tr key={`${version.stage} ${version.seat} ${version.version}`}>
                          <Table.Td className="tabular" data-label={t("history.from")}>
                            {printInstant(version.at)}
                          </Table.Td>
                          <Table.Td className="tabular" data-label={t("history.until")}>
                            {version.supersededAt === null ? t("history.holds") : printInstant(version.supersededAt)}
                          </Table.Td>
                          <Table.Td>
                            {version.seat === 2
                              ? t("columns.second", { stage: stageLabels[version.stage][language] })
                              : stageLabels[version.stage][language]}{" "}
                            <Text span size="xs" c="dimmed">
                              {t("history.version")} {version.version}
                            </Text>
                          </Table.Td>
                          <Table.Td ta="right" data-label={t("columns.points")}>
                            <NumberText value={version.points?.printed ?? null} decimals={pointDecimals} />
                          </Table.Td>
                          <Table.Td miw={200}>
                            <ColumnWords column={version} fields={data.fields} />
                          </Table.Td>
                          <Table.Td data-label={t("columns.by")}>{version.by.name ?? "–"}</Table.Td>
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                </WideContent>
              </>
            )}
          </Stack>
        )}
      </Loaded>
    </Modal>
  );
}
