import { Button, Group, Text, TextInput, type TextInputProps } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { type ParsedNumber, parseNumber } from "../../domain/text/numbers.ts";
import { useLanguage } from "../i18n/language.ts";
import { useTexts } from "../i18n/texts.ts";
import classes from "./number-field.module.css";
import { plainNumber } from "./plain-number.ts";
import { uiTexts } from "./texts.ts";
import { findUnreadable, markUnreadable } from "./unreadable.ts";

interface NumberFieldProps extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  /** Plain decimal text ("92.75"), or null for none. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Refuses decimals: a count. */
  readonly wholeOnly?: boolean;
  /** What cannot be read is a value of its own (see unreadable.ts), for drafts that outlive the page; else it is null. */
  readonly keepsUnreadable?: boolean;
}

/**
 * A number typed with comma or dot; while it is typed the field says what it understood. A text that can be read in two
 * ways asks which one is meant; what is no number stays on the screen and cannot be sent.
 */
export function NumberField(given: NumberFieldProps) {
  const { value, onChange, wholeOnly = false, keepsUnreadable = false, error, ...props } = given;
  const t = useTexts(uiTexts);
  const language = useLanguage();
  const [typing, setTyped] = useState<string>();
  const typed = typing ?? findUnreadable(value);
  const [inside, setInside] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const shown = typed ?? plainNumber(value, language);
  const parsed: ParsedNumber | undefined =
    typed === undefined || typed.trim() === "" ? undefined : parseNumber(typed, { wholeOnly });
  const faulty = parsed?.ok === false;
  const fault = !faulty ? "" : parsed.reason === "ambiguous" ? t("number.ambiguous") : faultText(wholeOnly);
  // The browser then refuses to send the form: an unreadable number must never pass as "no value".
  useEffect(() => field.current?.setCustomValidity(fault), [fault]);

  function faultText(whole: boolean): string {
    return t(whole ? "number.faultyCount" : "number.faulty");
  }
  const type = (text: string) => {
    setTyped(text);
    const read = text.trim() === "" ? undefined : parseNumber(text, { wholeOnly });
    onChange(read?.ok ? read.value : read !== undefined && keepsUnreadable ? markUnreadable(text) : null);
  };
  const choose = (reading: string) => {
    setTyped(undefined);
    onChange(reading);
    field.current?.focus();
  };
  const leave = () => {
    setInside(false);
    if (!faulty || keepsUnreadable) setTyped(undefined);
  };
  const readings = parsed?.ok === false && parsed.reason === "ambiguous" ? parsed.readings : undefined;
  const ownError = readings ? (
    <Group component="span" gap={4}>
      {fault}
      {readings.map((reading) => (
        <Button key={reading} size="compact-xs" variant="default" onClick={() => choose(reading)}>
          {plainNumber(reading, language)}
        </Button>
      ))}
    </Group>
  ) : (
    faulty && !inside && fault
  );
  const understood = inside && parsed?.ok ? parsed.understood[language] : undefined;
  return (
    <div className={classes["field"]}>
      <TextInput
        ref={field}
        inputMode={wholeOnly ? "numeric" : "decimal"}
        autoComplete="off"
        errorProps={{ component: "div" }}
        {...props}
        value={shown}
        error={ownError || error}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={() => setInside(true)}
        onBlur={leave}
      />
      {understood !== undefined && understood !== typed?.trim() && (
        <Text size="xs" role="status" className={classes["understood"] ?? ""}>
          {t("number.understood", { value: understood })}
        </Text>
      )}
    </div>
  );
}
