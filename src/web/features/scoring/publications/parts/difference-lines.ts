import type { Language } from "../../../../../contract/text.ts";
import { nameField, printDifference } from "./print-difference.ts";
import type { Difference } from "./types.ts";

/** One figure before and after, in words. */
export interface DifferenceLine {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The figures of a difference: one, or each input of the column that decided, also one that stays. */
export function linesOf(
  { field, before, after, told }: Pick<Difference, "field" | "before" | "after" | "told">,
  language: Language,
  classNames: ReadonlyMap<string, string>,
): DifferenceLine[] {
  const name = nameField(field);
  if (told === null) {
    const print = (value: string | null) => printDifference(field, value, language, classNames);
    return [{ key: field, name, before: print(before), after: print(after) }];
  }
  return told.map((line, at) => ({
    key: `${field} ${at}`,
    name: line.name?.[language] ?? name,
    before: line.before?.[language] ?? "–",
    after: line.after?.[language] ?? "–",
  }));
}
