/** Two word joiners: nobody types them, no number or day begins with them, and they show nothing where a value is quoted. */
const mark = "\u2060\u2060";

/**
 * What was typed into a field of a number or a day and cannot be read as one, as a value that a draft keeps: it is never
 * "no value", and never sent.
 */
export function markUnreadable(typed: string): string {
  return mark + typed;
}

/** The text that was typed, where the value is an unreadable one. */
export function findUnreadable(value: string | null | undefined): string | undefined {
  return value?.startsWith(mark) ? value.slice(mark.length) : undefined;
}

/** True where one of the values cannot be read, so that all of them wait. */
export function hasUnreadable(values: Iterable<string | null | undefined>): boolean {
  return [...values].some((value) => findUnreadable(value) !== undefined);
}
