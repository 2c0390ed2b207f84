import { Stack, Table, Text } from "@mantine/core";
import type { LossLine, UnitLosses } from "../../../../../contract/scoring/losses.ts";
import type { Language } from "../../../../../contract/text.ts";
import { lossCauseLabels } from "../../../../../domain/scoring/losses/loss-cause-labels.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { ColumnsButton } from "../../appraisal/parts/columns-button.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { SurveyLine } from "../../survey/parts/survey-line.tsx";
import { lossTexts } from "../texts.ts";
import classes from "./losses.module.css";

/** Every figure and reason of the components shown. */
export function LossTable({ losses, lines }: { losses: UnitLosses; lines: readonly LossLine[] }) {
  const t = useTexts(lossTexts);
  const { seesBlock, seesCauses } = losses;
  const compared = losses.last?.comparable === true;
  const heads = [
    t("maxShort"),
    ...(seesCauses ? [t("claimed")] : []),
    t("got"),
    t("lost"),
    ...(seesBlock ? [t("median"), t("best")] : []),
    ...(compared ? [t("change")] : []),
  ];
  return (
    <WideContent label={t("byComponent")}>
      <Table className={classes["table"] as string}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes["words"] as string}>{t("component")}</Table.Th>
            {heads.map((head) => (
              <Table.Th key={head} ta="right">
                {head}
              </Table.Th>
            ))}
            <Table.Th className={classes["words"] as string}>{t("why")}</Table.Th>
            {seesCauses && <Table.Th className={classes["words"] as string}>{t("next")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Line key={line.code} line={line} losses={losses} compared={compared} />
          ))}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}

function Line({ line, losses, compared }: { line: LossLine; losses: UnitLosses; compared: boolean }) {
  const t = useTexts(lossTexts);
  const language = useLanguage();
  const { seesBlock, seesCauses } = losses;
  const left = Number(line.applicableMax) === 0;
  const figures = [
    line.applicableMax,
    ...(seesCauses ? [line.claimed] : []),
    line.points,
    line.lost,
    ...(seesBlock ? [line.median, line.best] : []),
  ];
  return (
    <Table.Tr>
      <Table.Td>
        {line.code}. {nameOf(line, language)}
        {seesCauses && (
          <div>
            <ColumnsButton roundId={losses.roundId} unitId={losses.unitId} component={line.code} compact />
          </div>
        )}
      </Table.Td>
      {left ? (
        <Table.Td ta="right" colSpan={figures.length}>
          {t("notCounted")}
        </Table.Td>
      ) : (
        figures.map((figure, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the column.
          <Table.Td key={at} ta="right">
            <NumberText value={figure} decimals={pointDecimals} />
          </Table.Td>
        ))
      )}
      {compared && (
        <Table.Td ta="right">
          <Change line={line} language={language} />
        </Table.Td>
      )}
      <Table.Td>
        <Stack gap={2}>
          {line.parts.map((part) => (
            <b key={part.cause}>
              {lossCauseLabels[part.cause][language]}: <NumberText value={part.points} decimals={pointDecimals} />
            </b>
          ))}
          {line.reason !== null && <span>{line.reason}</span>}
          <Text span size="xs" c="dimmed">
            {line.how[language]}
          </Text>
          {line.parts.some((part) => part.cause === "survey") && (
            <SurveyLine roundId={losses.roundId} unitId={losses.unitId} component={line.code} />
          )}
        </Stack>
      </Table.Td>
      {seesCauses && (
        <Table.Td>
          {line.step && (
            <>
              {line.step.words[language]}{" "}
              <b>
                (+
                <NumberText value={line.step.gain} decimals={pointDecimals} />)
              </b>
            </>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}

/** "+0,5"; what cannot be compared says why. */
function Change({ line, language }: { line: LossLine; language: Language }) {
  if (line.last === null) return "–";
  const { change, note } = line.last;
  return (
    <>
      {change !== null && (
        <span className="tabular">
          {Number(change) > 0 ? "+" : ""}
          {printDecimal(shortDecimal(change, pointDecimals), language)}
        </span>
      )}
      {note !== null && (
        <Text size="xs" c="dimmed">
          {note[language]}
        </Text>
      )}
    </>
  );
}
