import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { download } from "../../../../api/download.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { lossTexts } from "../texts.ts";

interface DayMatrixDialogProps {
  readonly roundId: string;
  readonly onClose: () => void;
}

/** Asks for the day whose columns are wanted, and fetches the workbook. */
export function DayMatrixDialog({ roundId, onClose }: DayMatrixDialogProps) {
  useReturnFocus();
  const t = useTexts(lossTexts);
  const [day, setDay] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const fetchMatrix = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await download("scoring.getScoreMatrix", { params: { roundId }, query: { format: "xlsx", day } } as never);
      onClose();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("day.title")}>
      <form onSubmit={(event) => void fetchMatrix(event)}>
        <Stack gap="sm">
          <Text size="sm">{t("day.detail")}</Text>
          <DayPicker label={t("day.day")} value={day} onChange={setDay} required data-autofocus />
          <ErrorNotice error={error} />
          <Group>
            <Button type="submit" loading={busy} disabled={day === null}>
              {t("day.fetch")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
