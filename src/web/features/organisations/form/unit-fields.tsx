import { Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import type { AreaType, UnitKind } from "../../../../domain/organisations/model.ts";
import { today } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { DayPicker } from "../../../ui/day-picker.tsx";
import { optionalTextField, textField } from "../../../ui/form/text-field.ts";
import type { EditFormState } from "../../../ui/form/use-edit-form.ts";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { areaTypeOptions, kindOptionsOn } from "../parts/unit-options.ts";
import { organisationTexts } from "../texts.ts";
import type { UnitFormValues } from "./unit-form.ts";

interface UnitFieldsProps {
  readonly form: EditFormState<UnitFormValues>;
  /** The day the choices are made for; absent: the effective day of the form. */
  readonly fixedDay?: string;
}

/** Fields of a unit; kinds, legal types and parents are those of the effective day. */
export function UnitFields({ form, fixedDay }: UnitFieldsProps) {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const effectiveOn = form.field("effectiveOn");
  const kind = form.field("kind");
  const areaType = form.field("areaType");
  const day = fixedDay ?? effectiveOn.value ?? today();
  const areaTypes = areaTypeOptions(kind.value, day, language);
  const chooseKind = (value: string | null) => {
    if (value === null) return;
    const next = value as UnitKind;
    const kept = areaTypeOptions(next, day, language).some((option) => option.value === form.values.areaType);
    form.set({ kind: next, ...(!kept && { areaType: null }) });
  };
  return (
    <>
      {fixedDay === undefined && <DayPicker label={t("effectiveOn")} required w={180} {...effectiveOn} />}
      <TextInput label={t("nameVi")} required {...textField(form.field("nameVi"))} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={t("shortName")} {...optionalTextField(form.field("shortName"))} />
        <TextInput label={t("nameEn")} lang="en" {...optionalTextField(form.field("nameEn"))} />
        <Select
          label={t("kind")}
          required
          allowDeselect={false}
          data={kindOptionsOn(day, language)}
          value={kind.value}
          error={kind.error}
          onChange={chooseKind}
        />
        {areaTypes.length > 0 && (
          <Select
            label={t("areaType")}
            required
            data={areaTypes}
            value={areaType.value}
            error={areaType.error}
            onChange={(value) => areaType.onChange(value as AreaType | null)}
          />
        )}
        <TextInput label={t("officialCode")} {...optionalTextField(form.field("officialCode"))} />
        <UnitPicker
          label={t("parent")}
          description={t("noParent")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          day={day}
          {...form.field("parentId")}
        />
        <TextInput label={t("document")} {...optionalTextField(form.field("documentNumber"))} />
        <DayPicker label={t("documentDate")} {...form.field("documentDate")} />
      </SimpleGrid>
      <Textarea label={t("reason")} required minLength={3} autosize minRows={2} {...textField(form.field("reason"))} />
    </>
  );
}
