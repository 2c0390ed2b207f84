import { Button, Checkbox, Group, Radio, Stack, Text, Textarea, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ExplanationLine } from "../../../../../contract/scoring/explanation.ts";
import { nameInputs } from "../../../../../domain/scoring/sheet/name-inputs.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { submitByKeys } from "../../../../ui/form/submit-by-keys.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { EvidencePanel } from "../../evidence/evidence-panel.tsx";
import { InputField } from "../../rounds/inputs/input-field.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { ColumnsButton } from "../parts/columns-button.tsx";
import { ColumnsTable } from "../parts/columns-table.tsx";
import { LiveColumn } from "../parts/live-column.tsx";
import { appraisalTexts } from "../texts.ts";
import classes from "./explanation.module.css";
import { type AnswerDraft, useAnswer } from "./use-answer.ts";

interface ExplanationLineCardProps {
  readonly roundId: string;
  readonly unitId: string;
  readonly line: ExplanationLine;
  readonly canWrite: boolean;
  /** Nothing is answered any more: what was asked and has no answer is told as that. */
  readonly isOver: boolean;
}

/** One component: own points, draft result with reason and question, the answer of the unit. */
export function ExplanationLineCard({ roundId, unitId, line, canWrite, isOver }: ExplanationLineCardProps) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const [documents, setDocuments] = useState(line.awaits);
  const columns = [line.self, line.appraised, line.answer].filter((one) => one !== null);
  return (
    <article className={classes["line"]} aria-label={line.component}>
      <Group justify="space-between" align="start" gap="xs">
        <Stack gap={2} flex={1} miw={200}>
          <Title order={3}>
            {line.component} {nameOf(line, language)}
          </Title>
          <Text size="xs" c="dimmed">
            {t("max")}: {printDecimal(line.max, language)}. {line.rule[language]}
          </Text>
        </Stack>
        <Group gap="xs">
          {line.awaits && line.answer === null && (
            <StateBadge kind={isOver ? "plain" : "soon"} label={t(isOver ? "explain.unanswered" : "explain.awaits")} />
          )}
          {!documents && (
            <Button variant="default" size="compact-xs" className="no-print" onClick={() => setDocuments(true)}>
              {t("evidence")}
            </Button>
          )}
          <ColumnsButton {...{ roundId, unitId }} component={line.component} compact />
        </Group>
      </Group>
      <ColumnsTable columns={columns} fields={line.fields} />
      {documents && (
        <EvidencePanel {...{ roundId, unitId }} component={line.component} stage="explanation" readOnly={!canWrite} />
      )}
      {canWrite && <AnswerForm {...{ roundId, unitId, line }} />}
    </article>
  );
}

function AnswerForm({ roundId, unitId, line }: Omit<ExplanationLineCardProps, "canWrite" | "isOver">) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const work = useAnswer(roundId, unitId, line);
  const { draft, change } = work;
  const { form, faults } = useFieldFaults(work.error);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!work.busy) void work.save();
  };
  return (
    <form ref={form} onSubmit={onSubmit} onKeyDown={submitByKeys} className="no-print">
      <Stack gap="xs" mt="xs">
        <Radio.Group
          label={`${t("explain.answer")} ${line.component}`}
          value={draft.answer ?? ""}
          onChange={(answer) => change({ answer: answer === "accepts" ? "accepts" : "explains" })}
        >
          <Group gap="md" mt={4}>
            <Radio value="accepts" label={t("explain.accepts")} />
            <Radio value="explains" label={t("explain.explains")} />
          </Group>
        </Radio.Group>
        {draft.answer === "explains" && (
          <>
            <Textarea
              label={t("explain.text")}
              required
              minLength={3}
              maxLength={5000}
              autosize
              minRows={2}
              value={draft.text}
              onChange={(event) => change({ text: event.currentTarget.value })}
              {...faults.at("text")}
            />
            <Checkbox
              label={t("explain.propose")}
              checked={draft.proposes}
              onChange={(event) => change({ proposes: event.currentTarget.checked })}
            />
            {draft.proposes && (
              <Group gap="sm" align="start">
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
            {draft.proposes && <LiveProposal {...{ roundId, unitId, line }} inputs={draft.inputs} />}
          </>
        )}
        {work.older && (
          <Text size="sm" role="status" style={{ color: "var(--congtam-soon)" }}>
            {t("explain.changed", { text: line.answer?.note ?? t("explain.accepts") })}
          </Text>
        )}
        <ErrorNotice
          error={work.error}
          faults={faults}
          readMessage={(message) => nameInputs(message, line.fields, language)}
        />
        <Group gap="xs">
          <Button type="submit" loading={work.busy} disabled={draft.answer === null}>
            {t("explain.save")}
          </Button>
          <Text size="xs" c="dimmed" role="status">
            {work.dirty ? t("form.draft") : work.savedAt === undefined ? "" : t("explain.saved", { at: work.savedAt })}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

function LiveProposal({
  inputs,
  line,
  ...place
}: Omit<ExplanationLineCardProps, "canWrite" | "isOver"> & Pick<AnswerDraft, "inputs">) {
  const { data } = useOperation("scoring.getSheetRules", { params: place } as never);
  return (
    <LiveColumn rules={data} stage="explanation" component={line.component} inputs={inputs} fields={line.fields} />
  );
}

function withInput(inputs: Readonly<Record<string, string>>, name: string, value: string | null) {
  const { [name]: _, ...rest } = inputs;
  return value === null ? rest : { ...rest, [name]: value };
}
