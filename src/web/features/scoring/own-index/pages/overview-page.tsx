import { Alert, Anchor, Stack, Table, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { OwnIndexOverview } from "../../../../../contract/scoring/own-index/rounds.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printDay, printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StackedTable } from "../../../../ui/stacked-table.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { OwnFrame } from "../parts/own-frame.tsx";
import { MaximumText, OwnPoints } from "../parts/own-points.tsx";
import { PartTable } from "../parts/part-table.tsx";
import { ReportTexts } from "../parts/report-texts.tsx";
import { TrendPicture } from "../parts/trend-picture.tsx";
import { ownTexts } from "../texts.ts";

/** A year of the province's own index as a whole. */
export function OverviewPage() {
  return <OwnFrame>{(year) => <Overview year={year} />}</OwnFrame>;
}

function Overview({ year }: { year: OwnIndexOverview }) {
  const t = useTexts(ownTexts);
  const { approval, sent, published } = year;
  const facts = [
    approval && t("approval", { at: printInstant(approval.at), by: approval.by ?? "" }),
    sent && t("sent", { number: sent.number, date: printDay(sent.date) }),
    published && t("published", { number: published.number, date: printDay(published.date) }),
  ].filter((one) => one !== null);
  return (
    <Stack gap="md">
      {facts.length > 0 && <Text size="sm">{facts.join(" · ")}</Text>}
      <Notices year={year} />
      <AreaTable year={year} />
      <PartTable year={year} />
      {year.sight === "all" && year.state !== "preparing" && <TrendPicture trend={year.trend} max={year.max} />}
      {year.sight === "all" && year.state !== "preparing" && <ReportTexts roundId={year.roundId} />}
    </Stack>
  );
}

/** What is unknown, who is missing, and what the reader does not see. */
function Notices({ year }: { year: OwnIndexOverview }) {
  const t = useTexts(ownTexts);
  const { set, gaps, sight } = year;
  return (
    <>
      {set !== null && !set.scorable && (
        <Alert color="yellow" title={t("skeleton")}>
          {t("skeleton.detail", {
            areas: set.stated.areas ?? t("unknown"),
            criteria: set.stated.criteria ?? t("unknown"),
            components: set.stated.components ?? t("unknown"),
            survey: set.surveyMax ?? t("unknown"),
            knownAreas: set.counted.areas,
            knownCriteria: set.counted.criteria,
          })}
        </Alert>
      )}
      {gaps.components.length > 0 && (
        <Alert color="yellow" role="status">
          {t("gapCount", { count: gaps.components.length, codes: gaps.components.slice(0, 12).join(", ") })}
        </Alert>
      )}
      {year.abilities.manage && gaps.withoutHead.length > 0 && (
        <Text size="sm">{t("headCount", { count: gaps.withoutHead.length })}</Text>
      )}
      {sight === "dates" && <Text size="sm">{t("datesOnly")}</Text>}
      {sight === "part" && <Text size="sm">{t("partOnly")}</Text>}
    </>
  );
}

function AreaTable({ year }: { year: OwnIndexOverview }) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const head = (["max", "forecast", "self", "ministry"] as const).map((key) => (
    <Table.Th key={key} scope="col" ta="right">
      {t(key)}
    </Table.Th>
  ));
  return (
    <section aria-label={t("areas")}>
      <Title order={2} mb="xs">
        {t("areas")}
      </Title>
      <StackedTable minWidth={640}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("area")}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t("done")}
              </Table.Th>
              {head}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {year.areas.map((area) => (
              <Table.Tr key={area.code}>
                <Table.Th scope="row" fw={400}>
                  <Anchor
                    component={Link}
                    to={`/own-index/${year.roundId}/components`}
                    search={{ area: area.code } as never}
                    size="sm"
                  >
                    {area.code}. {nameOf(area, language)}
                  </Anchor>
                </Table.Th>
                <Table.Td ta="right" data-label={t("done")}>
                  {year.sight === "dates" ? "–" : t("done.of", { done: area.selfScored, count: area.selfAsked })}
                </Table.Td>
                <Table.Td ta="right" data-label={t("max")}>
                  <MaximumText value={area.max} />
                </Table.Td>
                <Table.Td ta="right" data-label={t("forecast")}>
                  <OwnPoints value={area.totals.forecast} />
                </Table.Td>
                <Table.Td ta="right" data-label={t("self")}>
                  <OwnPoints value={area.totals.self} />
                </Table.Td>
                <Table.Td ta="right" data-label={t("ministry")}>
                  <OwnPoints value={area.totals.ministry} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row" colSpan={2}>
                {t("total")}
              </Table.Th>
              <Table.Td ta="right" fw={600} data-label={t("max")}>
                <MaximumText value={year.max} />
              </Table.Td>
              <Table.Td ta="right" fw={600} data-label={t("forecast")}>
                <OwnPoints value={year.totals.forecast} />
              </Table.Td>
              <Table.Td ta="right" fw={600} data-label={t("self")}>
                <OwnPoints value={year.totals.self} />
              </Table.Td>
              <Table.Td ta="right" fw={600} data-label={t("ministry")}>
                <OwnPoints value={year.totals.ministry} />
              </Table.Td>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </StackedTable>
      {year.sight === "all" && year.totals.self !== null && year.selfMax !== null && year.selfMax !== year.max && (
        <Text size="sm" c="dimmed" mt={4}>
          {t("selfPart", { max: printDecimal(year.selfMax, language) })}
        </Text>
      )}
    </section>
  );
}
