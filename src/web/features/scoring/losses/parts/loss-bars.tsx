import { Text } from "@mantine/core";
import type { LossLine } from "../../../../../contract/scoring/losses.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { lossTexts } from "../texts.ts";
import classes from "./losses.module.css";

/** Components as bars from zero to the maximum: what was reached, what was lost, median and best of the block. */
export function LossBars({ lines }: { lines: readonly LossLine[] }) {
  const t = useTexts(lossTexts);
  const language = useLanguage();
  const widest = Math.max(1, ...lines.map((line) => Number(line.applicableMax)));
  const share = (value: string) => `${Math.max(0, Number(value) / widest) * 100}%`;
  const print = (value: string) => printDecimal(shortDecimal(value, pointDecimals), language);
  return (
    <ul className={classes["bars"]}>
      {lines.map((line) => {
        const marks = [
          line.median === null ? "" : t("bar.median", { median: print(line.median) }),
          line.best === null ? "" : t("bar.best", { best: print(line.best) }),
        ].filter(Boolean);
        return (
          <li key={line.code} className={classes["line"]}>
            <span>
              {line.code}. {nameOf(line, language)}
              {marks.length > 0 && (
                <Text span size="xs" c="dimmed">
                  {" "}
                  · {marks.join(", ")}
                </Text>
              )}
            </span>
            <span className={classes["track"]} aria-hidden style={{ width: share(line.applicableMax) }}>
              <Parts line={line} />
            </span>
            <span className={classes["figure"]}>
              <NumberText value={line.points} decimals={pointDecimals} />/
              <NumberText value={line.applicableMax} decimals={pointDecimals} />
              {Number(line.lost) > 0 && (
                <b>
                  {" "}
                  −<NumberText value={line.lost} decimals={pointDecimals} />
                </b>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Parts({ line }: { line: LossLine }) {
  const max = Number(line.applicableMax);
  if (max <= 0) return null;
  const at = (value: string) => `${Math.min(100, Math.max(0, (Number(value) / max) * 100))}%`;
  return (
    <>
      <span className={classes["got"]} style={{ width: at(line.points) }} />
      {Number(line.lost) > 0 && <span className={classes["lost"]} style={{ left: at(line.points), right: 0 }} />}
      {line.median !== null && <span className={classes["mark"]} style={{ left: at(line.median) }} />}
      {line.best !== null && <span className={classes["best"]} style={{ left: at(line.best) }} />}
    </>
  );
}
