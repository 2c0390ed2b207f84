import { Button, Group, Stack, TextInput, Title } from "@mantine/core";
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

interface MinistryFormProps {
  readonly roundId: string;
  readonly shown: OwnComponent;
  readonly isPublished: boolean;
}

/**
 * The ministry's points of one component, entered by hand; many at once come from a table. What is there after the
 * publication is corrected only by whoever asks for it.
 */
export function MinistryForm({ roundId, shown, isPublished }: MinistryFormProps) {
  const t = useTexts(ownTexts);
  const stored = shown.columns.find(({ stage }) => stage === "ministry");
  const draft = useKeptDraft<{ points: string | null; note: string; reason: string }>(
    `scoring.ministry.${roundId}.${shown.row.code}`,
    { points: stored?.points?.printed ?? null, note: stored?.note ?? "", reason: "" },
  );
  const { points, note, reason } = draft.values;
  const [corrects, setCorrects] = useState(false);
  const save = useCommand("scoring.saveMinistryPoints", ["scoring"]);
  const { form, faults } = useFieldFaults(save.error);
  if (!shown.abilities.ministry) return null;
  if (isPublished && stored?.points != null && !corrects && !draft.dirty) {
    return (
      <Group className="no-print">
        <Button variant="default" onClick={() => setCorrects(true)}>
          {t("ministry.correct")}
        </Button>
      </Group>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const items = [{ component: shown.row.code, points, note: note.trim() || null }];
    save.mutate(
      { params: { roundId: roundId as never }, body: { items, reason: reason.trim() } },
      {
        onSuccess: () => {
          draft.drop();
          setCorrects(false);
          notify({ kind: "done", text: t("ministry.done") });
        },
      },
    );
  };
  return (
    <form ref={form} onSubmit={submit} aria-label={t("ministry.title")}>
      <Stack gap="xs">
        <Title order={3}>{t("ministry.title")}</Title>
        <DraftLine draft={draft} />
        <Group gap="sm" align="end">
          <NumberField
            keepsUnreadable
            label={t("ministry.points")}
            value={points}
            onChange={(value) => draft.change({ points: value })}
            {...faults.at("items.0.points")}
            w={140}
          />
          <TextInput
            label={t("note")}
            value={note}
            maxLength={2000}
            onChange={(event) => draft.change({ note: event.currentTarget.value })}
            {...faults.at("items.0.note")}
            style={{ flex: 1, minWidth: 160 }}
          />
          <TextInput
            label={t("reason")}
            required
            minLength={3}
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
            {...faults.at("reason")}
          />
          <Button type="submit" variant="default" loading={save.isPending} disabled={reason.trim().length < 3}>
            {t("save")}
          </Button>
        </Group>
        <ErrorNotice error={save.error} faults={faults} />
      </Stack>
    </form>
  );
}
