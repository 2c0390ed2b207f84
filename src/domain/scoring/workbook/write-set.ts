import type { Level } from "../compiled-set.ts";
import type { Area, Component, CriteriaSet, Criterion, NotApplicable } from "../model.ts";
import { normalizeCriteriaSet } from "../normalize-set.ts";
import { walkSet } from "../validate/walk.ts";
import { writeCodes } from "./code-list.ts";
import { writeRuleParameters } from "./rule-notation.ts";
import {
  classColumns,
  fieldColumns,
  notApplicableEffects,
  partColumns,
  partLevels,
  policyFields,
  setFields,
  setSheets,
  sources,
} from "./set-titles.ts";
import type { TextSheet, Title } from "./sheet.ts";

type Row = (string | null)[];

type Language = "vi" | "en";

/** The workbook of a set: everything the document holds; `readSetWorkbook` gives the same set back. */
export function writeSetWorkbook(set: CriteriaSet, language: Language = "vi"): TextSheet[] {
  const plain = normalizeCriteriaSet(set);
  const [setSheet, parts, classes, policies] = setSheets;
  const fieldTitles = fieldColumns.map((column) => column[language]);
  return [
    { name: setSheet[language], titles: fieldTitles, rows: fieldRows(plain, setFields, language) },
    {
      name: parts[language],
      titles: partColumns.map((column) => column[language]),
      rows: walkSet(plain).map(({ level, node }) => partRow(level, node, language)),
    },
    {
      name: classes[language],
      titles: classColumns.map((column) => column[language]),
      rows: plain.classes.map(
        (one): Row => [one.name, one.nameEn ?? null, one.min?.toString() ?? null, one.minExclusive?.toString() ?? null],
      ),
    },
    { name: policies[language], titles: fieldTitles, rows: fieldRows(plain, policyFields, language) },
  ];
}

function fieldRows(set: CriteriaSet, fields: readonly Title[], language: Language): Row[] {
  return fields.map((field): Row => [field[language], fieldCell(set, field.key)]);
}

function fieldCell(set: CriteriaSet, path: string): string | null {
  const value = path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], set as unknown);
  if (Array.isArray(value)) return value.length === 0 ? null : writeCodes(value);
  return value === undefined || value === null ? null : String(value);
}

function partRow(level: Level, part: Area | Criterion | Component, language: Language): Row {
  const samples = "sampleScores" in part ? part.sampleScores : undefined;
  const cells: Record<(typeof partColumns)[number]["key"], string | null> = {
    level: wordOf(partLevels, level, language),
    code: part.code,
    previousCode: part.previousCode ?? null,
    name: part.name,
    nameEn: part.nameEn ?? null,
    max: part.max?.toString() ?? null,
    source: part.source === undefined ? null : wordOf(sources, part.source, language),
    ruleKind: part.rule?.kind ?? null,
    rule: part.rule === undefined ? null : writeRuleParameters(part.rule),
    ruleText: part.ruleText ?? null,
    ruleTextEn: part.ruleTextEn ?? null,
    evidence: part.evidence?.join("\n") ?? null,
    leadAgency: part.leadAgency ?? null,
    notApplicable: notApplicableWord(part.notApplicable, language),
    notApplicableText: part.notApplicable?.text ?? null,
    provenance: part.provenance ?? null,
    sampleScores: samples === undefined ? null : JSON.stringify(samples),
  };
  return partColumns.map((column) => cells[column.key]);
}

function notApplicableWord(policy: NotApplicable | undefined, language: Language): string | null {
  if (policy === undefined) return null;
  if (!policy.allowed) return wordOf(notApplicableEffects, "no", language);
  return wordOf(notApplicableEffects, policy.effect ?? "yes", language);
}

function wordOf(titles: readonly Title[], key: string, language: Language): string {
  return titles.find((title) => title.key === key)?.[language] ?? key;
}
