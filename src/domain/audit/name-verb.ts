import { chooseNumber } from "../text/choose-number.ts";
import { verbTexts } from "./verbs.ts";

/**
 * `sửa tài khoản {subjects}` as a name: `sửa tài khoản`. A verb without text is its own name. What the act recorded of
 * itself stands in its place where `detail` is given.
 */
export function nameVerb(verb: string, language: "vi" | "en", detail: Readonly<Record<string, unknown>> = {}): string {
  const text = verbTexts[verb]?.[language] ?? verb;
  return chooseNumber(text, (name) => detail[name])
    .replace(/([:\s]*)\{(\w+)\}/g, (_place, before: string, name: string) => {
      const value = detail[name];
      return typeof value === "string" || typeof value === "number" ? `${before}${value}` : " …";
    })
    .replace(/(\s*…)+\s*$/, "")
    .trim();
}
