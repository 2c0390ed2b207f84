import type { BundleLine, BundleUnit } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { canonicalJson } from "../../../../../domain/text/canonical-json.ts";

/**
 * A unit of an amendment in which every line that was not touched is told and proven as in the publication before: its
 * proof is another one only where a column is, and its authors have the names they had then.
 */
export function carryUnit(unit: BundleUnit, before: BundleUnit | undefined): BundleUnit {
  if (before === undefined) return unit;
  const known = new Map(before.lines.map((line) => [line.component, line]));
  return { ...unit, lines: unit.lines.map((line) => carryLine(line, known.get(line.component))) };
}

function carryLine(line: BundleLine, before: BundleLine | undefined): BundleLine {
  if (before?.salt === undefined || before.columns === undefined) return line;
  if (factsOf(line) !== factsOf(before)) return line;
  const { proof, salt, columns } = before;
  const column = line.column && { ...line.column, unit: before.column?.unit ?? line.column.unit };
  return { ...line, column, proof, salt, columns };
}

/** The columns but for the names of the units that wrote them, which may change by law. */
const factsOf = ({ columns = [] }: BundleLine) => canonicalJson(columns.map(({ unit: _, ...column }) => column));
