import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Board } from "../../../../../contract/scoring/board.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { useTypedText } from "../../../../ui/form/use-typed-text.ts";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { boardTexts } from "../texts.ts";

interface ReminderDialogProps {
  readonly roundId: string;
  readonly days: Board["reminders"];
  readonly onClose: () => void;
}

/** On which working days people are reminded by themselves. */
export function ReminderDialog({ roundId, days, onClose }: ReminderDialogProps) {
  useReturnFocus();
  const guard = useTypedText();
  const t = useTexts(boardTexts);
  const [before, setBefore] = useState(days.before.join(", "));
  const [after, setAfter] = useState(days.after.join(", "));
  const change = useCommand("scoring.changeReminders", ["scoring"]);
  const { form, faults } = useFieldFaults(change.error);
  const read = { before: readDays(before), after: readDays(after) };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (read.before === undefined || read.after === undefined) return;
    change.mutate(
      { params: { roundId: roundId as never }, body: { before: read.before, after: read.after } },
      {
        onSuccess: () => {
          notify({ kind: "done", text: t("reminders.saved") });
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} {...guard} title={t("reminders")}>
      <form ref={form} onSubmit={save}>
        <Stack gap="sm">
          <Text size="sm">{t("reminders.detail")}</Text>
          <TextInput
            label={t("reminders.before")}
            description={t("reminders.hint")}
            value={before}
            onChange={(event) => setBefore(event.currentTarget.value)}
            error={read.before === undefined ? t("reminders.wrong") : faults.named("before").error}
            data-autofocus
          />
          <TextInput
            label={t("reminders.after")}
            value={after}
            onChange={(event) => setAfter(event.currentTarget.value)}
            error={read.after === undefined ? t("reminders.wrong") : faults.named("after").error}
          />
          <ErrorNotice error={change.error} faults={faults} />
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {t("save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** "7, 3, 1" as numbers; nothing typed is no day; undefined where it cannot be read. */
function readDays(text: string): number[] | undefined {
  const parts = text
    .split(/[,;\s]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const numbers = parts.map(Number);
  const fits = parts.length <= 10 && parts.every((part) => /^\d{1,2}$/.test(part) && Number(part) <= 60);
  return fits ? numbers : undefined;
}
