import type { SelfAboveGroup } from "../../../../../contract/scoring/self-above.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { appraisalTexts } from "../texts.ts";

type AbovePoints = Pick<SelfAboveGroup, "selfPoints" | "points" | "above">;

const points = (value: string) => <NumberText value={value} decimals={pointDecimals} />;

/** The figures of a line, or of a sum, that was claimed above the appraisal. */
export const aboveCells = {
  selfPoints: (row: AbovePoints) => points(row.selfPoints),
  points: (row: AbovePoints) => points(row.points),
  above: (row: AbovePoints) => points(row.above),
};

/** Against which appraisal it is held. */
export function useStageFilter() {
  const t = useTexts(appraisalTexts);
  const options = (["appraisal1", "appraisal2"] as const).map((value) => ({ value, label: t(`stage.${value}`) }));
  return { kind: "choice", key: "stage", label: t("lines.stage"), options } as const;
}
