import { type FormEvent, useRef, useState } from "react";

/** Where words are written; boxes and choices are ticked again in a moment. */
function isTextField(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|file|range)$/.test(target.type);
}

/**
 * Keeps what was typed in a dialog from a slip of the hand: while a text stands in one of its fields, Escape and a click
 * beside it do not close it; its buttons do. Everything it gives is for the dialog.
 * @example <Modal opened onClose={onClose} {...useTypedText()}>
 */
export function useTypedText() {
  const fields = useRef(new Set<HTMLInputElement | HTMLTextAreaElement>());
  const [typed, setTyped] = useState(false);
  const onInput = ({ target }: FormEvent<HTMLElement>) => {
    if (!isTextField(target)) return;
    fields.current.add(target);
    setTyped([...fields.current].some((field) => field.isConnected && field.value.trim() !== ""));
  };
  return { onInput, closeOnEscape: !typed, closeOnClickOutside: !typed };
}
