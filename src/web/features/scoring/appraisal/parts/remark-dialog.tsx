import { Button, Checkbox, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { RemarkTemplate } from "../../../../../contract/scoring/remarks.ts";
import { RemarkCause, remarkCauseLabels } from "../../../../../domain/scoring/appraisal/remark-cause.ts";
import { nameRemarkPlaces, remarkPlaces } from "../../../../../domain/scoring/appraisal/remark-text.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { useTypedText } from "../../../../ui/form/use-typed-text.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { appraisalTexts } from "../texts.ts";

/** Adds a stock remark or changes one; a changed one that came with the program becomes the province's. */
export function RemarkDialog({ remark, onClose }: { remark: RemarkTemplate | undefined; onClose: () => void }) {
  useReturnFocus();
  const guard = useTypedText();
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const save = useCommand("scoring.saveRemark", ["scoring"]);
  const { form, faults } = useFieldFaults(save.error);
  const [code, setCode] = useState(remark?.code ?? "");
  const [cause, setCause] = useState<RemarkCause | null>(remark?.cause ?? null);
  const [textVi, setTextVi] = useState(nameRemarkPlaces(remark?.textVi ?? ""));
  const [textEn, setTextEn] = useState(remark?.textEn ?? "");
  const [deduction, setDeduction] = useState(remark?.deduction ?? null);
  const [retired, setRetired] = useState(remark?.retired ?? false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      cause,
      textVi,
      textEn: textEn.trim() === "" ? null : textEn,
      retired,
      deduction: cause && deduction,
    };
    const input = { params: { code }, body: { ...body, basedOnVersion: remark?.version ?? 0 } };
    const saved = await save.mutateAsync(input as never).catch(() => undefined);
    if (saved !== undefined) onClose();
  };
  const title = remark === undefined ? t("remarks.dialogNew") : t("remarks.dialog", { code: remark.code });
  return (
    <Modal opened onClose={onClose} {...guard} title={title}>
      <form ref={form} onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          {remark === undefined && (
            <TextInput
              label={t("remarks.code")}
              required
              maxLength={40}
              data-autofocus
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              {...faults.at("code")}
            />
          )}
          <Textarea
            label={t("remarks.textVi")}
            required
            minLength={3}
            maxLength={500}
            autosize
            minRows={2}
            value={textVi}
            onChange={(event) => setTextVi(event.currentTarget.value)}
            {...faults.at("textVi")}
          />
          <Textarea
            label={t("remarks.textEn")}
            maxLength={500}
            autosize
            minRows={2}
            value={textEn}
            onChange={(event) => setTextEn(event.currentTarget.value)}
            {...faults.at("textEn")}
          />
          <NativeSelect
            label={t("remarks.cause")}
            value={cause ?? ""}
            data={[
              { value: "", label: t("remarks.noCause") },
              ...RemarkCause.options.map((value) => ({ value, label: remarkCauseLabels[value][language] })),
            ]}
            onChange={(event) => setCause(RemarkCause.options.find((one) => one === event.currentTarget.value) ?? null)}
          />
          {cause !== null && (
            <NumberField
              label={t("remarks.deduction")}
              description={t("remarks.deductionHint")}
              value={deduction}
              onChange={setDeduction}
              {...faults.at("deduction")}
            />
          )}
          <Text size="xs" c="dimmed">
            {t("remarks.places", { places: remarkPlaces[language].join(", ") })}
          </Text>
          {remark !== undefined && (
            <Checkbox
              label={t("remarks.retired")}
              checked={retired}
              onChange={(event) => setRetired(event.currentTarget.checked)}
            />
          )}
          <ErrorNotice error={save.error} faults={faults} />
          <Button type="submit" loading={save.isPending} style={{ alignSelf: "flex-start" }}>
            {t("remarks.save")}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
