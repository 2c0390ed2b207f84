import { toPlainDecimal } from "../../rational-format.ts";
import { amount } from "../amount.ts";
import type { Level } from "../compiled-set.ts";
import { describeLimit } from "../describe-policies.ts";
import { describeRule } from "../describe-rule.ts";
import type { Text } from "../finding.ts";
import { type ChangedField, type ComparedPart, compareSets } from "../import/compare-sets.ts";
import type { CriteriaSet } from "../model.ts";
import type { Rule } from "../rule-model.ts";
import type { Part } from "../validate/walk.ts";
import { ruleParameters } from "./rule-parameters.ts";

/** What can have happened to one line between two sets; `unchanged` stands alone. */
export const changeKinds = [
  "added",
  "removed",
  "moved",
  "recoded",
  "renamed",
  "maximum",
  "rule",
  "other",
  "unchanged",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One side of a line. */
export interface ChangedPart {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** The shortest decimal, however the file writes it. */
  readonly max: string | null;
}

/** What both sides of a difference say. */
export interface Sides {
  readonly before: Text;
  readonly after: Text;
}

/** One line of the comparison of two sets: the head (level null), or an area, criterion or component. */
export interface SetChange {
  readonly level: Level | null;
  readonly before: ChangedPart | null;
  readonly after: ChangedPart | null;
  readonly kinds: readonly ChangeKind[];
  /** The rule of both sides in words, where its data differ; null where they do not. */
  readonly rules: Sides | null;
  /** The parameters that differ between both rules, in the words of the designer; null where there are none. */
  readonly parameters: Sides | null;
  /** The classes of both sides with their limits in words, where they differ; null elsewhere. */
  readonly classes: Sides | null;
  /** As the workbooks of the sets hold them; `changedWords` says them to people. */
  readonly fields: readonly ChangedField[];
}

const kindOfField: Readonly<Record<string, ChangeKind>> = {
  parent: "moved",
  code: "recoded",
  name: "renamed",
  nameEn: "renamed",
  title: "renamed",
  titleEn: "renamed",
  max: "maximum",
  scale: "maximum",
  ruleKind: "rule",
  rule: "rule",
  ruleText: "rule",
  ruleTextEn: "rule",
};
/** Says how parts are matched, and is no change of what is scored. */
const ofLineage = new Set(["previousCode", "previousSet"]);

/**
 * Two sets line by line: the lines of the newer one in their order, and what is gone where it stood.
 * @example listSetChanges(set2024, set2025).filter((line) => line.kinds.includes("maximum"))
 */
export function listSetChanges(before: CriteriaSet, after: CriteriaSet): SetChange[] {
  const { parts, removed } = compareSets(before, after);
  const classes = { before: classWords(before), after: classWords(after) };
  const heads = { before: headOf(before), after: headOf(after) };
  const lines = parts.map((part) => ({ part, line: toLine(part, heads, classes) }));
  const gone = removed.map((part) => ({ part, line: toRemoved(part) }));
  const result: SetChange[] = lines.map(({ line }) => line);
  for (const { part, line } of gone) result.splice(placeOf(part, lines, result), 0, line);
  return result;
}

/** Behind the last line of the newer set that stood before the removed part; behind what was removed before it. */
function placeOf(gone: Part, lines: readonly { part: ComparedPart; line: SetChange }[], result: SetChange[]): number {
  const earlier = lines.filter(({ part }) => part.before !== null && comparePaths(part.before.path, gone.path) < 0);
  const last = earlier.reduce<(typeof earlier)[number] | undefined>((best, one) => {
    const isLater =
      best?.part.before && one.part.before && comparePaths(one.part.before.path, best.part.before.path) > 0;
    return best === undefined || isLater ? one : best;
  }, undefined);
  let at = last === undefined ? 1 : result.indexOf(last.line) + 1;
  while (result[at]?.kinds[0] === "removed") at += 1;
  return at;
}

const numbersOf = (path: string) => (path.match(/\d+/g) ?? []).map(Number);

function comparePaths(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

interface Heads {
  readonly before: ChangedPart;
  readonly after: ChangedPart;
}

function headOf({ id, title, titleEn }: CriteriaSet): ChangedPart {
  return { code: "", name: title || id, nameEn: titleEn ?? null, max: null };
}

function toLine({ now, before, outcome, changes }: ComparedPart, heads: Heads, classes: Sides): SetChange {
  const fields = changes.filter(({ key }) => !ofLineage.has(key));
  const kinds = new Set(fields.map(kindOf));
  const ofRule = fields.some(({ key }) => key === "rule" || key === "ruleKind");
  const own = changeKinds.filter((kind) => kinds.has(kind));
  return {
    level: now?.level ?? null,
    before: now === null ? heads.before : before && sideOf(before),
    after: now === null ? heads.after : sideOf(now),
    rules: ofRule ? rulesOf(before, now) : null,
    parameters: ofRule ? parametersOf(before?.node.rule, now?.node.rule) : null,
    classes: fields.some(({ key }) => key === "classes") ? classes : null,
    kinds: outcome === "new" ? ["added"] : own.length > 0 ? own : ["unchanged"],
    fields,
  };
}

/** "10.00" where "10" was is another text of the file; nobody gets another maximum by it. */
function kindOf({ key, before, after }: ComparedPart["changes"][number]): ChangeKind {
  const kind = kindOfField[key] ?? "other";
  const sameAmount = kind === "maximum" && before !== null && after !== null && amount(before).equals(amount(after));
  return sameAmount ? "other" : kind;
}

function toRemoved(part: Part): SetChange {
  return {
    level: part.level,
    before: sideOf(part),
    after: null,
    kinds: ["removed"],
    rules: null,
    parameters: null,
    classes: null,
    fields: [],
  };
}

function rulesOf(before: Part | null, now: Part | null): SetChange["rules"] {
  if (before === null || now === null) return null;
  const words = ({ node }: Part) => describeRule(node.rule, node.max);
  return { before: words(before), after: words(now) };
}

/** Lines that only one side has; figures as the file writes them where they are the same to people. */
function parametersOf(before: Rule | undefined, after: Rule | undefined): Sides | null {
  if (before === undefined || after === undefined) return null;
  for (const exact of [false, true]) {
    const [old, now] = [ruleParameters(before, { exact }), ruleParameters(after, { exact })];
    const without = (lines: readonly Text[], others: readonly Text[]) =>
      lines.filter(({ vi, en }) => !others.some((other) => other.vi === vi && other.en === en));
    const [gone, come] = [without(old, now), without(now, old)];
    if (gone.length + come.length > 0) return { before: joined(gone), after: joined(come) };
  }
  return null;
}

const joined = (lines: readonly Text[]): Text => ({
  vi: lines.map(({ vi }) => vi).join("\n") || "–",
  en: lines.map(({ en }) => en).join("\n") || "–",
});

/** A class a line: "Tốt (Good): từ 80%". */
function classWords({ classes }: CriteriaSet): Text {
  const say = (language: keyof Text) =>
    classes.map((one) => {
      const name = one.nameEn === undefined ? one.name : `${one.name} (${one.nameEn})`;
      return `${name}: ${describeLimit(one)[language]}`;
    });
  return { vi: say("vi").join("\n"), en: say("en").join("\n") };
}

function sideOf({ node }: Part): ChangedPart {
  const max = node.max === null ? null : toPlainDecimal(amount(node.max), 24);
  return { code: node.code, name: node.name, nameEn: node.nameEn ?? null, max };
}
