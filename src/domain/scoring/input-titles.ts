import type { Text } from "./finding.ts";
import type { InputTitle, Rule } from "./rule-model.ts";

/** Inputs that no rule names: whether a component applies, and the two that stand beside all components. */
export const commonInputTitles = {
  na: { vi: "Không áp dụng", en: "Not applicable" },
  bonus: { vi: "Điểm thưởng", en: "Bonus" },
  penalty: { vi: "Điểm trừ", en: "Penalty" },
} as const satisfies Readonly<Record<string, Text>>;

/** A rule as far as titles go; tables may call the two sides of a comparison `left` and `right`. */
type Titled = {
  readonly inputs?: readonly InputTitle[] | undefined;
  readonly left?: string;
  readonly right?: string;
};

/**
 * What people call an input, where the rule says it; a further pair of a comparison is called by its number.
 * @example inputTitle({ inputs: [{ name: "b", title: "Số việc đã xong" }] }, "b#2")?.vi // "Số việc đã xong (2)"
 */
export function inputTitle(rule: Titled | undefined, name: string): Text | undefined {
  const titles = rule?.inputs ?? [];
  const [, side = name, number] = /^(.+)#(\d+)$/.exec(name) ?? [];
  const base = (side === "left" ? rule?.left : side === "right" ? rule?.right : undefined) ?? side;
  const own = titles.find((one) => one.name === name);
  const found = own ?? titles.find((one) => one.name === base);
  if (found === undefined) return undefined;
  const suffix = own !== undefined || number === undefined ? "" : ` (${number})`;
  return { vi: `${found.title}${suffix}`, en: `${found.titleEn ?? found.title}${suffix}` };
}

/** The title of an input in one language, or its name. */
export function inputWords(rule: Titled, name: string, language: "vi" | "en"): string {
  return inputTitle(rule, name)?.[language] ?? name;
}

/** What people call the knock-out of a rule: its title among the inputs, else its own text, else its name. */
export function knockOutTitle(rule: Rule): Text {
  const { when = "", text, textEn } = rule.knockOut ?? {};
  const vi = text ?? when;
  return inputTitle(rule, when) ?? { vi, en: textEn ?? vi };
}
