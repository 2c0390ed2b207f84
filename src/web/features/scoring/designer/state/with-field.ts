/**
 * The object with one field set; undefined takes the field away.
 * @example withField({ a: 1, b: 2 }, "b", undefined) // { a: 1 }
 */
export function withField<T extends object>(object: T, key: string, value: unknown): T {
  const { [key]: _, ...rest } = object as Record<string, unknown>;
  if (value === undefined) return rest as T;
  // In its place: the order of members is what people see in an exported file.
  return (key in object ? { ...object, [key]: value } : { ...rest, [key]: value }) as T;
}

/** A text field: blank is none. */
export const textOrNone = (text: string): string | undefined => (text === "" ? undefined : text);
