import type { RankingRow } from "../../../../../contract/scoring/ranking.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { roundTexts } from "../texts.ts";
import { inputsText } from "./inputs-state.tsx";
import classes from "./result.module.css";
import { pointDecimals } from "./score-bar.tsx";

interface RankedUnitProps {
  readonly name: string;
  readonly row: RankingRow;
  readonly isPublished: boolean;
}

/** The unit; on a narrow screen, which has no room for their columns, its points and class below it. */
export function RankedUnit({ name, row, isPublished }: RankedUnitProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  return (
    <>
      {name}
      <span className={classes["narrow"]}>
        {[
          t("ranking.points", { points: printDecimal(shortDecimal(row.points, pointDecimals), language) }),
          row.percent === null ? "" : `${printDecimal(row.percent, language)}%`,
          (language === "en" && row.classNameEn) || row.className,
          row.inputs === "complete"
            ? row.percent === null && t("rank.none")
            : t(inputsText(row.inputs, { isPublished })),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </>
  );
}
