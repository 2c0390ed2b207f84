import { Button, Checkbox, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import { unfilledPlaces } from "../../../../../domain/scoring/appraisal/remark-text.ts";
import type { Verdict } from "../../../../../domain/scoring/columns/entry.ts";
import { nameInputs } from "../../../../../domain/scoring/sheet/name-inputs.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { submitByKeys } from "../../../../ui/form/submit-by-keys.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { InputField } from "../../rounds/inputs/input-field.tsx";
import { appraisalTexts } from "../texts.ts";
import { LiveColumn } from "./live-column.tsx";
import { RemarkChoice } from "./remark-choice.tsx";
import { UnsentWarning } from "./unsent-sheet.tsx";
import type { VerdictWork } from "./use-verdict.ts";
import { columnAt, keepsFirst, type VerdictDraft } from "./verdict-draft.ts";

interface VerdictFormProps {
  readonly roundId: string;
  readonly line: AppraisalLine;
  readonly stage: "appraisal1" | "appraisal2";
  readonly work: VerdictWork;
}

const verdicts: readonly Verdict[] = ["accepted", "inputsChanged", "pointsChanged"];

/** Accept, change inputs or points with a reason, ask for an explanation. Ctrl+Enter saves. */
export function VerdictForm({ roundId, line, stage, work }: VerdictFormProps) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const { draft, change } = work;
  const { form, faults } = useFieldFaults(work.error);
  const unfinished = [...unfilledPlaces(draft.reason), ...unfilledPlaces(draft.question)];
  const isKept = stage === "appraisal2" && keepsFirst(line);
  const explained = stage === "appraisal2" ? columnAt(line, "explanation")?.inputs : undefined;
  const proposed = explained !== undefined && Object.keys(explained).length > 0 ? explained : undefined;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!work.busy) void work.save();
  };
  return (
    <form ref={form} onSubmit={onSubmit} onKeyDown={submitByKeys}>
      <Stack gap="xs">
        <Radio.Group
          label={t("verdict")}
          value={draft.verdict ?? ""}
          onChange={(verdict) => change({ verdict: verdict as Verdict })}
        >
          <Group gap="md" mt={4}>
            {verdicts.map((verdict) => (
              <Radio
                key={verdict}
                value={verdict}
                label={t(verdict === "accepted" && isKept ? "verdict.keptFirst" : `verdict.${verdict}`)}
                data-verdict={verdict}
              />
            ))}
          </Group>
        </Radio.Group>
        {draft.verdict === "inputsChanged" && (
          <Group gap="sm" align="start" data-changes>
            {line.fields.map((field) => (
              <InputField
                key={field.name}
                field={{ ...field, value: draft.inputs[field.name] ?? null }}
                value={draft.inputs[field.name] ?? null}
                disabled={false}
                onChange={(value) => change({ inputs: withInput(draft.inputs, field.name, value) })}
              />
            ))}
          </Group>
        )}
        {draft.verdict === "inputsChanged" && (
          <LiveVerdict roundId={roundId} line={line} stage={stage} inputs={draft.inputs} />
        )}
        {draft.verdict === "pointsChanged" && (
          <div data-changes>
            <NumberField
              keepsUnreadable
              label={`${t("form.points")} (0 – ${printDecimal(line.max, language)})`}
              value={draft.points}
              onChange={(points) => change({ points })}
              {...faults.at("points")}
              w={180}
            />
          </div>
        )}
        <RemarkChoice line={line} work={work} />
        <Textarea
          label={t("form.reason")}
          required={draft.verdict === "inputsChanged" || draft.verdict === "pointsChanged"}
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.reason}
          data-reason
          onChange={(event) => change({ reason: event.currentTarget.value })}
          {...faults.at("reason")}
        />
        <Checkbox
          label={t("form.asks")}
          data-asks
          checked={draft.asksExplanation}
          onChange={(event) => change({ asksExplanation: event.currentTarget.checked })}
        />
        {draft.asksExplanation && (
          <Textarea
            label={t("form.question")}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={draft.question}
            data-question
            onChange={(event) => change({ question: event.currentTarget.value })}
            {...faults.at("question")}
          />
        )}
        {unfinished.length > 0 && (
          <Text size="sm" role="status" style={{ color: "var(--congtam-soon)" }}>
            {t("form.fill", { places: unfinished.join(", ") })}
          </Text>
        )}
        {!line.evidence.complete && (draft.verdict ?? "accepted") === "accepted" && (
          <Text size="sm" role="status" style={{ color: "var(--congtam-soon)" }}>
            {t("form.lacking")}
          </Text>
        )}
        {work.older && (
          <Text size="sm" role="status" style={{ color: "var(--congtam-soon)" }}>
            {t("form.older")}
          </Text>
        )}
        <UnsentWarning state={line.sheetState} />
        <ErrorNotice
          error={work.error}
          faults={faults}
          readMessage={(message) => nameInputs(message, line.fields, language)}
        />
        <Group gap="xs">
          <Button type="submit" loading={work.busy}>
            {t("form.save")}
          </Button>
          <Button variant="default" data-act="accept" disabled={work.busy} onClick={() => void work.accept()}>
            {t(isKept ? "verdict.keptFirst" : "form.accept")}
          </Button>
          {proposed !== undefined && (
            <Button
              variant="default"
              disabled={work.busy}
              onClick={() => void work.acceptExplanation(proposed, draft.reason || t("form.explanationReason"))}
            >
              {t("form.acceptExplanation")}
            </Button>
          )}
          {work.canUndo && (
            <Button variant="default" data-act="undo" disabled={work.busy} onClick={() => void work.undo()}>
              {t("form.undo")}
            </Button>
          )}
          <Text size="xs" c="dimmed" role="status">
            {work.dirty ? t("form.draft") : work.savedAt === undefined ? "" : t("form.saved", { at: work.savedAt })}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

function LiveVerdict(props: Pick<VerdictFormProps, "roundId" | "line" | "stage"> & Pick<VerdictDraft, "inputs">) {
  const { roundId, line, stage, inputs } = props;
  const { data } = useOperation("scoring.getAppraisalRules", {
    params: { roundId },
    query: { block: line.blockCode },
  } as never);
  return <LiveColumn rules={data} {...{ stage, inputs }} component={line.component} fields={line.fields} />;
}

function withInput(inputs: Readonly<Record<string, string>>, name: string, value: string | null) {
  const { [name]: _, ...rest } = inputs;
  return value === null ? rest : { ...rest, [name]: value };
}
