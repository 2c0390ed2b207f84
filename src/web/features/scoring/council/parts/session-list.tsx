import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { isEarly } from "../../../../../domain/scoring/council/early-session.ts";
import { download } from "../../../../api/download.ts";
import { printDay, printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { FactList } from "../../../../ui/detail/facts.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { PaperButtons } from "../../../../ui/paper-buttons.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { useServerNow } from "../../setup/parts/use-server-now.ts";
import { councilTexts } from "../texts.ts";
import { SessionDialog } from "./session-dialog.tsx";
import { SignedMinutes } from "./signed-minutes.tsx";
import type { CouncilWork, Session } from "./types.ts";

/** The meetings of the council with their minutes. */
export function SessionList({ roundId, work }: { readonly roundId: string; readonly work: CouncilWork }) {
  const t = useTexts(councilTexts);
  const [opened, setOpened] = useState<Session | "new">();
  const [error, setError] = useState<unknown>();
  const save = (sessionId: string, format: PaperFormat) =>
    download("scoring.getCouncilMinutes", { params: { roundId, sessionId }, query: { format } } as never).catch(
      setError,
    );
  const now = useServerNow(work.now);
  const mayChange = work.abilities.prepares;
  return (
    <Stack gap="sm">
      {work.sessions.length === 0 && <Text size="sm">{t("sessions.none")}</Text>}
      {work.sessions.map((session) => {
        const name = t("session.name", { number: session.number, at: printInstant(session.startsAt) });
        const present = session.attendance.filter((one) => one.present).length;
        const minutes = [session.minutesNumber, session.minutesDate === null ? null : printDay(session.minutesDate)];
        return (
          <Paper key={session.id} withBorder p="sm" component="section" aria-label={name}>
            <Stack gap="xs">
              <Group gap="xs" justify="space-between">
                <Title order={3}>{name}</Title>
                {work.finishedAt === null && isEarly(session, now) && (
                  <StateBadge kind="plain" label={t("session.notBegun")} />
                )}
              </Group>
              <FactList
                facts={[
                  [t("session.venue"), session.venue],
                  [t("session.present"), t("session.presentOf", { present, all: work.members.length })],
                  [t("session.decided"), session.decided],
                  [t("session.minutes"), minutes.filter((one) => one !== null).join(", ") || null],
                ]}
              />
              <SignedMinutes {...{ roundId, session, mayChange }} />
              <Group gap="xs" className="no-print">
                <PaperButtons
                  labels={{ docx: t("session.download"), pdf: t("session.downloadPdf") }}
                  fetch={(format) => save(session.id, format)}
                />
                {mayChange && (
                  <Button variant="default" onClick={() => setOpened(session)}>
                    {t("session.edit")}
                  </Button>
                )}
              </Group>
            </Stack>
          </Paper>
        );
      })}
      <ErrorNotice error={error} />
      {mayChange && work.finishedAt === null && (
        <Button variant="default" style={{ alignSelf: "flex-start" }} onClick={() => setOpened("new")}>
          {t("session.add")}
        </Button>
      )}
      {opened !== undefined && (
        <SessionDialog
          {...{ roundId, work }}
          session={opened === "new" ? undefined : opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Stack>
  );
}
