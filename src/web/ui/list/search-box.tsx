import { Kbd, TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { isTyping } from "../../app/shell/use-global-keys.ts";
import { useTexts } from "../../i18n/texts.ts";
import { IconSearch } from "../icons/icons.gen.ts";
import { uiTexts } from "../texts.ts";

const pause = 250;

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Absent: those of a list. */
  readonly label?: string;
  readonly hint?: string;
}

/** Free text of a list: `/` comes here from anywhere, arrow down goes on to the rows. */
export function SearchBox({ value, onChange, label, hint }: SearchBoxProps) {
  const t = useTexts(uiTexts);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    // The address changed by something else than this box: back button, saved view.
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setKnown(next.trim());
      onChange(next.trim());
    }, pause);
  };
  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={label ?? t("list.search")}
      placeholder={hint ?? t("list.searchHint")}
      w={280}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={<Kbd size="xs">/</Kbd>}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={toFirstRow}
    />
  );
}

function toFirstRow(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown") return;
  event.preventDefault();
  document.querySelector<HTMLElement>("[data-row-link]")?.focus();
}
