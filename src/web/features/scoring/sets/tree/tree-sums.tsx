import { Text } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { setTexts } from "../texts.ts";
import classes from "./set-tree.module.css";
import { sumOfMaxima } from "./sum-of-maxima.ts";
import type { TreeLine } from "./tree-lines.ts";

interface TreeSumsProps {
  readonly lines: readonly TreeLine[];
  readonly scale: string;
  readonly print: (points: string) => string;
}

/** The sum of the areas against the scale, and the share of the survey. */
export function TreeSums({ lines, scale, print }: TreeSumsProps) {
  const t = useTexts(setTexts);
  const scored = lines.flatMap(({ part }) => (part.scored ? [{ max: part.max, source: part.scored.source }] : []));
  const sum = sumOfMaxima(lines.filter((line) => line.level === 1).map((line) => line.part.max));
  const survey = sumOfMaxima(scored.filter((part) => part.source === "survey").map((part) => part.max));
  const other = sumOfMaxima(scored.filter((part) => part.source !== "survey").map((part) => part.max));
  if (sum === null) {
    return (
      <Text size="sm" c="dimmed">
        {t("tree.totalUnknown")}
      </Text>
    );
  }
  return (
    <div className={classes["sums"]}>
      <div>
        {t("tree.total")}
        {survey && other && !survey.equals("0") && (
          <div className={classes["dim"]}>
            {t("tree.split", { other: print(other.text), survey: print(survey.text) })}
          </div>
        )}
      </div>
      <div className={sum.equals(scale) ? undefined : classes["wrong"]}>
        {print(sum.text)} / {print(scale)}
      </div>
    </div>
  );
}
