import { Alert, Group, Text } from "@mantine/core";
import { useEffect } from "react";
import type { RoundSchedule } from "../../../../../contract/scoring/round-setup.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconLock, IconLockOpen2 } from "../../../../ui/icons/icons.gen.ts";
import { setupTexts } from "../texts.ts";
import { useReopenedLines } from "./reopened-lines.ts";
import { timeLeft } from "./time-left.ts";
import { useServerNow } from "./use-server-now.ts";

interface RoundStripProps {
  readonly round: { readonly id: string; readonly state: string; readonly practice: boolean };
}

/** What is open in the round, until when, and what comes next; a practice round says so on every page. */
export function RoundStrip({ round }: RoundStripProps) {
  const t = useTexts(setupTexts);
  return (
    <>
      {round.practice && (
        <Alert color="yellow" role="note" py={6}>
          {t("practice.note")}
        </Alert>
      )}
      {round.state === "open" && <Countdown roundId={round.id} />}
    </>
  );
}

function Countdown({ roundId }: { roundId: string }) {
  const schedule = useOperation("scoring.getRoundSchedule", { params: { roundId } });
  if (schedule.data === undefined) return null;
  return <Stages schedule={schedule.data} askAgain={schedule.refetch} />;
}

/** The server's clock decides; the screen only counts on from its last answer, and asks again when a stage turns. */
function Stages({ schedule, askAgain }: { schedule: RoundSchedule; askAgain: () => Promise<unknown> }) {
  const t = useTexts(setupTexts);
  const now = useServerNow(schedule.now);
  const turn = Math.min(...turnsOf(schedule));
  const hasTurned = now >= turn;
  useEffect(() => {
    if (hasTurned) void askAgain();
  }, [hasTurned, askAgain]);
  const { councilFinishedAt } = schedule;
  // A council that has ended its meetings works no longer, whatever is left of its window.
  const windows = schedule.windows.filter(({ stage }) => councilFinishedAt === null || stage !== "council");
  const open = windows.filter((window) => window.state === "open");
  const reopened = useReopenedLines(schedule);
  const next = windows.find((window) => window.state === "coming");
  const isOver = open.length + schedule.reopenedStages.length === 0 && councilFinishedAt === null && next === undefined;
  const left = (at: string) => ({ at: printInstant(at), left: timeLeft(t, now, at) });
  return (
    <Group gap="md" role="status" wrap="wrap">
      {open.map(({ stage, closesAt }) => (
        <Line key={stage} open text={t("strip.open", { stage: t(`stage.${stage}`), ...left(closesAt) })} />
      ))}
      {reopened.map(({ key, stage, units, until }) => (
        <Line key={key} open text={t("strip.reopened", { unit: units, stage: t(`stage.${stage}`), ...left(until) })} />
      ))}
      {next !== undefined && (
        <Line text={t("strip.opens", { stage: t(`stage.${next.stage}`), ...left(next.opensAt) })} />
      )}
      {councilFinishedAt !== null && <Line text={t("strip.councilOver", { at: printInstant(councilFinishedAt) })} />}
      {isOver && <Line text={t("strip.over")} />}
    </Group>
  );
}

function Line({ text, open = false }: { text: string; open?: boolean }) {
  const Icon = open ? IconLockOpen2 : IconLock;
  return (
    <Text size="sm" fw={open ? 600 : 400} {...(!open && { c: "dimmed" })}>
      <Icon
        size={14}
        aria-hidden
        style={{ verticalAlign: "-2px", color: open ? "var(--congtam-running)" : "inherit" }}
      />{" "}
      {text}
    </Text>
  );
}

const turnsOf = ({ windows, reopenings, now }: RoundSchedule): number[] =>
  [...windows.flatMap((one) => [one.opensAt, one.closesAt]), ...reopenings.map((one) => one.until)]
    .map((at) => Date.parse(at))
    .filter((at) => at > Date.parse(now));
