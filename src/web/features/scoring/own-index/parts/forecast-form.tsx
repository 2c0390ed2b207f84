import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { OwnComponent } from "../../../../../contract/scoring/own-index/components.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { ownTexts } from "../texts.ts";

interface ColumnFormProps {
  readonly roundId: string;
  readonly shown: OwnComponent;
  /** Why the owner writes for the agency; null: the agency itself writes. */
  readonly behalf: string | null;
}

/** Another forecast of the component; the earlier ones stay in the history below. */
export function ForecastForm({ roundId, shown, behalf }: ColumnFormProps) {
  const t = useTexts(ownTexts);
  const draft = useKeptDraft<{ points: string | null; note: string }>(`scoring.forecast.${roundId}.${shown.row.code}`, {
    points: null,
    note: "",
  });
  const { points, note } = draft.values;
  // A field that was sent is emptied by being a new one.
  const [sent, setSent] = useState(0);
  const save = useCommand("scoring.saveForecast", ["scoring"]);
  const { form, faults } = useFieldFaults(save.error);
  if (!shown.abilities.forecast) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (points === null) return;
    save.mutate(
      {
        params: { roundId: roundId as never, component: shown.row.code },
        body: { points, note: note.trim() || null, reason: behalf || null },
      },
      {
        onSuccess: () => {
          notify({ kind: "done", text: t("forecast.done") });
          draft.drop();
          setSent(sent + 1);
        },
      },
    );
  };
  return (
    <form ref={form} onSubmit={submit} aria-label={t("forecast.title")}>
      <Stack gap="xs">
        <Title order={3}>{t("forecast.title")}</Title>
        <Text size="xs" c="dimmed">
          {t("forecast.hint")}
        </Text>
        <DraftLine draft={draft} />
        <Group gap="sm" align="end">
          <NumberField
            keepsUnreadable
            key={sent}
            label={t("forecast.points")}
            required
            value={points}
            onChange={(value) => draft.change({ points: value })}
            {...faults.at("points")}
            w={140}
          />
          <TextInput
            label={t("note")}
            value={note}
            maxLength={2000}
            onChange={(event) => draft.change({ note: event.currentTarget.value })}
            {...faults.at("note")}
            style={{ flex: 1, minWidth: 180 }}
          />
          <Button type="submit" variant="default" loading={save.isPending} disabled={points === null || behalf === ""}>
            {t("forecast.add")}
          </Button>
        </Group>
        <ErrorNotice error={save.error} faults={faults} />
      </Stack>
    </form>
  );
}
