import type { Place, SheetFault } from "../workbook/sheet.ts";

/** A set as its file has it, before anything is checked: the raw document, and where in the file each part stands. */
export interface SetSource {
  readonly document: unknown;
  /** What could not be read at all. */
  readonly faults: readonly SheetFault[];
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** @example pathKeys("areas[0].criteria[1].max") // ["areas", 0, "criteria", 1, "max"] */
export function pathKeys(path: string): PropertyKey[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name as string) : Number(index),
  );
}
