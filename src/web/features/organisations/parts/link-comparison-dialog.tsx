import { Modal, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../../api/use-operation.ts";
import { notify } from "../../../app/notices.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { EditForm } from "../../../ui/form/edit-form.tsx";
import { textField } from "../../../ui/form/text-field.ts";
import { useEditForm } from "../../../ui/form/use-edit-form.ts";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { useReturnFocus } from "../../../ui/use-return-focus.ts";
import { organisationTexts } from "../texts.ts";
import { unitName } from "./unit-name.ts";

interface LinkComparisonDialogProps {
  readonly unit: { readonly id: string; readonly nameVi: string; readonly nameEn: string | null };
  readonly year: number;
  readonly onClose: () => void;
}

/** The owner of the rounds states which unit of the year before this one is compared with. */
export function LinkComparisonDialog({ unit, year, onClose }: LinkComparisonDialogProps) {
  const t = useTexts(organisationTexts);
  useReturnFocus();
  const language = useLanguage();
  const linkUnits = useCommand("organisations.linkComparison", ["organisations"]);
  const [initial] = useState({ previousUnitId: null as string | null, reason: "" });
  const form = useEditForm({
    id: `organisations.linkComparison.${unit.id}.${year}`,
    initial,
    save: async ({ previousUnitId, reason }) => {
      const body = { year, previousUnitId: previousUnitId ?? "", reason };
      await linkUnits.mutateAsync({ params: { unitId: unit.id }, body });
      return () => {
        notify({ kind: "done", text: t("linked") });
        onClose();
      };
    },
  });
  return (
    <Modal opened onClose={onClose} title={t("linkComparison")}>
      <EditForm form={form} onCancel={onClose}>
        <Text size="sm">{t("linkDetail", { name: unitName(unit, language), year, previous: year - 1 })}</Text>
        <UnitPicker
          label={t("previousUnit")}
          required
          data-autofocus
          day={`${year - 1}-12-31`}
          {...form.field("previousUnitId")}
        />
        <Textarea
          label={t("reason")}
          required
          minLength={3}
          autosize
          minRows={2}
          {...textField(form.field("reason"))}
        />
      </EditForm>
    </Modal>
  );
}
