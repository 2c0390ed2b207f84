import { Button, Group, Text } from "@mantine/core";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { lossTexts } from "../texts.ts";

/** Which figures are shown; kept in the address. Nothing to choose where there is one. */
export function StageChoice({ stages, chosen }: { stages: readonly ResultStage[]; chosen: ResultStage }) {
  const t = useTexts(lossTexts);
  const { change } = useListAddress();
  return (
    <>
      <Text fw={600} className={stages.length < 2 ? "" : "print-only"}>
        {t("stage")}: {t(`stage.${chosen}`)}
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
              {t(`stage.${stage}`)}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}
