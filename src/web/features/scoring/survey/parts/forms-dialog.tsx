import { ActionIcon, Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { Survey } from "../../../../../contract/scoring/survey.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { IconTrash } from "../../../../ui/icons/icons.gen.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import classes from "../survey.module.css";
import { surveyTexts } from "../texts.ts";

interface FormsDialogProps {
  readonly roundId: string;
  readonly survey: Survey;
  readonly onClose: () => void;
}

/** A form as it is typed; the key keeps fields in place while others go. */
interface Typed {
  readonly key: number;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly blockCode: string;
  readonly weight: string | null;
  readonly issued: string | null;
  readonly collected: string | null;
}

/** Forms of one round at most, as the service takes them. */
const mostForms = 12;

/** Declares or changes the forms of the survey; the points follow the weights. */
export function FormsDialog({ roundId, survey, onClose }: FormsDialogProps) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const save = useCommand("scoring.saveSurveyForms", ["scoring"]);
  const keys = useRef(survey.forms.length);
  const [forms, setForms] = useState<readonly Typed[]>(() =>
    survey.forms.length === 0 ? [freshForm(0)] : survey.forms.map(typedForm),
  );
  const change = (key: number, patch: Partial<Typed>) =>
    setForms((before) => before.map((form) => (form.key === key ? { ...form, ...patch } : form)));
  const add = () => {
    keys.current += 1;
    setForms((before) => [...before, freshForm(keys.current)]);
  };
  const send = async (reason: string) => {
    const body = { forms: forms.map(sentForm), basedOnVersion: survey.formsVersion, reason };
    const { movedUnits } = await save.mutateAsync({ params: { roundId }, body } as never);
    notify({ kind: "done", text: t("forms.saved", { count: movedUnits }) });
  };
  const blocks = [
    { value: "", label: t("form.allBlocks") },
    ...survey.blocks.map((block) => ({ value: block.code as string, label: nameOf(block, language) })),
  ];
  return (
    <ConfirmDialog
      size="xl"
      title={t(survey.forms.length === 0 ? "forms.first" : "forms.change")}
      detail={t("forms.detail")}
      confirmLabel={t("forms.save")}
      reasonLabel={t("reason")}
      labels={{ forms: t("form.one") }}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults) => (
        <Stack gap="sm">
          {forms.map((form, at) => (
            <fieldset key={form.key} className={classes["formRow"]} aria-label={t("form.number", { number: at + 1 })}>
              <TextInput
                label={t("form.code")}
                required
                maxLength={20}
                value={form.code}
                onChange={(event) => change(form.key, { code: event.currentTarget.value.trim() })}
                {...faults.at(`forms.${at}.code`, `forms.${at}`)}
              />
              <TextInput
                label={t("form.name")}
                required
                maxLength={200}
                value={form.nameVi}
                onChange={(event) => change(form.key, { nameVi: event.currentTarget.value })}
                {...faults.at(`forms.${at}.nameVi`)}
              />
              <NumberField
                label={t("form.weight")}
                value={form.weight}
                onChange={(weight) => change(form.key, { weight })}
                {...faults.at(`forms.${at}.weight`)}
              />
              <NumberField
                label={t("form.issued")}
                required
                wholeOnly
                value={form.issued}
                onChange={(issued) => change(form.key, { issued })}
                {...faults.at(`forms.${at}.issued`)}
              />
              <NumberField
                label={t("form.collected")}
                required
                wholeOnly
                value={form.collected}
                onChange={(collected) => change(form.key, { collected })}
                {...faults.at(`forms.${at}.collected`)}
              />
              <ActionIcon
                variant="default"
                mt={24}
                aria-label={t("form.remove", { code: form.code || String(at + 1) })}
                onClick={() => setForms((before) => before.filter((one) => one.key !== form.key))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
              <NativeSelect
                className={classes["formBlock"] ?? ""}
                label={t("form.block")}
                value={form.blockCode}
                data={blocks}
                onChange={(event) => change(form.key, { blockCode: event.currentTarget.value })}
                {...faults.at(`forms.${at}.blockCode`)}
              />
              <TextInput
                className={classes["formNameEn"] ?? ""}
                label={t("form.nameEn")}
                maxLength={200}
                value={form.nameEn}
                onChange={(event) => change(form.key, { nameEn: event.currentTarget.value })}
                {...faults.at(`forms.${at}.nameEn`)}
              />
            </fieldset>
          ))}
          <Button
            variant="default"
            style={{ alignSelf: "flex-start" }}
            disabled={forms.length >= mostForms}
            onClick={add}
          >
            {t("form.add")}
          </Button>
        </Stack>
      )}
    </ConfirmDialog>
  );
}

function freshForm(key: number): Typed {
  const empty = { nameVi: "", nameEn: "", blockCode: "", weight: null, issued: null, collected: null };
  return { key, code: `M${key + 1}`, ...empty };
}

function typedForm(form: Survey["forms"][number], key: number): Typed {
  const { code, nameVi, nameEn, blockCode, weight, issued, collected } = form;
  return {
    ...{ key, code, nameVi, nameEn: nameEn ?? "", blockCode: blockCode ?? "", weight },
    ...{ issued: String(issued), collected: String(collected) },
  };
}

function sentForm({ code, nameVi, nameEn, blockCode, weight, issued, collected }: Typed) {
  return {
    ...{ code, nameVi: nameVi.trim(), nameEn: nameEn.trim() || null, blockCode: blockCode || null },
    ...{ weight: weight || null, issued: Number(issued ?? 0), collected: Number(collected ?? 0) },
  };
}
