import { Modal, Select, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useCommand, useOperation } from "../../../api/use-operation.ts";
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

interface NameSubstituteDialogProps {
  /** The person on leave. */
  readonly account: { readonly id: string; readonly displayName: string };
  readonly onClose: () => void;
}

/** Names a colleague who acts for a person on leave. */
export function NameSubstituteDialog({ account, onClose }: NameSubstituteDialogProps) {
  const t = useTexts(identityTexts);
  useReturnFocus();
  const guard = useTypedText();
  const language = useLanguage();
  const nameSubstitute = useCommand("identity.nameSubstitute", ["identity", "audit"]);
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text, 200);
  const colleagues = useOperation(
    "identity.findColleagues",
    { query: { q, accountId: account.id } },
    { keepPrevious: true },
  );
  const [initial] = useState({
    substituteId: null as string | null,
    validFrom: today() as string | null,
    validUntil: null as string | null,
    reason: "",
  });
  const form = useEditForm({
    id: `identity.nameSubstitute.${account.id}`,
    initial,
    save: async ({ substituteId, validFrom, validUntil, reason }) => {
      const days = { validFrom: validFrom ?? "", validUntil: validUntil ?? "" };
      await nameSubstitute.mutateAsync({
        body: { accountId: account.id, substituteId: substituteId ?? "", ...days, reason },
      });
      return () => {
        notify({ kind: "done", text: t("substitutions.named") });
        onClose();
      };
    },
  });
  const offered = (colleagues.data?.items ?? []).filter((colleague) => colleague.accountId !== account.id);
  return (
    <Modal opened onClose={onClose} {...guard} title={t("substitutions.nameFor", { name: account.displayName })}>
      <EditForm form={form} submitLabel={t("substitutions.name")} onCancel={onClose}>
        <Select
          label={t("substitutions.substitute")}
          placeholder={t("substitutions.find")}
          nothingFoundMessage={t("substitutions.nobody")}
          required
          searchable
          data-autofocus
          data={offered.map((colleague) => ({
            value: colleague.accountId,
            label: [colleague.displayName, colleague.position, unitInLanguage(colleague, language)]
              .filter(Boolean)
              .join(" · "),
          }))}
          // The server has searched already, by names without diacritics.
          filter={({ options }) => options}
          onSearchChange={setText}
          {...form.field("substituteId")}
        />
        <DayPicker label={t("substitutions.from")} required {...form.field("validFrom")} />
        <DayPicker label={t("substitutions.until")} required {...form.field("validUntil")} />
        <Textarea label={t("reason")} required autosize minRows={2} {...textField(form.field("reason"))} />
      </EditForm>
    </Modal>
  );
}
