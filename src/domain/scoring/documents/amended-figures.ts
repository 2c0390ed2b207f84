/**
 * What of a unit amendments of the published result set anew: the code of a component, "bonus" or "penalty", with the
 * decision that did so last ("Quyết định số 13/QĐ-UBND").
 */
export type AmendedFigures = ReadonlyMap<string, string>;

/** Nothing was amended. */
export const noneAmended: AmendedFigures = new Map();
