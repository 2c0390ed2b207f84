import { Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import type { RoleAssignment } from "../../../../contract/identity/accounts.ts";
import { useCommand } from "../../../api/use-operation.ts";
import { notify } from "../../../app/notices.ts";
import { today } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { unitInLanguage } from "../../../i18n/unit-in-language.ts";
import { DayPicker } from "../../../ui/day-picker.tsx";
import { EditForm } from "../../../ui/form/edit-form.tsx";
import { textField } from "../../../ui/form/text-field.ts";
import { useEditForm } from "../../../ui/form/use-edit-form.ts";
import { useTypedText } from "../../../ui/form/use-typed-text.ts";
import { useReturnFocus } from "../../../ui/use-return-focus.ts";
import { identityTexts } from "../texts.ts";

interface EndRoleDialogProps {
  readonly accountId: string;
  readonly role: RoleAssignment;
  readonly onClose: () => void;
}

/** Ends a role with a last day. */
export function EndRoleDialog({ accountId, role, onClose }: EndRoleDialogProps) {
  const t = useTexts(identityTexts);
  useReturnFocus();
  const guard = useTypedText();
  const language = useLanguage();
  const endRole = useCommand("identity.endRole", ["identity", "audit"]);
  const [initial] = useState({ lastDay: today() as string | null, reason: "" });
  const form = useEditForm({
    id: `identity.endRole.${role.id}`,
    initial,
    save: async ({ lastDay, reason }) => {
      const params = { accountId, assignmentId: role.id };
      await endRole.mutateAsync({ params, body: { lastDay: lastDay ?? "", reason } });
      return () => {
        notify({ kind: "done", text: t("roles.ended") });
        onClose();
      };
    },
  });
  const name = language === "vi" ? role.nameVi : role.nameEn;
  return (
    <Modal
      opened
      onClose={onClose}
      {...guard}
      title={t("roles.endOf", {
        role: name,
        unit: unitInLanguage(role, language) ?? "–",
      })}
    >
      <EditForm form={form} submitLabel={t("roles.end")} onCancel={onClose}>
        <DayPicker label={t("roles.lastDay")} required data-autofocus {...form.field("lastDay")} />
        <Textarea label={t("reason")} required autosize minRows={2} {...textField(form.field("reason"))} />
      </EditForm>
    </Modal>
  );
}
