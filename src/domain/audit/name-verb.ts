import { verbTexts } from "./verbs.ts";

/** `sửa tài khoản {subjects}` as a name: `sửa tài khoản`. A verb without text is its own name. */
export function nameVerb(verb: string, language: "vi" | "en"): string {
  const text = verbTexts[verb]?.[language] ?? verb;
  return text
    .replace(/[:\s]*\{\w+\}/g, " …")
    .replace(/(\s*…)+\s*$/, "")
    .trim();
}
