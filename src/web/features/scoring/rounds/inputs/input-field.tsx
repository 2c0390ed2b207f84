import { Checkbox, Group, NativeSelect } from "@mantine/core";
import type { z } from "zod";
import type { StoredInput } from "../../../../../contract/scoring/inputs.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { NumberField } from "../../../../ui/number-field.tsx";
import { roundTexts } from "../texts.ts";
import { readYesNo } from "./read-yes-no.ts";

interface InputFieldProps {
  readonly field: z.infer<typeof StoredInput>;
  readonly value: string | null;
  readonly disabled: boolean;
  /** Why the server refused the value. */
  readonly error?: string | undefined;
  readonly onChange: (value: string | null) => void;
}

/** One input asked in its own way: number, count, yes or no, day, choice. What cannot be read comes as such a value. */
export function InputField({ field, value, disabled, error, onChange }: InputFieldProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const label = field.title[language];
  const empty = { value: "", label: t("value.none") };
  switch (field.kind) {
    case "number":
    case "points":
    case "count":
      return (
        <NumberField
          keepsUnreadable
          label={label}
          wholeOnly={field.kind === "count"}
          disabled={disabled}
          error={error}
          value={value}
          onChange={onChange}
          w={150}
        />
      );
    case "yesNo":
      return (
        <NativeSelect
          label={label}
          disabled={disabled}
          error={error}
          value={readYesNo(value) ?? ""}
          data={[empty, { value: "true", label: t("value.true") }, { value: "false", label: t("value.false") }]}
          onChange={(event) => onChange(event.currentTarget.value || null)}
          w={150}
        />
      );
    case "choice":
      return (
        <NativeSelect
          label={label}
          disabled={disabled}
          error={error}
          value={value ?? ""}
          data={[empty, ...field.options.map((option) => ({ value: option.value, label: option.title[language] }))]}
          onChange={(event) => onChange(event.currentTarget.value || null)}
          miw={200}
          maw={420}
        />
      );
    case "day":
      return (
        <Group gap="sm" align="end">
          <DayPicker
            keepsUnreadable
            inRow
            label={label}
            disabled={disabled || value === "none"}
            error={error}
            value={value === "none" ? null : value}
            onChange={onChange}
            w={150}
          />
          <Checkbox
            label={t("value.notIssued")}
            disabled={disabled}
            checked={value === "none"}
            onChange={(event) => onChange(event.currentTarget.checked ? "none" : null)}
            mb={8}
          />
        </Group>
      );
  }
}
