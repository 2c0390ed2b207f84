import { Modal, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { useCommand, useOperation } from "../../../api/use-operation.ts";
import { notify } from "../../../app/notices.ts";
import { today } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { DayPicker } from "../../../ui/day-picker.tsx";
import { EditForm } from "../../../ui/form/edit-form.tsx";
import { textField } from "../../../ui/form/text-field.ts";
import { useEditForm } from "../../../ui/form/use-edit-form.ts";
import { useTypedText } from "../../../ui/form/use-typed-text.ts";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { useReturnFocus } from "../../../ui/use-return-focus.ts";
import { identityTexts } from "../texts.ts";

interface GiveRoleDialogProps {
  readonly accountId: string;
  /** The unit of the account, the usual place of a role. */
  readonly unitId: string;
  readonly onClose: () => void;
}

/** Gives a role in a unit for a span of days; only roles the person may give are offered. */
export function GiveRoleDialog({ accountId, unitId, onClose }: GiveRoleDialogProps) {
  const t = useTexts(identityTexts);
  useReturnFocus();
  const guard = useTypedText();
  const language = useLanguage();
  const roles = useOperation("identity.listRoles", {});
  const giveRole = useCommand("identity.giveRole", ["identity", "audit"]);
  const [initial] = useState({
    roleCode: null as string | null,
    unitId: unitId as string | null,
    validFrom: today() as string | null,
    validUntil: null as string | null,
    reason: "",
  });
  const form = useEditForm({
    id: `identity.giveRole.${accountId}`,
    initial,
    save: async (values) => {
      const body = {
        ...values,
        roleCode: values.roleCode ?? "",
        unitId: values.unitId ?? "",
        validFrom: values.validFrom ?? "",
      };
      await giveRole.mutateAsync({ params: { accountId }, body });
      return () => {
        notify({ kind: "done", text: t("roles.given") });
        onClose();
      };
    },
  });
  const offered = (roles.data?.items ?? []).filter((role) => role.canGive);
  return (
    <Modal opened onClose={onClose} {...guard} title={t("roles.give")}>
      <EditForm form={form} submitLabel={t("roles.give")} onCancel={onClose}>
        <Select
          label={t("role")}
          required
          data-autofocus
          data={offered.map((role) => ({ value: role.code, label: language === "vi" ? role.nameVi : role.nameEn }))}
          {...form.field("roleCode")}
        />
        <UnitPicker label={t("roles.unit")} required {...form.field("unitId")} />
        <DayPicker label={t("validFrom")} required {...form.field("validFrom")} />
        <DayPicker label={t("validUntil")} description={t("validUntilHint")} {...form.field("validUntil")} />
        <Textarea label={t("reason")} required autosize minRows={2} {...textField(form.field("reason"))} />
      </EditForm>
    </Modal>
  );
}
