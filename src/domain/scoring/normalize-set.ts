import { composed } from "../text/composed.ts";
import { CriteriaSet } from "./model.ts";

/** Whole numbers that are no amounts: they stay numbers. */
const integerKeys = new Set(["year", "roundDecimals", "maxDaysLate"]);
const amountText = /^[+-]?\d+(\.\d+)?$/;

/**
 * The one stored form of a set: defaults filled in, amounts as decimal text ("2", not the number 2), texts trimmed and
 * in composed Unicode, nothing that says nothing. Two files that mean the same give the same document and checksum.
 * Normalizing twice changes nothing.
 */
export function normalizeCriteriaSet(set: CriteriaSet): CriteriaSet {
  const plain = plainValue(set, "") as Record<string, unknown>;
  // Parsing again puts the keys into the order of the schema.
  return CriteriaSet.parse(plain);
}

function plainValue(value: unknown, key: string): unknown {
  if (typeof value === "string") return value.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (typeof value === "number") {
    const text = String(value);
    return integerKeys.has(key) || !amountText.test(text) ? value : text;
  }
  if (Array.isArray(value)) return value.map((item) => plainValue(item, key));
  if (value === null || typeof value !== "object") return value;
  if (key === "sampleScores") return composed(value);
  // Counts of areas, criteria and components are whole numbers, too.
  if (key === "counts") return value;
  const entries = Object.entries(value)
    .filter(([name, item]) => item !== undefined && !saysNothing(name, item))
    .map(([name, item]) => [name, plainValue(item, name)]);
  const result = Object.fromEntries(entries) as Record<string, unknown>;
  if (key === "notApplicable" && result["allowed"] === false) delete result["effect"];
  if (Array.isArray(result["evidence"])) {
    result["evidence"] = result["evidence"].map(oneLine).filter((text) => text !== "");
    if (saysNothing("evidence", result["evidence"])) delete result["evidence"];
  }
  return result;
}

function saysNothing(name: string, value: unknown): boolean {
  if (name === "evidence" || name === "alternatives" || name === "inputs")
    return Array.isArray(value) && value.length === 0;
  if (name === "counts" || name === "split") return Object.values(value ?? {}).every((one) => one === undefined);
  // Names and titles are always there; other texts that are blank are no texts.
  return name !== "name" && name !== "title" && typeof value === "string" && value.trim() === "";
}

function oneLine(text: unknown): unknown {
  return typeof text === "string" ? text.replace(/\s*\n\s*/g, " ") : text;
}
