import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { RoundSchedule } from "../../../../../contract/scoring/round-setup.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import type { ChecklistItem } from "../../../../../domain/scoring/workflow/checklist.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { Section } from "../../../../ui/detail/facts.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { ChecklistView } from "../parts/checklist-view.tsx";
import { SetupFrame } from "../parts/setup-frame.tsx";
import { setupTexts } from "../texts.ts";

/** What is missing before the round opens, and its opening. */
export function OpeningPage() {
  return <SetupFrame>{(round) => <Opening round={round} />}</SetupFrame>;
}

function Opening({ round }: { round: RoundDetail }) {
  const params = { roundId: round.id };
  const schedule = useOperation("scoring.getRoundSchedule", { params });
  const checklist = useOperation("scoring.getRoundChecklist", { params });
  return (
    <Loaded answer={schedule} isPart>
      {(dates) => (
        <Loaded answer={checklist} isPart>
          {({ items, ready }) => <Parts round={round} schedule={dates} items={items} ready={ready} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface PartsProps {
  readonly round: RoundDetail;
  readonly schedule: RoundSchedule;
  readonly items: readonly ChecklistItem[];
  readonly ready: boolean;
}

function Parts({ round, schedule, items, ready }: PartsProps) {
  const t = useTexts(setupTexts);
  const open = useCommand("scoring.openRound", ["scoring"]);
  const back = useCommand("scoring.returnRoundToDraft", ["scoring"]);
  const [asked, setAsked] = useState<"open" | "back">();
  const params = { roundId: round.id };
  const blocking = items.filter((item) => item.severity === "blocking");
  const { abilities } = schedule;
  const title =
    round.state === "draft"
      ? ready
        ? t("opening.ready")
        : t("opening.notReady", { count: blocking.length })
      : round.state === "open"
        ? t("opening.under", { at: printInstant(round.openedAt) })
        : t("opening.published");
  return (
    <Stack gap="md" maw={900}>
      <Section title={title}>
        <Stack gap="sm">
          <Part title={t("opening.blocking")} items={blocking} round={round} />
          <Part title={t("opening.advice")} items={items.filter((item) => item.severity === "advice")} round={round} />
          {items.length === 0 && <Text size="sm">{t("opening.nothing")}</Text>}
          <Group gap="xs">
            {abilities.open && (
              <Button disabled={!ready} onClick={() => setAsked("open")}>
                {t("opening.open")}
              </Button>
            )}
            {abilities.returnToDraft && (
              <Button variant="default" onClick={() => setAsked("back")}>
                {t("opening.back")}
              </Button>
            )}
          </Group>
          {round.state === "open" && !abilities.returnToDraft && (
            <Text size="sm" c="dimmed">
              {t("opening.begun")}
            </Text>
          )}
        </Stack>
      </Section>
      {asked === "open" && (
        <ConfirmDialog
          title={t("opening.openTitle")}
          detail={t("opening.openDetail")}
          confirmLabel={t("opening.open")}
          reasonLabel={t("reason")}
          onConfirm={async (reason) => {
            await open.mutateAsync({ params, body: { basedOnVersion: schedule.version, reason } });
            notify({ kind: "done", text: t("opening.opened") });
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === "back" && (
        <ConfirmDialog
          title={t("opening.backTitle")}
          detail={t("opening.backDetail")}
          confirmLabel={t("opening.back")}
          reasonLabel={t("reason")}
          onConfirm={(reason) => back.mutateAsync({ params, body: { reason } })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Stack>
  );
}

function Part({ title, items, round }: { title: string; items: readonly ChecklistItem[]; round: RoundDetail }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={3} mb={4}>
        {title}
      </Title>
      <ChecklistView items={items} round={round} />
    </section>
  );
}
