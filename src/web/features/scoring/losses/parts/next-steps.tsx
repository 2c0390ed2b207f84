import type { LossLine } from "../../../../../contract/scoring/losses.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { lossTexts } from "../texts.ts";
import classes from "./losses.module.css";

const shownAtMost = 6;

/** The steps that would bring most points, the largest first. */
export function nextSteps(lines: readonly LossLine[]): (LossLine & { step: NonNullable<LossLine["step"]> })[] {
  return lines
    .flatMap((line) => (line.step === null ? [] : [{ ...line, step: line.step }]))
    .sort((a, b) => Number(b.step.gain) - Number(a.step.gain))
    .slice(0, shownAtMost);
}

export function NextSteps({ lines }: { lines: readonly LossLine[] }) {
  const t = useTexts(lossTexts);
  const language = useLanguage();
  return (
    <ol className={classes["steps"]}>
      {nextSteps(lines).map((line) => (
        <li key={line.code}>
          <b>{t("steps.gain", { points: printDecimal(shortDecimal(line.step.gain, pointDecimals), language) })}</b>
          {": "}
          {line.step.words[language]} ({line.code}. {nameOf(line, language)})
        </li>
      ))}
    </ol>
  );
}
