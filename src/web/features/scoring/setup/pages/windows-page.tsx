import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import type { RoundSchedule, WindowView } from "../../../../../contract/scoring/round-setup.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { ExtendDialog } from "../parts/extend-dialog.tsx";
import { ReopenDialog } from "../parts/reopen-dialog.tsx";
import { ReopeningTable } from "../parts/reopening-table.tsx";
import { SetupForm } from "../parts/setup-form.tsx";
import { SetupFrame } from "../parts/setup-frame.tsx";
import { WindowTimeline } from "../parts/window-timeline.tsx";
import { setupTexts } from "../texts.ts";

/** When each stage opens and locks, and what was opened again for single units. */
export function WindowsPage() {
  return <SetupFrame>{(round) => <Windows round={round} />}</SetupFrame>;
}

function Windows({ round }: { round: RoundDetail }) {
  const schedule = useOperation("scoring.getRoundSchedule", { params: { roundId: round.id } });
  return (
    <Loaded answer={schedule} isPart>
      {(data) => <Parts schedule={data} />}
    </Loaded>
  );
}

function Parts({ schedule }: { schedule: RoundSchedule }) {
  const t = useTexts(setupTexts);
  const [extended, setExtended] = useState<WindowView>();
  const [reopens, setReopens] = useState(false);
  const { manage } = schedule.abilities;
  const isOpen = schedule.state === "open";
  return (
    <Stack gap="md" maw={900}>
      <Section title={t("windows.title")}>
        <Stack gap="sm">
          <WindowTimeline schedule={schedule} />
          {manage && isOpen && (
            <Group gap="xs">
              {schedule.windows
                .filter((window) => window.state !== "coming")
                .map((window) => (
                  <Button key={window.stage} variant="default" onClick={() => setExtended(window)}>
                    {t("extend")}: {t(`stage.${window.stage}`)}
                  </Button>
                ))}
              <Button variant="default" onClick={() => setReopens(true)}>
                {t("reopen")}
              </Button>
            </Group>
          )}
          {manage && <SetupForm key={schedule.version} schedule={schedule} />}
        </Stack>
      </Section>
      {(isOpen || schedule.reopenings.length > 0) && (
        <Section title={t("reopenings.title")}>
          <ReopeningTable roundId={schedule.roundId} reopenings={schedule.reopenings} manages={manage} />
        </Section>
      )}
      {extended !== undefined && (
        <ExtendDialog roundId={schedule.roundId} window={extended} onClose={() => setExtended(undefined)} />
      )}
      {reopens && <ReopenDialog roundId={schedule.roundId} onClose={() => setReopens(false)} />}
    </Stack>
  );
}
