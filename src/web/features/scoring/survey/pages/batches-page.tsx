import { Anchor, Stack, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { SurveyBatch } from "../../../../../contract/scoring/survey-import.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { NumberText } from "../../../../ui/number-text.tsx";
import { RoundFrame } from "../../rounds/parts/round-frame.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { surveyTexts } from "../texts.ts";

/** Every import and entry of survey results, the newest first; what was replaced stays. */
export function BatchesPage() {
  return <RoundFrame>{(round) => <Batches roundId={round.id} />}</RoundFrame>;
}

function Batches({ roundId }: { readonly roundId: string }) {
  const t = useTexts(surveyTexts);
  const answer = useOperation("scoring.listSurveyBatches", { params: { roundId } } as never);
  return (
    <Stack gap="sm">
      <Anchor component={Link} to={`/rounds/${roundId}/survey`} size="sm" className="no-print">
        {t("back")}
      </Anchor>
      <Section title={t("batch.title")}>
        <Loaded answer={answer} isPart>
          {(list) =>
            list.items.length === 0 ? (
              <Text size="sm">{t("batch.none")}</Text>
            ) : (
              <BatchTable roundId={roundId} items={list.items} />
            )
          }
        </Loaded>
      </Section>
    </Stack>
  );
}

function BatchTable({ roundId, items }: { readonly roundId: string; readonly items: readonly SurveyBatch[] }) {
  const t = useTexts(surveyTexts);
  return (
    <WideContent label={t("batch.title")} stackable>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw={120}>{t("batch.when")}</Table.Th>
            <Table.Th miw={180}>{t("batch.source")}</Table.Th>
            <Table.Th miw={120}>{t("history.by")}</Table.Th>
            <Table.Th miw={180}>{t("history.why")}</Table.Th>
            <Table.Th ta="right">{t("batch.lines")}</Table.Th>
            <Table.Th ta="right">{t("batch.changed")}</Table.Th>
            <Table.Th ta="right">{t("batch.superseded")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((batch) => (
            <Table.Tr key={batch.id}>
              <Table.Td>
                <Anchor component={Link} to={`/rounds/${roundId}/survey/imports/${batch.id}`} size="sm" fw={600}>
                  {printInstant(batch.at)}
                </Anchor>
              </Table.Td>
              <Table.Td data-label={t("batch.source")}>{batch.fileName ?? t(`kind.${batch.kind}`)}</Table.Td>
              <Table.Td data-label={t("history.by")}>{batch.by ?? "–"}</Table.Td>
              <Table.Td data-label={t("history.why")}>{batch.reason}</Table.Td>
              <Table.Td ta="right" data-label={t("batch.lines")}>
                <NumberText value={batch.lines} />
              </Table.Td>
              <Table.Td ta="right" data-label={t("batch.changed")}>
                <NumberText value={batch.changed} />
              </Table.Td>
              <Table.Td ta="right" data-label={t("batch.superseded")}>
                <NumberText value={batch.superseded} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}
