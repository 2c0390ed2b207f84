import type { Text } from "./finding.ts";

/** Of a reason that was given, but says nothing: one or two characters. */
export const reasonShort: Text = {
  vi: "lý do quá ngắn, cần ít nhất 3 ký tự; ghi rõ căn cứ",
  en: "the reason is too short, it needs at least 3 characters; say what it rests on",
};
