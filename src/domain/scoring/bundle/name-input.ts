import type { Text } from "../finding.ts";
import { fieldTitle } from "../input-fields.ts";
import { commonInputTitles, inputTitle } from "../input-titles.ts";
import { type InputTitle, Rule } from "../rule-model.ts";

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isTitle = (one: unknown): one is InputTitle =>
  ["name", "title"].every((key) => typeof fieldsOf(one)[key] === "string");

/** What an input is called to which its rule gives no name: people read what the sheet asks for instead. */
const unnamed: ReadonlySet<string> = new Set(["value", "points"]);

function readRule(rule: Fields): Rule | undefined {
  const read = Rule.safeParse(rule);
  return read.success ? read.data : undefined;
}

/**
 * What the set of a unit calls an input of one of its components, as far as a content that may be out of shape tells;
 * undefined where it has no words for it.
 */
export function nameInput(content: unknown, unit: unknown, component: unknown, name: string): Text | undefined {
  if (name === "na") return commonInputTitles.na;
  if (component === "") return name === "bonus" || name === "penalty" ? commonInputTitles[name] : undefined;
  const { blocks, sets } = fieldsOf(content);
  const block = listOf(blocks).find((one) => fieldsOf(one)["code"] === fieldsOf(unit)["block"]);
  const { code, version } = fieldsOf(fieldsOf(block)["set"]);
  const set = listOf(sets).find((one) => fieldsOf(one)["code"] === code && fieldsOf(one)["version"] === version);
  const { areas } = fieldsOf(fieldsOf(set)["document"]);
  const criteria = listOf(areas).flatMap((area) => [area, ...listOf(fieldsOf(area)["criteria"])]);
  const scored = criteria.flatMap((part) => [part, ...listOf(fieldsOf(part)["components"])]);
  const rule = fieldsOf(fieldsOf(scored.find((part) => fieldsOf(part)["code"] === component))["rule"]);
  const titles = [...listOf(rule["inputs"]), ...listOf(rule["variables"])].filter(isTitle);
  return inputTitle({ inputs: titles }, name) ?? (unnamed.has(name) ? fieldTitle(name, readRule(rule)) : undefined);
}
