import { placeOf } from "./field-faults.ts";

/**
 * The place of a fault in the words of a form: with "forms" called "Phiếu" and "weight" called "Trọng số",
 * "body.forms.3.weight" is "Phiếu 4, trọng số". Parts that have no name are left out; undefined where none has.
 */
export function namePlace(path: string, labels: Readonly<Record<string, string>>): string | undefined {
  const parts = placeOf(path).split(".");
  const names = parts.flatMap((part, at) => {
    const label = Object.hasOwn(labels, part) ? labels[part] : undefined;
    if (label === undefined) return [];
    const index = parts[at + 1] ?? "";
    return [/^\d+$/.test(index) ? `${label} ${Number(index) + 1}` : label];
  });
  if (names.length === 0) return undefined;
  return names.map((name, at) => (at === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1))).join(", ");
}
