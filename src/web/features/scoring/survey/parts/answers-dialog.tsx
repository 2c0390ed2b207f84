import { Group, Input, Stack, Text } from "@mantine/core";
import type { SurveyCell } from "../../../../../contract/scoring/survey.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { nameOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { surveyTexts } from "../texts.ts";

interface AnswersDialogProps {
  readonly roundId: string;
  readonly cell: SurveyCell;
  readonly onClose: () => void;
}

/** What is typed of one form: counts by label; for a mean its value and the number of answers. */
interface Typed {
  readonly counts: Readonly<Record<string, string | null>>;
  readonly mean: string | null;
  readonly answers: string | null;
}

/** Answers about one component of one unit, typed by form. Only forms that were changed are sent. */
export function AnswersDialog({ roundId, cell, onClose }: AnswersDialogProps) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const save = useCommand("scoring.saveSurveyAnswers", ["scoring"]);
  const stored: Readonly<Record<string, Typed>> = Object.fromEntries(
    cell.forms.map((form) => [form.form, startOf(form)]),
  );
  const draft = useKeptDraft(`scoring.survey.${roundId}.${cell.unitId}.${cell.component.code}`, stored);
  const typed = draft.values;
  const change = (form: string, patch: Partial<Typed>) =>
    draft.change({ [form]: { ...(typed[form] as Typed), ...patch } });
  const isByOption = cell.options.length > 0;
  const send = async (reason: string) => {
    const answers = cell.forms.map((form) => {
      const { counts, mean, answers: people } = typed[form.form] as Typed;
      const sent = Object.fromEntries(Object.entries(counts).map(([label, count]) => [label, Number(count ?? 0)]));
      return {
        ...{ form: form.form, basedOnVersion: form.version, counts: isByOption ? sent : null },
        ...{ mean: isByOption || mean === "" ? null : mean, answers: isByOption ? 0 : Number(people ?? 0) },
      };
    });
    const params = { roundId, unitId: cell.unitId, component: cell.component.code };
    await save.mutateAsync({ params, body: { answers, reason } } as never);
    draft.saved();
    notify({ kind: "done", text: t("cell.saved") });
  };
  const values = { code: cell.component.code, unit: unitNameOf(cell, language) };
  return (
    <ConfirmDialog
      size="xl"
      title={t("cell.enterTitle", values)}
      detail={t("cell.enterDetail")}
      confirmLabel={t("cell.save")}
      reasonLabel={t("reason")}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <DraftLine draft={draft} />
          {cell.forms.map((form, at) => {
            const own = typed[form.form] as Typed;
            const sum = Object.values(own.counts).reduce((all, count) => all + Number(count ?? 0), 0);
            return (
              <Stack key={form.form} gap={4} role="group" aria-label={`${form.form} ${nameOf(form, language)}`}>
                <Text size="sm" fw={600}>
                  {form.form} {nameOf(form, language)}
                  <Text span size="xs" c="dimmed">
                    {" "}
                    {t("cell.collected", { count: printDecimal(form.collected, language) })}
                    {isByOption && `, ${t("answers", { count: printDecimal(sum, language) })}`}
                  </Text>
                </Text>
                <Group gap="xs" align="start">
                  {cell.options.map(({ label, labelEn }) => (
                    <NumberField
                      key={label}
                      label={(language === "en" && labelEn) || label}
                      wholeOnly
                      w={120}
                      value={own.counts[label] ?? null}
                      onChange={(count) => change(form.form, { counts: { ...own.counts, [label]: count } })}
                      {...faults.at(`answers.${at}.counts.${label}`)}
                    />
                  ))}
                  {!isByOption && (
                    <>
                      <NumberField
                        label={t("cell.mean")}
                        w={150}
                        value={own.mean}
                        onChange={(mean) => change(form.form, { mean })}
                        {...faults.at(`answers.${at}.mean`)}
                      />
                      <NumberField
                        label={t("cell.total")}
                        wholeOnly
                        w={120}
                        value={own.answers}
                        onChange={(answers) => change(form.form, { answers })}
                        {...faults.at(`answers.${at}.answers`)}
                      />
                    </>
                  )}
                </Group>
                <Input.Error role="alert">{faults.at(`answers.${at}`).error}</Input.Error>
              </Stack>
            );
          })}
        </>
      )}
    </ConfirmDialog>
  );
}

function startOf({ counts, mean, answers, version }: SurveyCell["forms"][number]): Typed {
  const known = version > 0 && answers > 0;
  return {
    counts: Object.fromEntries((counts ?? []).map(({ label, count }) => [label, known ? String(count) : null])),
    ...{ mean, answers: known ? String(answers) : null },
  };
}
