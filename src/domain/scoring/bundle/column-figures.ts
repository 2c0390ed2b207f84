import { canonicalJson } from "../../text/canonical-json.ts";
import type { BundleLine } from "./bundle-model.ts";

/** What a difference tells of the column that decided; by the rule of the older format it told nothing of it. */
const columnFields = ["columnInputs", "column"] as const;
export type ColumnField = (typeof columnFields)[number];

export const isColumnField = (field: string): field is ColumnField => columnFields.some((one) => one === field);

/**
 * The column that decided as a difference tells it, as canonical JSON. `columnInputs`: inputs, and points that were set
 * directly; null where nothing counts. `column`: who decided, and the proof of what is not told. Of withheld inputs there
 * is nothing in either but the proof.
 * @example columnFigures({ column: { …, inputs: { a: "1" }, points: null }, withheld: false, proof: "x" }).columnInputs
 *   // '{"inputs":{"a":"1"},"points":null}'
 */
export function columnFigures(
  line: Pick<BundleLine, "column" | "withheld" | "proof"> | undefined,
): Readonly<Record<ColumnField, string | null>> {
  if (line === undefined) return { columnInputs: null, column: null };
  const { column, withheld, proof } = line;
  const author = column && { stage: column.stage, role: column.role, unit: column.unit };
  return {
    columnInputs: column && canonicalJson({ inputs: column.inputs, points: withheld ? null : column.points }),
    column: canonicalJson({ author, withheld, proof }),
  };
}
