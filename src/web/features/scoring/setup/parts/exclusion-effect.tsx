import { Text } from "@mantine/core";
import { resultStageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { setupTexts } from "../texts.ts";

interface ExclusionEffectProps {
  readonly roundId: string;
  readonly unitId: string;
  readonly part: string;
}

/** What leaving the part out, or scoring it again, does to the points, the maximum and the percent of the unit. */
export function ExclusionEffect({ roundId, unitId, part }: ExclusionEffectProps) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const answer = useOperation("scoring.getExclusionEffect", {
    params: { roundId },
    query: { unitId, part },
  } as never);
  const print = (value: string) => printDecimal(shortDecimal(value, pointDecimals), language);
  const show = ({ points, max, percent }: { points: string; max: string; percent: string | null }) =>
    `${print(points)}/${print(max)}${percent === null ? "" : ` (${print(percent)}%)`}`;
  return (
    <Loaded answer={answer} isPart>
      {({ stage, before, after }) => (
        <Text size="sm" fw={600}>
          {t("exclusions.figures", {
            stage: resultStageLabels[stage][language],
            before: show(before),
            after: show(after),
          })}
        </Text>
      )}
    </Loaded>
  );
}
