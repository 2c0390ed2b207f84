import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { textOrNone } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";
import { printDue, readDue } from "./due-day.ts";
import { fractionToPercent, percentToFraction } from "./percent-text.ts";
import type { RuleField } from "./rule-fields.ts";

interface RuleFieldInputProps {
  readonly field: Exclude<RuleField, { kind: "rows" }>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** In a table the heading stands above the column, and this names the field for readers of the screen. */
  readonly name?: string;
}

/** One parameter of a rule in its own way: number, percentage, name, day, choice. */
export function RuleFieldInput({ field, value, onChange, name }: RuleFieldInputProps) {
  const t = useTexts(designerTexts);
  const title = t(field.label);
  const label = name === undefined ? { label: title } : { "aria-label": name };
  const text = value === undefined || value === null ? "" : String(value);
  /** A needed number that is taken out stays empty, so that the check asks for it. */
  const none = field.optional ? undefined : "";
  switch (field.kind) {
    case "amount":
      return <NumberField {...label} value={text === "" ? null : text} onChange={(next) => onChange(next ?? none)} />;
    case "whole":
      return (
        <NumberField
          {...label}
          wholeOnly
          value={text === "" ? null : text}
          onChange={(next) => onChange(next === null ? none : Number(next))}
        />
      );
    case "percent":
      return (
        <NumberField
          {...label}
          rightSection="%"
          value={text === "" ? null : fractionToPercent(text)}
          onChange={(next) => onChange(next === null ? none : percentToFraction(next))}
        />
      );
    case "choice":
      return (
        <NativeSelect
          {...label}
          value={text}
          data={field.options.map((option) => ({ value: option.value, label: t(option.label) }))}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "day":
      return <DueField {...label} hint={t("field.dueHint")} value={text} onChange={onChange} />;
    case "name":
    case "text":
    case "formula":
      return (
        <TextInput
          {...label}
          value={text}
          spellCheck={field.kind === "text"}
          styles={field.kind === "text" ? {} : { input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
          onChange={(event) =>
            onChange(field.optional ? textOrNone(event.currentTarget.value) : event.currentTarget.value)
          }
        />
      );
  }
}

interface DueFieldProps {
  readonly label?: string;
  readonly "aria-label"?: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** While it is typed the text stands as it is; what it means is taken over at once. */
function DueField({ value, onChange, hint, ...label }: DueFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      {...label}
      description={hint}
      inputWrapperOrder={["label", "input", "description"]}
      value={typed ?? printDue(value)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readDue(event.currentTarget.value));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
