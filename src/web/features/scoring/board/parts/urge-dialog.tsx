import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { download } from "../../../../api/download.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { PaperButtons } from "../../../../ui/paper-buttons.tsx";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { boardTexts } from "../texts.ts";

const filters = ["q", "block", "state", "finding"] as const;

/** Urges the units that the board shows and whose sheet is not in; single ones can be left out or added. */
export function UrgeDialog({ roundId, onClose }: { roundId: string; onClose: () => void }) {
  useReturnFocus();
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const { values } = useListAddress();
  const chosenFilters = Object.fromEntries(filters.flatMap((key) => (values[key] ? [[key, values[key]]] : [])));
  const answer = useOperation("scoring.listBoard", {
    params: { roundId },
    query: { ...chosenFilters, pageSize: "200" },
  } as never);
  const [text, setText] = useState<string>(t("urge.usual"));
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const urge = useCommand("scoring.urgeUnits", ["scoring"]);
  const [number, setNumber] = useState("");
  const [date, setDate] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>();
  const rows = answer.data?.items ?? [];
  const isChosen = (row: (typeof rows)[number]) => changed.get(row.unitId) ?? row.state !== "submitted";
  const chosen = rows.filter(isChosen);
  const choose = (value: boolean) => setChanged(new Map(rows.map((row) => [row.unitId, value])));
  const send = () =>
    urge.mutate(
      { params: { roundId: roundId as never }, body: { unitIds: chosen.map((row) => row.unitId), text } },
      {
        onSuccess: ({ units, people }) => {
          notify({ kind: "done", text: t("urge.done", { units, people }) });
          onClose();
        },
      },
    );
  const print = async (format: PaperFormat) => {
    setFailed(undefined);
    const unitIds = chosen.map((row) => row.unitId);
    const body = { unitIds, number: number.trim() || null, date, contact: null, format };
    await download("scoring.makeReminderLetters", { params: { roundId: roundId as never }, body }).catch(setFailed);
  };
  return (
    <Modal opened onClose={onClose} title={t("urge.title")} size="lg">
      <Stack gap="sm">
        <Text size="sm">{t("urge.detail")}</Text>
        <Textarea
          label={t("urge.text")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
        />
        <Group justify="space-between">
          <Text size="sm" fw={600}>
            {t("urge.units")}
          </Text>
          <Group gap="xs">
            <Button size="compact-sm" variant="subtle" onClick={() => choose(true)}>
              {t("urge.all")}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => choose(false)}>
              {t("urge.none")}
            </Button>
          </Group>
        </Group>
        <ScrollArea.Autosize mah={280} tabIndex={0} aria-label={t("urge.units")}>
          <Stack gap={6}>
            {rows.map((row) => (
              <Checkbox
                key={row.unitId}
                label={`${nameOf(row, language)} · ${t(`state.${row.state}`)}`}
                checked={isChosen(row)}
                onChange={(event) => setChanged(new Map(changed).set(row.unitId, event.currentTarget.checked))}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Group gap="sm" align="end">
          <TextInput
            label={t("letters.number")}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            maxLength={40}
          />
          <DayPicker label={t("letters.date")} value={date} onChange={setDate} w={130} />
          <PaperButtons
            labels={{ docx: t("letters", { count: chosen.length }), pdf: t("letters.pdf", { count: chosen.length }) }}
            disabled={chosen.length === 0}
            fetch={print}
          />
        </Group>
        <ErrorNotice error={failed ?? urge.error ?? answer.error} />
        <Group justify="flex-end">
          <Button onClick={send} loading={urge.isPending} disabled={chosen.length === 0 || text.trim().length < 5}>
            {t("urge.confirm", { count: chosen.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
