import { Stack, Table, Text } from "@mantine/core";
import { stageLabels } from "../../../../domain/scoring/columns/stage.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import type { CallResult } from "../../../api/operation-types.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { printInstant } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { Section } from "../../../ui/detail/facts.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { NumberText } from "../../../ui/number-text.tsx";
import { ColumnsButton } from "../appraisal/parts/columns-button.tsx";
import { EvidencePanel } from "../evidence/evidence-panel.tsx";
import { WideContent } from "../rounds/parts/wide-content.tsx";
import { ExtrasForm } from "./extras-form.tsx";
import { extrasTexts } from "./texts.ts";

type Extras = CallResult<"scoring.getExtras">;

interface ExtrasPanelProps {
  readonly roundId: string;
  readonly unitId: string;
}

/** Bonus and penalty of a unit: proposed by it, confirmed by the appraisal; nothing where the set has none. */
export function ExtrasPanel({ roundId, unitId }: ExtrasPanelProps) {
  const answer = useOperation("scoring.getExtras", { params: { roundId, unitId } } as never);
  return (
    <Loaded answer={answer} isPart>
      {(extras) => <PanelBody {...{ roundId, unitId, extras }} />}
    </Loaded>
  );
}

function PanelBody({ roundId, unitId, extras }: { roundId: string; unitId: string; extras: Extras }) {
  const t = useTexts(extrasTexts);
  const language = useLanguage();
  const { maxBonus, maxPenalty, columns, abilities } = extras;
  if (Number(maxBonus) === 0 && Number(maxPenalty) === 0 && columns.length === 0) return null;
  const stage = abilities.proposes ? "self" : abilities.confirms;
  const print = (value: string) => printDecimal(value, language);
  const seats = stage === "self" ? ([1] as const) : abilities.seats;
  const currentOf = (seat: 1 | 2) => columns.find((column) => column.stage === stage && column.seat === seat);
  return (
    <Section title={t("title")}>
      <Stack gap="xs">
        <Text size="sm">{t("caps", { bonus: print(maxBonus), penalty: print(maxPenalty) })}</Text>
        {columns.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("none")}
          </Text>
        ) : (
          <WideContent label={t("title")} stackable>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("column")}</Table.Th>
                  <Table.Th ta="right">{t("bonus")}</Table.Th>
                  <Table.Th ta="right">{t("penalty")}</Table.Th>
                  <Table.Th>{t("words")}</Table.Th>
                  <Table.Th>{t("by")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {columns.map((column) => (
                  <Table.Tr key={`${column.stage} ${column.seat}`}>
                    <Table.Th scope="row">
                      {column.seat === 2
                        ? t("second", { stage: stageLabels[column.stage][language] })
                        : stageLabels[column.stage][language]}
                    </Table.Th>
                    <Table.Td ta="right" data-label={t("bonus")}>
                      <NumberText value={column.inputs["bonus"] ?? "0"} />
                    </Table.Td>
                    <Table.Td ta="right" data-label={t("penalty")}>
                      <NumberText value={column.inputs["penalty"] ?? "0"} />
                    </Table.Td>
                    <Table.Td miw={180} data-label={t("words")}>
                      {column.reason ?? column.note}
                    </Table.Td>
                    <Table.Td miw={130} data-label={t("by")}>
                      {column.by.name}
                      <Text size="xs" c="dimmed">
                        {printInstant(column.at)}
                      </Text>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideContent>
        )}
        {columns.length > 0 && (
          <div>
            <ColumnsButton {...{ roundId, unitId }} component="" compact />
          </div>
        )}
        <EvidencePanel {...{ roundId, unitId }} component="" stage={abilities.proposes ? "self" : "explanation"} />
        {stage !== null &&
          seats.map((seat) => (
            <ExtrasForm
              key={`${stage} ${seat} ${currentOf(seat)?.version ?? 0}`}
              {...{ roundId, unitId, stage, seat }}
              version={currentOf(seat)?.version ?? 0}
              start={currentOf(seat) ?? columns.findLast((column) => column.seat === 1)}
            />
          ))}
      </Stack>
    </Section>
  );
}
