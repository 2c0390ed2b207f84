import { useEffect, useId, useSyncExternalStore } from "react";

const shown = new Map<string, readonly string[]>();
const listeners = new Set<() => void>();

function set(what: string, ids: readonly string[]): void {
  shown.set(what, ids);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** True in the first of the parts of a page that would all show the same thing; when it goes, the next one takes over. */
export function useFirstShown(what: string): boolean {
  const id = useId();
  useEffect(() => {
    set(what, [...(shown.get(what) ?? []), id]);
    return () =>
      set(
        what,
        (shown.get(what) ?? []).filter((one) => one !== id),
      );
  }, [what, id]);
  return useSyncExternalStore(subscribe, () => shown.get(what)?.[0] === id);
}
