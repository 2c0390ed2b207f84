import { useRef } from "react";
import type { ChangeSet } from "./change-set.ts";

/**
 * The changes of each component; a component whose changes are the same as before gets the same object, so that only
 * the one being typed in is drawn again.
 */
export function useChangesByComponent(changes: ChangeSet): ReadonlyMap<string, ChangeSet> {
  const before = useRef<ReadonlyMap<string, ChangeSet>>(new Map());
  const next = new Map<string, ChangeSet>();
  for (const [place, change] of Object.entries(changes)) {
    next.set(change.component, { ...next.get(change.component), [place]: change });
  }
  for (const [component, mine] of next) {
    const old = before.current.get(component);
    if (old !== undefined && sameChanges(old, mine)) next.set(component, old);
  }
  before.current = next;
  return next;
}

function sameChanges(one: ChangeSet, other: ChangeSet): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
