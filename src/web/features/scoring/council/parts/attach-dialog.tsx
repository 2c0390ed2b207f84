import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { councilTexts } from "../texts.ts";
import type { Session } from "./types.ts";

interface AttachDialogProps {
  readonly roundId: string;
  readonly session: Session;
  readonly file: File;
  readonly onClose: () => void;
}

/** The signed minutes with number and date; where others stand already, with the reason why they are replaced. */
export function AttachDialog({ roundId, session, file, onClose }: AttachDialogProps) {
  const t = useTexts(councilTexts);
  const attach = useCommand("scoring.attachMinutes", ["scoring"]);
  const [number, setNumber] = useState(session.minutesNumber ?? "");
  const [date, setDate] = useState<string | null>(session.minutesDate);
  const replaces = session.scans.length > 0;
  const send = async (reason: string) => {
    const query = {
      fileName: file.name,
      basedOnVersion: String(session.version),
      number: number.trim(),
      date: date ?? "",
      reason,
    };
    await attach.mutateAsync({ params: { roundId, sessionId: session.id }, query, body: file } as never);
    notify({ kind: "done", text: t("scan.saved"), detail: file.name });
  };
  return (
    <ConfirmDialog
      title={t("scan.title", { number: session.number })}
      detail={t(replaces ? "scan.detailReplace" : "scan.detail")}
      confirmLabel={t(replaces ? "scan.replace" : "scan.attach")}
      {...(replaces && { reasonLabel: t("scan.reason") })}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {t("scan.file")}: {file.name}
          </Text>
          <TextInput
            label={t("session.minutesNumber")}
            required
            maxLength={40}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            {...faults.at("number")}
          />
          <DayPicker label={t("session.minutesDate")} required value={date} onChange={setDate} {...faults.at("date")} />
        </>
      )}
    </ConfirmDialog>
  );
}
