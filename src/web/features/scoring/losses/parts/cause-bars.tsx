import { Text } from "@mantine/core";
import type { UnitLosses } from "../../../../../contract/scoring/losses.ts";
import { lossCauseLabels } from "../../../../../domain/scoring/losses/loss-cause-labels.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { lossTexts } from "../texts.ts";
import classes from "./losses.module.css";

/** Points lost by cause, the largest first: bars from zero, each with its words and figures beside it. */
export function CauseBars({ causes }: { causes: UnitLosses["causes"] }) {
  const t = useTexts(lossTexts);
  const language = useLanguage();
  const sorted = causes.toSorted((a, b) => Number(b.points) - Number(a.points));
  const most = Math.max(0, ...sorted.map((one) => Number(one.points)));
  if (most <= 0) return <p>{t("causes.none")}</p>;
  return (
    <ul className={classes["bars"]}>
      {sorted.map((one) => (
        <li key={one.cause} className={classes["line"]}>
          <span>
            {lossCauseLabels[one.cause][language]}
            {one.components > 0 && (
              <Text span size="xs" c="dimmed">
                {" "}
                · {t("causes.components", { count: one.components })}
              </Text>
            )}
          </span>
          <span className={classes["track"]} aria-hidden>
            <span
              className={classes["cause"]}
              style={{ width: `${(Math.max(0, Number(one.points)) / most) * 100}%` }}
            />
          </span>
          <span className={classes["figure"]}>
            <NumberText value={one.points} decimals={pointDecimals} />
          </span>
        </li>
      ))}
    </ul>
  );
}
