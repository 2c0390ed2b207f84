import type { Area, Component, CriteriaSet, Criterion, NotApplicable } from "../model.ts";
import { normalizeCriteriaSet } from "../normalize-set.ts";
import { writeRuleParameters } from "./rule-notation.ts";
import {
  classColumns,
  notApplicableEffects,
  partColumns,
  partLevels,
  policyFields,
  setFields,
  setSheets,
  sources,
} from "./set-titles.ts";
import type { TextSheet } from "./sheet.ts";

type Row = (string | null)[];

/** The workbook of a set: everything the document holds; `readSetWorkbook` gives the same set back. */
export function writeSetWorkbook(set: CriteriaSet): TextSheet[] {
  const plain = normalizeCriteriaSet(set);
  const [setSheet, parts, classes, policies] = setSheets;
  return [
    { name: setSheet.vi, titles: ["Mục", "Giá trị"], rows: fieldRows(plain, setFields) },
    { name: parts.vi, titles: partColumns.map((column) => column.vi), rows: plain.areas.flatMap(areaRows) },
    {
      name: classes.vi,
      titles: classColumns.map((column) => column.vi),
      rows: plain.classes.map(
        (one): Row => [one.name, one.nameEn ?? null, one.min?.toString() ?? null, one.minExclusive?.toString() ?? null],
      ),
    },
    { name: policies.vi, titles: ["Mục", "Giá trị"], rows: fieldRows(plain, policyFields) },
  ];
}

function fieldRows(set: CriteriaSet, fields: readonly { key: string; vi: string }[]): Row[] {
  return fields.map((field): Row => [field.vi, fieldCell(set, field.key)]);
}

function fieldCell(set: CriteriaSet, path: string): string | null {
  const value = path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], set as unknown);
  if (Array.isArray(value)) return value.length === 0 ? null : value.join("\n");
  return value === undefined || value === null ? null : String(value);
}

function areaRows(area: Area): Row[] {
  return [partRow("area", area), ...area.criteria.flatMap(criterionRows)];
}

function criterionRows(criterion: Criterion): Row[] {
  return [partRow("criterion", criterion), ...criterion.components.map((one) => partRow("component", one))];
}

function partRow(level: (typeof partLevels)[number]["key"], part: Area | Criterion | Component): Row {
  const samples = "sampleScores" in part ? part.sampleScores : undefined;
  const cells: Record<(typeof partColumns)[number]["key"], string | null> = {
    level: wordOf(partLevels, level),
    code: part.code,
    name: part.name,
    nameEn: part.nameEn ?? null,
    max: part.max?.toString() ?? null,
    source: part.source === undefined ? null : wordOf(sources, part.source),
    ruleKind: part.rule?.kind ?? null,
    rule: part.rule === undefined ? null : writeRuleParameters(part.rule),
    ruleText: part.ruleText ?? null,
    ruleTextEn: part.ruleTextEn ?? null,
    evidence: part.evidence?.join("\n") ?? null,
    leadAgency: part.leadAgency ?? null,
    notApplicable: notApplicableWord(part.notApplicable),
    notApplicableText: part.notApplicable?.text ?? null,
    provenance: part.provenance ?? null,
    sampleScores: samples === undefined ? null : JSON.stringify(samples),
  };
  return partColumns.map((column) => cells[column.key]);
}

function notApplicableWord(policy: NotApplicable | undefined): string | null {
  if (policy === undefined) return null;
  if (!policy.allowed) return wordOf(notApplicableEffects, "no");
  return wordOf(notApplicableEffects, policy.effect ?? "yes");
}

function wordOf(titles: readonly { key: string; vi: string }[], key: string): string {
  return titles.find((title) => title.key === key)?.vi ?? key;
}
