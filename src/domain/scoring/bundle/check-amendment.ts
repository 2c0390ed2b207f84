import { canonicalJson } from "../../text/canonical-json.ts";
import { type BundleFault, faultAt } from "./bundle-fault.ts";
import { type BundleContent, type BundleDifference, olderFormat } from "./bundle-model.ts";
import { isColumnField } from "./column-figures.ts";
import { type FinalResult, findFigure, listDifferences } from "./list-differences.ts";
import { tellFigure } from "./tell-figure.ts";

/**
 * The first publication of a round amends none, each later one does; what an amendment says came of it is what the
 * bundle gives. What was before stands in the bundle before: `differencesBetween`.
 */
export function checkAmendment(content: BundleContent): BundleFault[] {
  const { number, amends } = content.publication;
  const pointer = "/publication/amends";
  if (number === "1" && amends !== null)
    return [
      faultAt(content, "claim", pointer, {
        vi: ": lần công bố đầu không điều chỉnh lần nào",
        en: ": the first publication amends none",
      }),
    ];
  if (amends === null)
    return number === "1"
      ? []
      : [
          faultAt(content, "claim", pointer, {
            vi: `: lần công bố ${number} phải nêu lần bị điều chỉnh`,
            en: `: publication ${number} must name the one it amends`,
          }),
        ];
  const results = finalResultsOf(content);
  const told = new Set<string>();
  return amends.differences.flatMap((difference, at) => {
    const { unit, component, field, before, after } = difference;
    const known = results.get(unit);
    const stands = known && isTold(content, difference) ? findFigure(known, difference) : undefined;
    const place = canonicalJson([unit, component, field]);
    const isTrue = stands === after && before !== after && !told.has(place);
    told.add(place);
    if (isTrue) return [];
    const [was, is, here] = [before, after, stands].map((value) => tellFigure(difference, value));
    const text = {
      vi: `: thay đổi nêu ra không đúng (trước: ${was?.vi}; sau: ${is?.vi}; trong gói: ${here?.vi})`,
      en: `: the difference told is not true (before: ${was?.en}; after: ${is?.en}; in the bundle: ${here?.en})`,
    };
    return [faultAt(content, "claim", `${pointer}/differences/${at}`, text)];
  });
}

/**
 * Everything that differs between two publications of one round, as an amendment of the format of `after` tells it; in
 * any order.
 */
export function differencesBetween(before: BundleContent, after: BundleContent): BundleDifference[] {
  return listDifferences(finalResultsOf(before), finalResultsOf(after)).filter((one) => isTold(after, one));
}

/** Columns that differ where the format of an amendment is the older one, which told nothing of them. */
export function inputsNotTold(before: BundleContent, after: BundleContent): BundleDifference[] {
  if (after.format !== olderFormat) return [];
  return listDifferences(finalResultsOf(before), finalResultsOf(after)).filter((one) => one.field === "columnInputs");
}

const isTold = ({ format }: BundleContent, { field }: BundleDifference) =>
  format !== olderFormat || !isColumnField(field);

function finalResultsOf(content: BundleContent): Map<string, FinalResult> {
  return new Map(
    content.units.map(({ id, result, lines }) => {
      const components = new Map(
        lines.flatMap((line) => (line.result ? [[line.component, line.result] as const] : [])),
      );
      const columns = new Map(lines.map((line) => [line.component, line]));
      return [id, { result, components, columns }] as const;
    }),
  );
}
