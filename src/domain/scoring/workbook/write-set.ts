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
import { amountCell, type Cell, type Sheet } from "./sheet.ts";

/** The workbook of a set: everything the document holds; `readSetWorkbook` gives the same set back. */
export function writeSetWorkbook(set: CriteriaSet): Sheet[] {
  const plain = normalizeCriteriaSet(set);
  const [setSheet, parts, classes, policies] = setSheets;
  return [
    { name: setSheet.vi, rows: fieldRows(plain, setFields) },
    { name: parts.vi, rows: [partColumns.map((column) => column.vi), ...plain.areas.flatMap(areaRows)] },
    {
      name: classes.vi,
      rows: [
        classColumns.map((column) => column.vi),
        ...plain.classes.map((one): Cell[] => [
          one.name,
          one.nameEn ?? null,
          amountCell(one.min?.toString()),
          amountCell(one.minExclusive?.toString()),
        ]),
      ],
    },
    { name: policies.vi, rows: fieldRows(plain, policyFields) },
  ];
}

function fieldRows(set: CriteriaSet, fields: readonly { key: string; vi: string }[]): Cell[][] {
  return [["Mục", "Giá trị"], ...fields.map((field): Cell[] => [field.vi, fieldCell(set, field.key)])];
}

function fieldCell(set: CriteriaSet, path: string): Cell {
  const value = path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], set as unknown);
  if (Array.isArray(value)) return value.length === 0 ? null : value.join("\n");
  if (typeof value === "number") return value;
  return typeof value === "string" ? (path === "id" ? value : amountCell(value)) : null;
}

function areaRows(area: Area): Cell[][] {
  return [partRow("area", area), ...area.criteria.flatMap(criterionRows)];
}

function criterionRows(criterion: Criterion): Cell[][] {
  return [partRow("criterion", criterion), ...criterion.components.map((one) => partRow("component", one))];
}

function partRow(level: (typeof partLevels)[number]["key"], part: Area | Criterion | Component): Cell[] {
  const samples = "sampleScores" in part ? part.sampleScores : undefined;
  const cells: Record<(typeof partColumns)[number]["key"], Cell> = {
    level: wordOf(partLevels, level),
    code: part.code,
    name: part.name,
    nameEn: part.nameEn ?? null,
    max: amountCell(part.max?.toString()),
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

function notApplicableWord(policy: NotApplicable | undefined): Cell {
  if (policy === undefined) return null;
  if (!policy.allowed) return wordOf(notApplicableEffects, "no");
  return wordOf(notApplicableEffects, policy.effect ?? "yes");
}

function wordOf(titles: readonly { key: string; vi: string }[], key: string): string {
  return titles.find((title) => title.key === key)?.vi ?? key;
}
