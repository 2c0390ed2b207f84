import type { Text } from "../finding.ts";

/** A value of a document that cannot be stored or written into a workbook. */
export interface DirtyValue {
  readonly path: readonly PropertyKey[];
  readonly text: Text;
}

/** Far more values than any real set has; the largest seen has about four thousand. */
const maxValues = 100_000;
const shownValues = 100;

/**
 * The document with its texts in composed Unicode and without blanks at their ends, so that a blank text is no text;
 * and the values that cannot stay: control signs, broken Unicode, endless numbers.
 */
export function cleanDocument(document: unknown): { value: unknown; dirty: DirtyValue[] } {
  const dirty: DirtyValue[] = [];
  let count = 0;
  const refuse = (path: readonly PropertyKey[], vi: string, en: string) => {
    if (dirty.length < shownValues) dirty.push({ path, text: { vi, en } });
  };
  const clean = (value: unknown, path: readonly PropertyKey[]): unknown => {
    count += 1;
    if (count > maxValues) return null;
    if (typeof value === "string") {
      const sign = findUnstorable(value);
      if (sign !== undefined)
        refuse(path, `có ký tự không dùng được (${sign}); xóa ký tự đó`, `has the unusable sign ${sign}; remove it`);
      return value.normalize("NFC").replace(/\r\n?/g, "\n").trim();
    }
    if (typeof value === "number" && !Number.isFinite(value))
      refuse(path, "số lớn quá mức; ghi số đúng", "the number is too large; write the right one");
    if (Array.isArray(value)) return value.map((item, at) => clean(item, [...path, at]));
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value).map(([key, member]) => {
      if (findUnstorable(key) !== undefined)
        refuse(path, "có khóa chứa ký tự không dùng được", "has a key with an unusable sign");
      return [key, clean(member, [...path, key])] as const;
    });
    return Object.fromEntries(members);
  };
  const value = clean(document, []);
  if (count > maxValues)
    refuse([], `tệp có hơn ${maxValues} giá trị, quá lớn cho một bộ tiêu chí`, `it has more than ${maxValues} values`);
  return { value, dirty };
}

/** Signs that the database or a workbook does not keep; U+FFFD stands where some program read the wrong encoding. */
function findUnstorable(text: string): string | undefined {
  if (!text.isWellFormed()) return "surrogate";
  const [found] = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\ufffd/u.exec(text) ?? [];
  return found && `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}
