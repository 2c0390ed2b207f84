import { TextInput, type TextInputProps } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { addDays } from "../../domain/calendar/day.ts";
import { printDay } from "../i18n/dates.ts";
import { useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./texts.ts";
import { isDayInForm, readTypedDay } from "./typed-day.ts";
import { findUnreadable, markUnreadable } from "./unreadable.ts";

interface DayPickerProps extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  /** `YYYY-MM-DD`, or null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** What cannot be read is a value of its own (see unreadable.ts), for drafts that outlive the page; else it is null. */
  readonly keepsUnreadable?: boolean;
  /** Stands in a row whose fields align at the bottom: what is wrong is told above the field, which stays in the row. */
  readonly inRow?: boolean;
}

const faultAbove: NonNullable<TextInputProps["inputWrapperOrder"]> = ["label", "description", "error", "input"];

/** A field as wide as a day would tell what is wrong in many short lines. */
const roomy = { w: 280, maw: "100%" };

/** A day typed as dd/mm/yyyy; arrow keys go a day back and on. What is no day stays on the screen with the reason. */
export function DayPicker({
  value,
  onChange,
  keepsUnreadable = false,
  inRow = false,
  error,
  ...props
}: DayPickerProps) {
  const t = useTexts(uiTexts);
  const [typing, setTyped] = useState<string>();
  const typed = typing ?? findUnreadable(value);
  const shown = typed ?? printDay(value);
  const faulty = typed !== undefined && typed.trim() !== "" && readTypedDay(typed) === undefined;
  const reason = faulty ? t(isDayInForm(typed) ? "day.none" : "day.faulty") : undefined;
  const [left, setLeft] = useState(false);
  // Half a day is no fault yet; a whole one that does not exist is, and so is what stood here before.
  const told = left || typing === undefined || isDayInForm(typing);
  const field = useRef<HTMLInputElement>(null);
  // The browser then refuses to send the form: an unreadable day must never pass as "no day".
  useEffect(() => field.current?.setCustomValidity(reason ?? ""), [reason]);

  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    const day = readTypedDay(text);
    onChange(day ?? (text.trim() !== "" && keepsUnreadable ? markUnreadable(text) : null));
  };
  const leave = () => {
    setLeft(true);
    if (!faulty || keepsUnreadable) setTyped(undefined);
  };
  const press = (event: KeyboardEvent) => {
    // With Alt or Ctrl an arrow is a shortcut of the page, such as "next component".
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") setLeft(true);
    const days = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (days === undefined || value === null || faulty) return;
    event.preventDefault();
    setTyped(undefined);
    onChange(addDays(value, days));
  };
  const fault = told ? (reason ?? error) : error;
  return (
    <TextInput
      ref={field}
      placeholder={t("day.form")}
      inputMode="numeric"
      {...(inRow && { inputWrapperOrder: faultAbove })}
      {...props}
      {...(inRow && fault && roomy)}
      value={shown}
      error={fault}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={press}
    />
  );
}
