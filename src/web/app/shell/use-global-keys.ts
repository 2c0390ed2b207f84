import { useEffect } from "react";

/** True while keys go into a field, so that `?` and `/` stay letters there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** True while a dialog stands: one above it would be closed together with it by a single Escape. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

interface GlobalKeys {
  readonly onFind: () => void;
  readonly onSheet: () => void;
}

/** Ctrl+K and `?`, wherever the focus is; not over an open dialog, whose text would be lost with it. */
export function useGlobalKeys({ onFind, onSheet }: GlobalKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        if (!isDialogOpen()) onFind();
      } else if (event.key === "?" && !isTyping(event.target)) {
        event.preventDefault();
        if (!isDialogOpen()) onSheet();
      }
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [onFind, onSheet]);
}
