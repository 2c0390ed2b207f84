import type { ChangeEvent } from "react";

interface NullableField {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error: string | undefined;
}

interface PlainField {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

type TextEvent = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>;

/** Props of a text input for a field that must have text: `<TextInput {...textField(form.field("nameVi"))} />`. */
export function textField(field: PlainField) {
  return {
    value: field.value,
    error: field.error,
    onChange: (event: TextEvent) => field.onChange(event.currentTarget.value),
  };
}

/** The same for a field that may be empty: no text is null. */
export function optionalTextField(field: NullableField) {
  return {
    value: field.value ?? "",
    error: field.error,
    onChange: (event: TextEvent) => field.onChange(event.currentTarget.value === "" ? null : event.currentTarget.value),
  };
}
