import { Anchor, Button, FileButton, List, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { addressOf } from "../../../../api/call.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { councilTexts } from "../texts.ts";
import { AttachDialog } from "./attach-dialog.tsx";
import type { Session } from "./types.ts";

interface SignedMinutesProps {
  readonly roundId: string;
  readonly session: Session;
  readonly mayChange: boolean;
}

/** The signed minutes of a meeting: the scan that stands, the earlier ones, and another one in its place. */
export function SignedMinutes({ roundId, session, mayChange }: SignedMinutesProps) {
  const t = useTexts(councilTexts);
  const [file, setChosen] = useState<File | null>(null);
  const [current, ...older] = session.scans;
  const link = ({ id, name }: Session["scans"][number]) => (
    <Anchor
      size="sm"
      target="_blank"
      rel="noreferrer"
      style={{ overflowWrap: "anywhere" }}
      href={addressOf("scoring.openMinutesScan", { params: { roundId, sessionId: session.id, scanId: id } } as never)}
    >
      {t("scan.open", { name })}
    </Anchor>
  );
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t("session.signed")}
      </Text>
      {current === undefined ? (
        <Text size="sm">{t("session.unsigned")}</Text>
      ) : (
        <div>
          {link(current)}
          <Text size="xs" c="dimmed">
            {t("scan.by", { name: current.by ?? "", at: printInstant(current.at) })}
          </Text>
        </div>
      )}
      {older.length > 0 && (
        <details>
          <summary>{t("scan.older", { count: older.length })}</summary>
          <List size="sm">
            {older.map((scan, at) => (
              <List.Item key={scan.id}>
                {link(scan)}
                <Text size="xs" c="dimmed">
                  {t("scan.replaced", {
                    at: printInstant(session.scans[at]?.at ?? scan.at),
                    reason: session.scans[at]?.reason ?? "",
                  })}
                </Text>
              </List.Item>
            ))}
          </List>
        </details>
      )}
      {mayChange && (
        <FileButton accept="application/pdf,image/*" onChange={setChosen}>
          {(props) => (
            <Button variant="default" className="no-print" style={{ alignSelf: "flex-start" }} {...props}>
              {t(current === undefined ? "scan.attach" : "scan.replace")}
            </Button>
          )}
        </FileButton>
      )}
      {file !== null && <AttachDialog {...{ roundId, session, file }} onClose={() => setChosen(null)} />}
    </Stack>
  );
}
