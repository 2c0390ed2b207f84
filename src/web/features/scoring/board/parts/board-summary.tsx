import { Alert, Anchor, Button, Group, List, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Board } from "../../../../../contract/scoring/board.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { nameResults } from "../../../../../domain/scoring/draft-mark.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { boardTexts } from "../texts.ts";
import { AskingUnits } from "./asking-units.tsx";
import { countSheets } from "./count-sheets.ts";
import { ReminderDialog } from "./reminder-dialog.tsx";
import { UrgeDialog } from "./urge-dialog.tsx";
import { listUrgeable } from "./urgeable.ts";
import { useStateName } from "./use-state-name.ts";

/** The finding, the next date, the units by state as filters, and what may be done. */
export function BoardSummary({ round, board }: { round: RoundDetail; board: Board }) {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const { values, change } = useListAddress();
  const [opened, setOpened] = useState<"urge" | "reminders">();
  const { waiting, canSend, isReopened } = countSheets(board);
  const isOver = round.state === "published";
  const stateName = useStateName(round);
  const urgeable = listUrgeable(board);
  const close = () => setOpened(undefined);
  return (
    <Stack gap="xs">
      <Group gap="sm" justify="space-between">
        <Group gap="sm">
          {board.late > 0 && <StateBadge kind="late" label={t("finding.late", { count: board.late })} />}
          {isReopened && canSend > 0 && <StateBadge kind="soon" label={t("finding.reopened", { count: canSend })} />}
          {board.late === 0 && !isReopened && waiting > 0 && (
            <StateBadge
              kind={canSend > 0 ? "soon" : "plain"}
              label={t(isOver ? "finding.missed" : "finding.waiting", { count: waiting, units: board.units })}
            />
          )}
          {waiting === 0 && <StateBadge kind="done" label={t("finding.done", { units: board.units })} />}
          {(["explanations", "parts"] as const).flatMap((what) =>
            (["late", "soon"] as const)
              .filter((mark) => board[what][mark] > 0)
              .map((mark) => (
                <StateBadge
                  key={`${what} ${mark}`}
                  kind={mark}
                  label={t(`finding.${what}.${mark}`, { count: board[what][mark] })}
                />
              )),
          )}
          {board.next !== null ? (
            <Text size="sm">
              {t(`next.${board.next.kind}`, {
                stage: t(`stage.${board.next.stage}`),
                at: printInstant(board.next.at),
              })}
            </Text>
          ) : (
            // The end of what is open again stands above, at the dates of the round.
            board.reopenedStages.length === 0 && <Text size="sm">{t("next.none")}</Text>
          )}
          {board.canUrge && waiting > 0 && !urgeable.includes("self") && (
            <Text size="sm" c="dimmed">
              {t("urge.locked")}
            </Text>
          )}
        </Group>
        <Group gap="xs">
          {!isOver && (
            <Button variant="default" onClick={() => setOpened("reminders")}>
              {t("reminders")}
            </Button>
          )}
          {board.canUrge && urgeable.length > 0 && <Button onClick={() => setOpened("urge")}>{t("urge")}</Button>}
        </Group>
      </Group>
      {board.changedAfter.length > 0 && (
        <Alert color="yellow" title={t("changedAfter", { count: board.changedAfter.length })}>
          <Text size="sm">{t("changedAfter.mend")}</Text>
          <List size="sm">
            {board.changedAfter.map((unit) => (
              <List.Item key={unit.unitId}>
                <Anchor
                  component={Link}
                  size="sm"
                  c="inherit"
                  underline="always"
                  to={`/rounds/${round.id}/sheets/${unit.unitId}`}
                >
                  {t("changedAfter.unit", { unit: nameOf(unit, language), count: unit.components })}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {board.asking.length > 0 && <AskingUnits round={round} asking={board.asking} />}
      <Text size="sm" c="dimmed">
        {t(board.stage === "self" ? "figures.self" : "figures", {
          stage: nameResults(board.stage, { isDraft: !isOver })[language],
        })}
      </Text>
      <Group gap={6} role="group" aria-label={t("states")}>
        {board.states.map(({ state, count }) => {
          const chosen = values["state"] === state;
          return (
            <Button
              key={state}
              size="compact-sm"
              variant={chosen ? "filled" : "default"}
              aria-pressed={chosen}
              onClick={() => change({ state: chosen ? undefined : state })}
            >
              {t("state.count", { state: stateName(state), count })}
            </Button>
          );
        })}
      </Group>
      {opened === "urge" && <UrgeDialog roundId={round.id} board={board} onClose={close} />}
      {opened === "reminders" && <ReminderDialog roundId={round.id} days={board.reminders} onClose={close} />}
    </Stack>
  );
}
