import { Checkbox, SimpleGrid, TextInput } from "@mantine/core";
import { useTexts } from "../../../i18n/texts.ts";
import { DayPicker } from "../../../ui/day-picker.tsx";
import { optionalTextField, textField } from "../../../ui/form/text-field.ts";
import type { EditFormState } from "../../../ui/form/use-edit-form.ts";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { identityTexts } from "../texts.ts";
import type { AccountFormValues } from "./account-form.ts";

/** What an administrator states about an account. */
export function AccountFields({ form }: { form: EditFormState<AccountFormValues> }) {
  const t = useTexts(identityTexts);
  const readOnly = form.field("readOnly");
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={t("displayName")} required {...textField(form.field("displayName"))} />
        <TextInput
          label={t("login")}
          required
          autoCapitalize="none"
          spellCheck={false}
          {...textField(form.field("login"))}
        />
        <UnitPicker label={t("unit")} required {...form.field("unitId")} />
        <TextInput label={t("position")} {...optionalTextField(form.field("position"))} />
        <TextInput label={t("email")} type="email" {...optionalTextField(form.field("email"))} />
        <TextInput label={t("phone")} type="tel" {...optionalTextField(form.field("phone"))} />
        <DayPicker label={t("validFrom")} required {...form.field("validFrom")} />
        <DayPicker label={t("validUntil")} description={t("validUntilHint")} {...form.field("validUntil")} />
      </SimpleGrid>
      <Checkbox
        label={t("readOnly")}
        checked={readOnly.value}
        error={readOnly.error}
        onChange={(event) => readOnly.onChange(event.currentTarget.checked)}
      />
    </>
  );
}
