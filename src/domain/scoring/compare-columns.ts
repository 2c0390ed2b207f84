import { Rational } from "../rational.ts";
import { printDecimal } from "../rational-format.ts";
import type { BundleDifference } from "./bundle/bundle-model.ts";
import { columnInputs } from "./column-inputs.ts";
import type { CompiledSet } from "./compiled-set.ts";
import type { Text } from "./finding.ts";
import { noPublicInputs, printAuthor, type ToldInputs } from "./print-column.ts";

/** One thing that the columns of a difference say, on both sides. */
export interface ColumnLine {
  /** Name of the input; null where the field of the difference says it all. */
  readonly name: Text | null;
  /** Null: there was nothing, or not this. */
  readonly before: Text | null;
  readonly after: Text | null;
}

type OfColumns = Pick<BundleDifference, "component" | "field" | "before" | "after">;

/**
 * A difference of decided columns (`columnFigures`) line by line: points set directly, then every input by its name, also
 * those that stay; or who decided before and after.
 * @example compareColumns(set, { component: "1.1", field: "columnInputs", before: …, after: … })
 *   // [{ name: { vi: "Tử số: done", … }, before: { vi: "1.330,5", … }, after: { vi: "1.331", … } }, …]
 */
export function compareColumns(compiled: CompiledSet | undefined, difference: OfColumns): ColumnLine[] {
  const { component, field, before, after } = difference;
  if (field === "column") {
    const author = (side: string | null) => (side === null ? null : printAuthor(side));
    return [{ name: null, before: author(before), after: author(after) }];
  }
  const [old, now] = [before, after].map((side) => (side === null ? null : (JSON.parse(side) as ToldInputs)));
  const points = (side: ToldInputs | null | undefined) => (side?.points == null ? null : printPoints(side.points));
  const inputs = columnInputs(compiled, component, { ...old?.inputs, ...now?.inputs }).map(({ title, print }) => {
    return { name: title, before: (old && print(old.inputs)) ?? null, after: (now && print(now.inputs)) ?? null };
  });
  const set = { name: setDirectly, before: points(old), after: points(now) };
  const lines = set.before === null && set.after === null ? inputs : [set, ...inputs];
  if (lines.length > 0) return lines;
  return [{ name: null, before: old ? noPublicInputs : null, after: now ? noPublicInputs : null }];
}

const setDirectly: Text = { vi: "Điểm đặt trực tiếp", en: "Points set directly" };

function printPoints(points: string): Text {
  const exact = Rational.parse(points);
  return { vi: printDecimal(exact, "vi"), en: printDecimal(exact, "en") };
}
