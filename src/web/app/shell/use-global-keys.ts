import { useEffect } from "react";

/** True while keys go into a field, so that `?` and `/` stay letters there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

interface GlobalKeys {
  readonly onFind: () => void;
  readonly onSheet: () => void;
}

/** Ctrl+K and `?`, wherever the focus is. */
export function useGlobalKeys({ onFind, onSheet }: GlobalKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        onFind();
      } else if (event.key === "?" && !isTyping(event.target)) {
        event.preventDefault();
        onSheet();
      }
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [onFind, onSheet]);
}
