import type { KeyboardEvent } from "react";

/** Ctrl+Enter (or Cmd+Enter) in any field sends the form, after the browser's own checks. */
export function submitByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
