import { Table } from "@mantine/core";
import type { UnitResult } from "../../../../../contract/scoring/ranking.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { roundTexts } from "../texts.ts";
import { areaAnchor } from "./area-section.tsx";
import { nameOf } from "./name-of.ts";
import classes from "./result.module.css";
import { ScoreBar } from "./score-bar.tsx";
import { WideContent } from "./wide-content.tsx";

/** The areas of a result at a glance; each leads to its part of the page. */
export function AreaSummary({ result }: { result: UnitResult }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const extras = [
    { key: "bonus", value: result.bonus },
    { key: "penalty", value: result.penalty },
  ] as const;
  return (
    <WideContent label={t("result.areas")} stackable>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("area")}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t("points")}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t("applicableMax")}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.areas.map((area) => (
            <Table.Tr key={area.code}>
              <Table.Td>
                <a href={`#${areaAnchor(area.code)}`} className={classes["link"]}>
                  {area.code}. {nameOf(area, language)}
                </a>
              </Table.Td>
              <Table.Td ta="right" data-label={t("points")}>
                <ScoreBar value={area.points.printed} whole={area.applicableMax} />
              </Table.Td>
              <Table.Td ta="right" data-label={t("applicableMax")}>
                <NumberText value={area.applicableMax} />
              </Table.Td>
            </Table.Tr>
          ))}
          {extras
            .filter(({ value }) => Number(value) !== 0)
            .map(({ key, value }) => (
              <Table.Tr key={key}>
                <Table.Td>{t(key)}</Table.Td>
                <Table.Td ta="right" data-label={t("points")}>
                  <ScoreBar value={key === "penalty" ? `-${value}` : value} whole={0} />
                </Table.Td>
                <Table.Td />
              </Table.Tr>
            ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t("total")}</Table.Th>
            <Table.Td ta="right" fw={700} data-label={t("points")}>
              <ScoreBar value={result.result.points} whole={result.result.applicableMax} />
            </Table.Td>
            <Table.Td ta="right" fw={700} data-label={t("applicableMax")}>
              <NumberText value={result.result.applicableMax} />
            </Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </WideContent>
  );
}
