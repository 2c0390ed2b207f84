import { useEffect, useSyncExternalStore } from "react";

/** A key of one page and what it does there, in the language of the screen. */
export interface PageShortcut {
  readonly keys: string;
  readonly label: string;
}

const none: readonly PageShortcut[] = [];
let shown: readonly PageShortcut[] = none;
const listeners = new Set<() => void>();

function show(shortcuts: readonly PageShortcut[]): void {
  shown = shortcuts;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts the keys of a page on the sheet of shortcuts (`?`) for as long as the page is open. */
export function useShortcutsOnSheet(shortcuts: readonly PageShortcut[]): void {
  const text = JSON.stringify(shortcuts);
  useEffect(() => {
    show(JSON.parse(text));
    return () => show(none);
  }, [text]);
}

/** The keys of the page that is open. */
export function usePageShortcuts(): readonly PageShortcut[] {
  return useSyncExternalStore(subscribe, () => shown);
}
