import type { Text } from "../finding.ts";

/** How a text of a bundle must be written: as a pattern, and in words. */
export interface TextForm {
  readonly pattern: RegExp;
  readonly words: Text;
}

const form = (pattern: RegExp, vi: string, en: string): TextForm => ({ pattern, words: { vi, en } });

export const textForms = {
  sha256: form(/^[0-9a-f]{64}$/, "64 chữ số 0-9, a-f", "64 digits 0-9, a-f"),
  /** Bytes in base64url without padding. */
  base64Url: form(/^[A-Za-z0-9_-]+$/, "chữ cái không dấu, chữ số, - và _", "letters, digits, - and _ alone"),
  fraction: form(/^-?\d+(\/\d+)?$/, "số nguyên hoặc phân số như 4/3", "a whole number or a fraction such as 4/3"),
  decimal: form(/^-?\d+(\.\d+)?$/, "số như 12 hoặc 1.35", "a number such as 12 or 1.35"),
  whole: form(/^[1-9]\d*$/, "số nguyên từ 1, không có số 0 ở đầu", "a whole number from 1, without a zero before it"),
} as const;
