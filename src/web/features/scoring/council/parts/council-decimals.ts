/** Decimals of points before the council: as many as its minutes print, so that screen and paper tell one figure. */
export const councilDecimals = 4;
