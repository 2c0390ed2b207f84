import { Stack, Table, Text } from "@mantine/core";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DetailPage } from "../../../../ui/detail/detail-page.tsx";
import { Facts, Section } from "../../../../ui/detail/facts.tsx";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { NumberText } from "../../../../ui/number-text.tsx";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { walkLinks } from "../../../../ui/walk-links.ts";
import { nameOf, unitNameOf } from "../parts/name-of.ts";
import classes from "../parts/result.module.css";
import { RoundMark } from "../parts/round-mark.tsx";
import { DraftBadge } from "../parts/round-state.tsx";
import { pointDecimals, ScoreBar } from "../parts/score-bar.tsx";
import { SpreadBar } from "../parts/spread-bar.tsx";
import { WideContent } from "../parts/wide-content.tsx";
import { roundTexts } from "../texts.ts";

/** One component: its spread and the points of every unit of the block. */
export function ComponentPage() {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const { block = "", component = "" } = useSearch({ strict: false }) as { block?: string; component?: string };
  const answer = useOperation("scoring.getComponentSpread", {
    params: { roundId: roundId },
    query: { block, component },
  } as never);
  return <Loaded answer={answer}>{(data) => <Component roundId={roundId} data={data} />}</Loaded>;
}

interface ComponentProps {
  readonly roundId: string;
  readonly data: CallResult<"scoring.getComponentSpread">;
}

function Component({ roundId, data }: ComponentProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const { spread, rule, units } = data;
  const round = useOperation("scoring.getRound", { params: { roundId } }).data;
  const abilities = round?.abilities;
  const lines = new URLSearchParams({ block: spread.blockCode, component: spread.code, sort: "-lost" }).toString();
  const print = (value: string | number) => printDecimal(value, language);
  const values = {
    code: spread.code,
    zero: print(spread.zeroMarks),
    full: print(spread.fullMarks),
  };
  return (
    <DetailPage
      title={
        spread.mean === null
          ? t("component.none", values)
          : t("component.title", { ...values, units: print(spread.units) })
      }
      backTo={`/rounds/${roundId}/components`}
      badges={
        <>
          {round && <DraftBadge state={round.state} />}
          <RoundMark roundId={roundId} />
        </>
      }
      actions={
        (abilities?.manage || abilities?.appraise) && (
          <LinkButton to={`/rounds/${roundId}/analysis/losses?${lines}`} variant="default">
            {t("component.toLosses")}
          </LinkButton>
        )
      }
    >
      <Text>{nameOf(spread, language)}</Text>
      <Facts
        title={t("component.facts")}
        facts={[
          [t("component.rule"), rule[language]],
          [t("component.max"), <NumberText key="max" value={spread.max} />],
          [t("component.units"), <NumberText key="units" value={spread.units} />],
          [t("component.full"), <NumberText key="full" value={spread.fullMarks} />],
          [t("component.zero"), <NumberText key="zero" value={spread.zeroMarks} />],
          [t("component.mean"), <NumberText key="mean" value={spread.mean} decimals={pointDecimals} />],
          [
            t("component.range"),
            <Stack key="range" gap={4} align="start">
              <span className="tabular">
                {[spread.lowest, spread.median, spread.highest]
                  .map((one) => (one === null ? "–" : print(shortDecimal(one, pointDecimals))))
                  .join(" / ")}
              </span>
              <SpreadBar {...spread} />
            </Stack>,
          ],
        ]}
      />
      <Section title={t("component.byUnit")}>
        <WideContent label={t("component.byUnit")}>
          <Table onKeyDown={walkLinks} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("unit")}</Table.Th>
                <Table.Th ta="right">{t("points")}</Table.Th>
                <Table.Th>{t("explanation")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {units.map((unit) => (
                <Table.Tr key={unit.unitId}>
                  <Table.Td>
                    <Link to={`/rounds/${roundId}/units/${unit.unitId}`} data-row-link className={classes["link"]}>
                      {unitNameOf(unit, language)}
                    </Link>
                  </Table.Td>
                  <Table.Td ta="right">
                    {unit.state === "scored" ? (
                      <ScoreBar value={unit.points} whole={spread.max} />
                    ) : (
                      t(`component.state.${unit.state}`)
                    )}
                  </Table.Td>
                  <Table.Td>{unit.explanation[language]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideContent>
      </Section>
    </DetailPage>
  );
}
