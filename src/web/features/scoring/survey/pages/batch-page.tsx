import { Anchor, Button, Checkbox, Stack, Table } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { AnswerOf } from "../../../../../contract/operation.ts";
import type { getSurveyBatch } from "../../../../../contract/scoring/survey-import.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Facts, Section } from "../../../../ui/detail/facts.tsx";
import { SearchBox } from "../../../../ui/list/search-box.tsx";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { RoundFrame } from "../../rounds/parts/round-frame.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { surveyTexts } from "../texts.ts";

/** Lines shown at first, and more at a time. */
const linesShown = 100;

type Batch = AnswerOf<typeof getSurveyBatch>;

/** One import with every line it said, as it was read then. */
export function BatchPage() {
  const { batchId } = useParams({ strict: false }) as { batchId: string };
  return <RoundFrame>{(round) => <Content roundId={round.id} batchId={batchId} />}</RoundFrame>;
}

function Content({ roundId, batchId }: { readonly roundId: string; readonly batchId: string }) {
  const answer = useOperation("scoring.getSurveyBatch", { params: { roundId, batchId } } as never);
  return (
    <Loaded answer={answer} isPart>
      {(batch) => <BatchView roundId={roundId} batch={batch as Batch} />}
    </Loaded>
  );
}

function BatchView({ roundId, batch }: { readonly roundId: string; readonly batch: Batch }) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const { values, change } = useListAddress();
  const { q = "", show = "" } = values;
  const [shown, setShown] = useState(linesShown);
  const lines = batch.items
    .filter((line) => show !== "changed" || line.changed)
    .filter(
      (line) =>
        q === "" || matchesSearch(`${line.unitNameVi} ${line.unitNameEn ?? ""} ${line.component} ${line.form}`, q),
    );
  return (
    <Stack gap="sm">
      <Anchor component={Link} to={`/rounds/${roundId}/survey/imports`} size="sm" className="no-print">
        {t("batch.back")}
      </Anchor>
      <Facts
        title={t("batch.one", { at: printInstant(batch.at) })}
        facts={[
          [t("batch.source"), batch.fileName ?? t(`kind.${batch.kind}`)],
          [t("batch.sha"), batch.contentSha256 ?? undefined],
          [t("history.by"), batch.by],
          [t("history.why"), batch.reason],
          [t("batch.lines"), String(batch.lines)],
          [t("batch.changed"), String(batch.changed)],
          [t("batch.superseded"), String(batch.superseded)],
        ]}
      />
      <Section title={t("batch.lines")}>
        <Stack gap="xs">
          <SearchBox value={q} label={t("search")} hint={t("search")} onChange={(next) => change({ q: next })} />
          <Checkbox
            label={t("batch.only")}
            checked={show === "changed"}
            onChange={(event) => change({ show: event.currentTarget.checked ? "changed" : "" })}
          />
          <WideContent label={t("batch.lines")} stackable>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("batch.row")}</Table.Th>
                  <Table.Th miw={150}>{t("unit")}</Table.Th>
                  <Table.Th>{t("batch.component")}</Table.Th>
                  <Table.Th>{t("batch.form")}</Table.Th>
                  <Table.Th miw={160}>{t("batch.before")}</Table.Th>
                  <Table.Th miw={160}>{t("batch.after")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.slice(0, shown).map((line) => (
                  <Table.Tr key={`${line.unitId} ${line.component} ${line.form}`}>
                    <Table.Td data-none={line.row === 0 || undefined} data-label={t("batch.row")}>
                      {line.row === 0 ? "–" : line.row}
                    </Table.Td>
                    <Table.Td data-label={t("unit")}>{unitNameOf(line, language)}</Table.Td>
                    <Table.Td data-label={t("batch.component")}>
                      <Anchor
                        component={Link}
                        to={`/rounds/${roundId}/survey/units/${line.unitId}/${line.component}`}
                        size="sm"
                      >
                        {line.component}
                      </Anchor>
                    </Table.Td>
                    <Table.Td data-label={t("batch.form")}>{line.form}</Table.Td>
                    <Table.Td data-label={t("batch.before")}>{line.before ?? "–"}</Table.Td>
                    <Table.Td data-label={t("batch.after")}>{line.changed ? <b>{line.after}</b> : line.after}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideContent>
          {lines.length > shown && (
            <Button variant="default" style={{ alignSelf: "flex-start" }} onClick={() => setShown(shown + linesShown)}>
              {t("batch.more", { count: Math.min(linesShown, lines.length - shown) })}
            </Button>
          )}
        </Stack>
      </Section>
    </Stack>
  );
}
