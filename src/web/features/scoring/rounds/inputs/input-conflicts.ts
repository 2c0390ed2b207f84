import type { InputChange } from "../../../../../contract/scoring/inputs.ts";
import { type ChangeSet, placeOf } from "./change-set.ts";

/** One input that somebody else changed meanwhile: what is stored now and what this person sent. */
export interface InputConflict {
  readonly component: string;
  readonly input: string;
  readonly stored: string | null;
  readonly sent: string | null;
}

type Named = Pick<InputChange, "component" | "input" | "value">;

/** Reads the answer to a save that met another person's change: pairs what is stored with what was sent. */
export function readConflicts(conflict: { stored: unknown; sent: unknown } | undefined): InputConflict[] {
  const stored = (conflict?.stored ?? []) as readonly Named[];
  const sent = (conflict?.sent ?? []) as readonly Named[];
  const sentAt = new Map(sent.map((one) => [placeOf(one.component, one.input), one.value]));
  return stored.map(({ component, input, value }) => ({
    component,
    input,
    stored: value,
    sent: sentAt.get(placeOf(component, input)) ?? null,
  }));
}

/**
 * The changes after each conflict was decided: the stored value is kept by dropping the change, the typed one is sent
 * again on top of what is stored now.
 */
export function settleConflicts(
  changes: ChangeSet,
  conflicts: readonly InputConflict[],
  keepSent: (place: string) => boolean,
): ChangeSet {
  const next: Record<string, InputChange> = { ...changes };
  for (const { component, input, stored } of conflicts) {
    const place = placeOf(component, input);
    const change = next[place];
    if (change === undefined) continue;
    if (keepSent(place) && change.value !== stored) next[place] = { ...change, before: stored };
    else delete next[place];
  }
  return next;
}
