import { Table, Text, Title } from "@mantine/core";
import type { OwnIndexOverview } from "../../../../../contract/scoring/own-index/rounds.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printDay } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ownTexts } from "../texts.ts";
import classes from "./trend.module.css";

type Trend = OwnIndexOverview["trend"];

const size = { width: 640, height: 200, left: 8, right: 84, top: 18, bottom: 26 };

/** How the forecast of the whole moved: steps from zero to the maximum, the last figure written at its end. */
export function TrendPicture({ trend, max }: { trend: Trend; max: string | null }) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const print = (text: string) => printDecimal(text, language);
  const first = trend[0];
  const last = trend.at(-1);
  return (
    <section aria-label={t("trend")}>
      <Title order={2} mb="xs">
        {t("trend")}
      </Title>
      {first === undefined || last === undefined ? (
        <Text size="sm" c="dimmed">
          {t("trend.none")}
        </Text>
      ) : (
        <>
          <svg viewBox={`0 0 ${size.width} ${size.height}`} className={classes["picture"]} aria-hidden="true">
            <line x1={size.left} x2={size.width - size.right} y1={yOf("0")} y2={yOf("0")} className={classes["axis"]} />
            <path d={pathOf()} className={classes["line"]} />
            {trend.map((point) => (
              <circle
                key={point.day}
                cx={xOf(point.day)}
                cy={yOf(point.points.exact)}
                r={3.5}
                className={classes["dot"]}
              />
            ))}
            <text x={size.left} y={size.height - 8} className={classes["text"]}>
              {printDay(first.day)}
            </text>
            {last !== first && (
              <text x={xOf(last.day)} y={size.height - 8} textAnchor="end" className={classes["text"]}>
                {printDay(last.day)}
              </text>
            )}
            <text x={xOf(last.day) + 8} y={yOf(last.points.exact) + 4} className={classes["figure"]}>
              {print(last.points.printed)}
            </text>
          </svg>
          <details>
            <summary>{t("trend.table")}</summary>
            <Table w="auto">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t("trend.day")}</Table.Th>
                  <Table.Th scope="col" ta="right">
                    {t("trend.points")}
                  </Table.Th>
                  <Table.Th scope="col" ta="right">
                    {t("trend.components")}
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {trend.map((point) => (
                  <Table.Tr key={point.day}>
                    <Table.Td>{printDay(point.day)}</Table.Td>
                    <Table.Td ta="right">{print(point.points.printed)}</Table.Td>
                    <Table.Td ta="right">{point.components}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </details>
        </>
      )}
    </section>
  );

  function xOf(day: string): number {
    const at = (one: string) => Date.parse(one);
    const [from, until] = [at(first?.day ?? day), at(last?.day ?? day)];
    const share = until === from ? 0 : (at(day) - from) / (until - from);
    return size.left + share * (size.width - size.left - size.right);
  }

  function yOf(points: string): number {
    const whole = Number(max ?? "100") || 100;
    const [n = "0", d = "1"] = points.split("/");
    const share = Math.min(1, Number(n) / Number(d) / whole);
    return size.height - size.bottom - share * (size.height - size.top - size.bottom);
  }

  function pathOf(): string {
    return trend
      .map((point, at) => {
        const [x, y] = [xOf(point.day), yOf(point.points.exact)];
        return at === 0 ? `M${x} ${y}` : `H${x} V${y}`;
      })
      .join(" ");
  }
}
