import type { FormValues } from "./use-edit-form.ts";

/** For each differing field: the stored value, or the one this person typed. */
export type Choice = Readonly<Record<string, "stored" | "sent">>;

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The differing fields; a field this person never touched starts with the stored value, a touched one with the typed. */
export function startingChoice(initial: FormValues, stored: FormValues, sent: FormValues): Choice {
  const keys = Object.keys(sent).filter((key) => key in stored && !same(stored[key], sent[key]));
  return Object.fromEntries(keys.map((key) => [key, same(initial[key], sent[key]) ? "stored" : "sent"]));
}

/** The typed values with the stored ones where they were chosen. */
export function mergeChoice<Values extends FormValues>(stored: Values, sent: Values, choice: Choice): Values {
  const kept = Object.entries(choice).filter(([, side]) => side === "stored");
  return { ...sent, ...Object.fromEntries(kept.map(([key]) => [key, stored[key]])) };
}
