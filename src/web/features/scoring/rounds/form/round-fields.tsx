import { Checkbox, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { optionalTextField, textField } from "../../../../ui/form/text-field.ts";
import type { EditFormState } from "../../../../ui/form/use-edit-form.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { roundTexts } from "../texts.ts";
import { BlockList } from "./block-list.tsx";
import type { RoundFormValues } from "./round-form.ts";

/** Everything the owner of a round decides. */
export function RoundFields({ form }: { form: EditFormState<RoundFormValues> }) {
  const t = useTexts(roundTexts);
  const ties = form.field("ties");
  const notSubmitted = form.field("notSubmitted");
  const ofSet = { value: "", label: t("policy.ofSet") };
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" style={{ alignItems: "end" }}>
        <NumberField label={t("year")} required wholeOnly {...form.field("year")} />
        <DayPicker label={t("day")} description={t("day.hint")} required {...form.field("day")} />
      </SimpleGrid>
      <TextInput label={t("titleVi")} required {...textField(form.field("titleVi"))} />
      <TextInput label={t("titleEn")} lang="en" {...optionalTextField(form.field("titleEn"))} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NativeSelect
          label={t("ties")}
          value={ties.value ?? ""}
          error={ties.error}
          data={[
            ofSet,
            ...(["competition", "dense", "tieBreak"] as const).map((value) => ({ value, label: t(`ties.${value}`) })),
          ]}
          onChange={(event) => ties.onChange((event.currentTarget.value || null) as RoundFormValues["ties"])}
        />
        <NativeSelect
          label={t("notSubmitted")}
          value={notSubmitted.value ?? ""}
          error={notSubmitted.error}
          data={[
            ofSet,
            ...(["unranked", "zero"] as const).map((value) => ({ value, label: t(`notSubmitted.${value}`) })),
          ]}
          onChange={(event) =>
            notSubmitted.onChange((event.currentTarget.value || null) as RoundFormValues["notSubmitted"])
          }
        />
      </SimpleGrid>
      {ties.value === "tieBreak" && (
        <TextInput
          label={t("tieBreak")}
          description={t("tieBreak.hint")}
          required
          {...textField(form.field("tieBreak"))}
        />
      )}
      <Checkbox
        label={t("demonstration.mark")}
        checked={form.values.demonstration}
        onChange={(event) => form.set({ demonstration: event.currentTarget.checked })}
      />
      <BlockList form={form} />
      <Textarea label={t("reason")} required minLength={3} autosize minRows={2} {...textField(form.field("reason"))} />
    </Stack>
  );
}
