/** The steps of a pointer (RFC 6901), as they are called in the value. @example stepsOf("/a~1b/0") // ["a/b", "0"] */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The value at a pointer into a value that anybody may have made; undefined where there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (at, step) => (at as Record<string, unknown> | null | undefined)?.[step],
    value,
  );
}

/** The last step of a pointer as it is written there. @example lastStep("/units/0") // "0" */
export const lastStep = (pointer: string): string => pointer.slice(pointer.lastIndexOf("/") + 1);

/** The pointer to what holds the value. @example outerOf("/units/0") // "/units" */
export const outerOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf("/"));
