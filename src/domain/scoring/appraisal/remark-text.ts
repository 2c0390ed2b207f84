/** Values a stock remark may name; whatever else stands in braces is left for the appraiser to write. */
export interface RemarkValues {
  readonly unit: string;
  readonly component: string;
  readonly max: string;
  readonly selfPoints: string;
}

const place = /\{([^{}]{1,60})\}/g;

/**
 * A stock remark with what is known put in. Places that are not known stay: an appraiser must write them before it can
 * be saved.
 * @example fillRemark("{unit} thiếu {văn bản}", values) // "Sở Y tế thiếu {văn bản}"
 */
export function fillRemark(text: string, values: RemarkValues): string {
  return text.replace(place, (whole, name: string) => values[name as keyof RemarkValues] ?? whole);
}

/** What still stands in braces in a text. */
export function unfilledPlaces(text: string): string[] {
  return [...text.matchAll(place)].map((match) => match[1] as string);
}
