import { ActionIcon, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconPlayerPause, IconPlayerPlay, IconRefresh, IconX } from "../../../../ui/icons/icons.gen.ts";
import { isHeic } from "../sending/files-of-drop.ts";
import { closeArchive, drop, goOn, pause } from "../sending/send-queue.ts";
import type { Sending } from "../sending/sending.ts";
import { evidenceTexts } from "../texts.ts";
import { ArchiveDialog } from "./archive-dialog.tsx";
import classes from "./evidence.module.css";

/** Files on their way, each with how far it is and what can be done. */
export function SendingList({ sendings }: { sendings: readonly Sending[] }) {
  const t = useTexts(evidenceTexts);
  const underWay = sendings.filter(({ state }) => state !== "done");
  if (underWay.length === 0) return null;
  const left = underWay.filter(({ state }) => state !== "failed").length;
  const title = left > 0 ? t("sending.title", { count: left }) : t("sending.allFailed", { count: underWay.length });
  return (
    <Stack gap={4} role="group" aria-label={title}>
      <Text size="sm" fw={600} role="status">
        {title}
      </Text>
      <ul className={classes["list"]}>
        {underWay.map((sending) => (
          <SendingLine key={sending.key} sending={sending} />
        ))}
      </ul>
    </Stack>
  );
}

function SendingLine({ sending }: { sending: Sending }) {
  const t = useTexts(evidenceTexts);
  const [choosing, setChoosing] = useState(false);
  const { key, fileName: name, size, sent, state, error, uploadId, target } = sending;
  const percent = size === 0 ? 0 : Math.floor((sent / size) * 100);
  const icon = (label: string, Icon: typeof IconX, act: () => void) => (
    <ActionIcon aria-label={label} onClick={act}>
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
  return (
    <li className={classes["item"]}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Stack gap={2} miw={0} flex={1}>
          <Text size="sm">{name}</Text>
          <Progress value={state === "archive" ? 100 : percent} aria-label={name} size="sm" />
          <Text size="xs" c="dimmed">
            {t(`sending.${state}`, { percent })}
          </Text>
          {isHeic(name) && <Text size="xs">{t("sending.heic")}</Text>}
          {error && state !== "cut" && state !== "away" && <Text size="xs">{refusalOf(error)}</Text>}
        </Stack>
        <Group gap={2} wrap="nowrap">
          {state === "archive" && (
            <Button variant="default" onClick={() => setChoosing(true)}>
              {t("sending.choose", { name })}
            </Button>
          )}
          {(state === "waiting" || state === "sending" || state === "cut" || state === "away") &&
            icon(t("sending.pause", { name }), IconPlayerPause, () => pause(key))}
          {state === "paused" && icon(t("sending.goOn", { name }), IconPlayerPlay, () => goOn(key))}
          {(state === "failed" || state === "away") && icon(t("sending.retry", { name }), IconRefresh, () => goOn(key))}
          {state !== "checking" && icon(t("sending.drop", { name }), IconX, () => drop(key))}
        </Group>
      </Group>
      {choosing && uploadId !== null && (
        <ArchiveDialog
          uploadId={uploadId}
          fileName={name}
          target={target}
          onKept={() => closeArchive(key)}
          onClose={() => setChoosing(false)}
        />
      )}
    </li>
  );
}

/** The first thing that is wrong with the file, in words: what programs call its place says nothing here. */
function refusalOf({ code, message, problem }: NonNullable<Sending["error"]>): string {
  const said = code === "request.invalid" ? problem.faults?.[0]?.message : undefined;
  return said === undefined ? message : said.charAt(0).toUpperCase() + said.slice(1);
}
