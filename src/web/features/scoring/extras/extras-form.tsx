import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { stageLabels } from "../../../../domain/scoring/columns/stage.ts";
import type { CallResult } from "../../../api/operation-types.ts";
import { useCommand } from "../../../api/use-operation.ts";
import { notify } from "../../../app/notices.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { DraftLine } from "../../../ui/form/draft-line.tsx";
import { useFieldFaults } from "../../../ui/form/field-faults.ts";
import { useKeptDraft } from "../../../ui/form/use-kept-draft.ts";
import { NumberField } from "../../../ui/number-field.tsx";
import { extrasTexts } from "./texts.ts";

interface ExtrasFormProps {
  readonly roundId: string;
  readonly unitId: string;
  /** self: the unit proposes; else an appraiser confirms. */
  readonly stage: "self" | "appraisal1" | "appraisal2";
  /** 2: the second appraiser's view, which stands beside and never counts. */
  readonly seat: 1 | 2;
  readonly version: number;
  /** What stands there now, to begin with. */
  readonly start: CallResult<"scoring.getExtras">["columns"][number] | undefined;
}

interface ExtrasTyped {
  readonly bonus: string | null;
  readonly penalty: string | null;
  readonly text: string;
}

/** Proposes bonus and penalty, or confirms them. */
export function ExtrasForm({ roundId, unitId, stage, seat, version, start }: ExtrasFormProps) {
  const t = useTexts(extrasTexts);
  const language = useLanguage();
  const propose = useCommand("scoring.proposeExtras", ["scoring"]);
  const confirm = useCommand("scoring.confirmExtras", ["scoring"]);
  const { form, faults } = useFieldFaults(propose.error ?? confirm.error);
  const isOwn = stage === "self";
  const draft = useKeptDraft<ExtrasTyped>(`scoring.extras.${roundId}.${unitId}.${stage}.${seat}`, {
    bonus: start?.inputs["bonus"] ?? "0",
    penalty: start?.inputs["penalty"] ?? "0",
    text: (isOwn ? start?.note : version > 0 ? start?.reason : null) ?? "",
  });
  const { bonus, penalty, text } = draft.values;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const params = { roundId, unitId };
    const points = { bonus: bonus ?? "0", penalty: penalty ?? "0", basedOnVersion: version };
    const words = text.trim() || null;
    if (isOwn) await propose.mutateAsync({ params, body: { ...points, note: words } } as never);
    else await confirm.mutateAsync({ params, body: { ...points, stage, seat, reason: words } } as never);
    draft.saved();
    notify({ kind: "done", text: t(isOwn ? "proposed" : "confirmed") });
  };
  return (
    <form ref={form} onSubmit={(event) => void send(event).catch(() => undefined)} className="no-print">
      <Stack gap="xs">
        {!isOwn && (
          <Text size="sm" fw={600}>
            {t(seat === 2 ? "confirmingSecond" : "confirming", { stage: stageLabels[stage][language] })}
          </Text>
        )}
        <DraftLine draft={draft} />
        <Group gap="sm" align="start">
          <NumberField
            keepsUnreadable
            label={t("bonus")}
            value={bonus}
            onChange={(value) => draft.change({ bonus: value })}
            {...faults.at("bonus")}
            w={150}
          />
          <NumberField
            keepsUnreadable
            label={t("penalty")}
            value={penalty}
            onChange={(value) => draft.change({ penalty: value })}
            {...faults.at("penalty")}
            w={150}
          />
        </Group>
        <Textarea
          label={t(isOwn ? "note" : "reason")}
          autosize
          maxLength={2000}
          value={text}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
          {...faults.at("note", "reason")}
        />
        <ErrorNotice error={propose.error ?? confirm.error} faults={faults} />
        <Button type="submit" style={{ alignSelf: "flex-start" }} loading={propose.isPending || confirm.isPending}>
          {t(isOwn ? "propose" : "confirm")}
        </Button>
      </Stack>
    </form>
  );
}
