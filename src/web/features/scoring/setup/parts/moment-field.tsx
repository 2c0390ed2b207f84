import { Group, TextInput } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { setupTexts } from "../texts.ts";
import { instantOf, type TypedMoment } from "./vietnam-moment.ts";

interface MomentFieldProps {
  /** What the moment is, for readers of the screen: "Tự chấm điểm, mở". */
  readonly name: string;
  readonly label: string;
  readonly value: TypedMoment;
  readonly onChange: (value: TypedMoment) => void;
  readonly required?: boolean;
  /** What may be left empty and when, below the fields. */
  readonly hint?: string;
  /** What the server found wrong with the moment. */
  readonly error?: string | undefined;
}

/** A day with a time by the clock of Việt Nam. */
export function MomentField({ name, label, value, onChange, required = false, hint, error }: MomentFieldProps) {
  const t = useTexts(setupTexts);
  const faulty = value.day !== null && instantOf(value) === undefined;
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <DayPicker
        label={label}
        aria-label={`${name}, ${t("windows.day")}`}
        description={hint}
        inputWrapperOrder={["label", "input", "description", "error"]}
        w="8.5rem"
        required={required}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        error={error}
      />
      <TextInput
        label={t("windows.time")}
        aria-label={`${name}, ${t("windows.time")}`}
        w="4.75rem"
        placeholder="17:00"
        inputMode="numeric"
        required={required}
        value={value.time}
        error={faulty && value.time !== "" ? t("windows.timeFaulty") : undefined}
        onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
      />
    </Group>
  );
}
