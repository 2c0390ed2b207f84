import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printDay } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { roundTexts } from "../texts.ts";
import { nameOfPlace } from "./name-of-place.ts";
import type { BlockValues } from "./round-form.ts";

interface PlanReading {
  readonly labels: Readonly<Record<string, string>>;
  readonly printField: (key: string, value: unknown) => string;
  readonly nameOfPlace: (path: string) => string;
}

/** How the fields of a round read when two contents are compared or a fault is named. */
export function usePlanReading(): PlanReading {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const printField = (key: string, value: unknown): string => {
    if (key === "day") return printDay(String(value));
    if (key === "ties") return t(`ties.${value as "dense"}`);
    if (key === "notSubmitted") return t(`notSubmitted.${value as "zero"}`);
    if (key === "demonstration") return t(`value.${value as boolean}`);
    if (key === "blocks") return (value as readonly BlockValues[]).map(printBlock).join("; ");
    return String(value);
  };
  const printBlock = ({ code, nameVi, unitIds }: BlockValues) =>
    t("block.line", { code, name: nameVi, count: printDecimal(unitIds.length, language) });
  return {
    labels: {
      year: t("year"),
      titleVi: t("titleVi"),
      titleEn: t("titleEn"),
      day: t("day"),
      ties: t("ties"),
      tieBreak: t("tieBreak"),
      notSubmitted: t("notSubmitted"),
      demonstration: t("demonstration.mark"),
      blocks: t("blocks"),
    },
    printField,
    nameOfPlace: (path) => nameOfPlace(t, path),
  };
}
