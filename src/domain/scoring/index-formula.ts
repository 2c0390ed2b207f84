/**
 * The formulas an index may be computed by, each with the spelling that a criteria set writes.
 * Blanks and upper or lower case do not matter. Meaning and sources: docs/rules/scoring.md, "Index".
 *
 * - `percentOfApplicable`: everything over the applicable maximum (rows 18, 20, 22 of the rule catalogue).
 * - `percentThenBonus`: bonus and penalty stand outside the percentage.
 * - `pointsOfScale`: the sum of points on the scale of the set; what does not apply is not made good.
 * - `appraisedConverted`: no survey was held, the appraised part alone is brought to the scale (row 21).
 */
export const INDEX_FORMULAS = {
  percentOfApplicable: ["(appraised + survey + bonus - penalty) / applicableMax * 100", "points / applicableMax * 100"],
  percentThenBonus: ["(appraised + survey) / applicableMax * 100 + bonus - penalty"],
  pointsOfScale: ["sum of leaves", "appraised + survey + bonus - penalty"],
  appraisedConverted: ["(appraised + bonus - penalty) / appraisedMax * 100", "appraised / appraisedMax * 100"],
} as const;

export type IndexFormula = keyof typeof INDEX_FORMULAS;

const normalise = (text: string): string => text.replace(/\s+/g, "").toLowerCase();

const BY_SPELLING = new Map<string, IndexFormula>(
  (Object.keys(INDEX_FORMULAS) as IndexFormula[]).flatMap((name) =>
    [name, ...INDEX_FORMULAS[name]].map((spelling): [string, IndexFormula] => [normalise(spelling), name]),
  ),
);

/**
 * The formula a text means, or undefined when it is not on the list.
 * @example findIndexFormula("Sum of leaves") // "pointsOfScale"
 */
export function findIndexFormula(text: string): IndexFormula | undefined {
  return BY_SPELLING.get(normalise(text));
}
