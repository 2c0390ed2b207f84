import type { RuleFinding } from "./rule-kind.ts";

/** Names that stand twice inside one rule: the later one could never be meant. */
export function duplicates(entries: readonly { name: string; path: string }[]): RuleFinding[] {
  const seen = new Set<string>();
  return entries.flatMap(({ name, path }): RuleFinding[] => {
    const key = name.normalize("NFC").trim();
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        code: "rule.duplicateName",
        severity: "error",
        path,
        blocking: true,
        text: { vi: `“${name}” có hai lần trong quy tắc`, en: `“${name}” stands twice in the rule` },
      },
    ];
  });
}
