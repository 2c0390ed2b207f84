import { Button, Group, Text } from "@mantine/core";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { lossTexts } from "../texts.ts";

interface StageChoiceProps {
  readonly stages: readonly ResultStage[];
  readonly chosen: ResultStage;
  /** Before it there is no final result, only what stands highest so far. */
  readonly isPublished: boolean;
}

/** Which figures are shown; kept in the address. Nothing to choose where there is one. */
export function StageChoice({ stages, chosen, isPublished }: StageChoiceProps) {
  const t = useTexts(lossTexts);
  const nameOf = (stage: ResultStage) => t(stage === "final" && !isPublished ? "stage.soFar" : `stage.${stage}`);
  const { change } = useListAddress();
  return (
    <>
      <Text fw={600} className={stages.length < 2 ? "" : "print-only"}>
        {t("stage")}: {nameOf(chosen)}
      </Text>
      {stages.length > 1 && (
        <Group gap={6} role="group" aria-label={t("stage")} className="no-print">
          {stages.map((stage) => (
            <Button
              key={stage}
              variant={stage === chosen ? "filled" : "default"}
              aria-pressed={stage === chosen}
              onClick={() => change({ stage })}
            >
              {nameOf(stage)}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}
