import { Text } from "@mantine/core";
import { localizeDecimal } from "../../../../../domain/rational-format.ts";
import { resultStageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
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
  const print = (value: string | null) => (value === null ? "–" : localizeDecimal(value, language));
  return (
    <Loaded answer={answer} isPart>
      {({ stage, before, after }) => (
        <Text size="sm" fw={600}>
          {t("exclusions.figures", {
            stage: resultStageLabels[stage][language],
            before: `${print(before.points)}/${print(before.max)} (${print(before.percent)}%)`,
            after: `${print(after.points)}/${print(after.max)} (${print(after.percent)}%)`,
          })}
        </Text>
      )}
    </Loaded>
  );
}
