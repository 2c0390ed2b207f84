import { searchKey } from "../text/search-key.ts";
import type { IdentitySettings } from "./settings.ts";

/** What a password is checked against: nothing that others know of the person may be in it. */
export interface PasswordContext {
  readonly login: string;
  readonly displayName: string;
  /** Name of the province without its type word, in any spelling: "Cao Bằng". */
  readonly provinceName: string | null;
}

export type PasswordFault =
  | { readonly kind: "tooShort" | "tooLong"; readonly limit: number }
  | { readonly kind: "containsLogin" | "containsName" | "containsProvince" | "pattern" };

type PasswordRules = IdentitySettings["password"];

/** Words of the office that open half of all weak passwords; written by us, taken from no list. */
const commonWords = ["congtam", "matkhau", "password", "vietnam", "congchuc", "chuyenvien", "canbo", "admin", "ubnd"];

/** Rows in which neighbours are one step apart: on the keyboard, in the alphabet, among the digits. */
const rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz"];
const neighbours = new Set(
  rows.flatMap((row) => [...row].slice(1).flatMap((char, index) => [`${row[index]}${char}`, `${char}${row[index]}`])),
);

/**
 * Why a password is not accepted; empty when it is. Length counts first (characters as people count them); case,
 * diacritics and spaces do not hide a name. `checkPassword("Nguyễn An 2026!", …)` of Nguyễn Văn An contains no whole
 * name and is judged by its length and pattern alone.
 */
export function checkPassword(password: string, context: PasswordContext, rules: PasswordRules): PasswordFault[] {
  const length = [...password].length;
  if (length < rules.minLength) return [{ kind: "tooShort", limit: rules.minLength }];
  if (length > rules.maxLength) return [{ kind: "tooLong", limit: rules.maxLength }];

  const faults: PasswordFault[] = [];
  const squashed = squash(password);
  if (containsAny(squashed, loginParts(context.login))) faults.push({ kind: "containsLogin" });
  if (containsAny(squashed, [squash(context.displayName)])) faults.push({ kind: "containsName" });
  if (context.provinceName !== null && containsAny(squashed, [squash(context.provinceName)])) {
    faults.push({ kind: "containsProvince" });
  }
  if (coreLength(squashed) < rules.minCoreLength) faults.push({ kind: "pattern" });
  return faults;
}

/** Lower case without diacritics, spaces and signs between words. */
function squash(text: string): string {
  return searchKey(text).replace(/[\s._-]+/g, "");
}

function containsAny(text: string, parts: readonly string[]): boolean {
  return parts.some((part) => part.length >= 4 && text.includes(part));
}

/** The login as a whole and the part before an @. */
function loginParts(login: string): string[] {
  return [squash(login), squash(login.split("@")[0] ?? "")];
}

/**
 * Characters left when common words, years, repeats of a block and runs of equal or neighbouring characters are each counted
 * once: `coreLength("abcdefgh1234")` is 2, of "aaaaaaaaaaaa" 1.
 */
export function coreLength(text: string): number {
  let rest = text.replace(/(?:19|20)\d\d/g, "");
  for (const word of commonWords) rest = rest.replaceAll(word, "");
  rest = rest.replace(/(.{2,}?)\1+/gsu, "$1");
  let count = 0;
  let previous = "";
  for (const char of rest) {
    const inRun = char === previous || neighbours.has(`${previous}${char}`);
    if (!inRun) count += 1;
    previous = char;
  }
  return count;
}
