/** Values a stock remark may name; whatever else stands in braces is left for the appraiser to write. */
export interface RemarkValues {
  readonly unit: string;
  readonly component: string;
  readonly max: string;
  readonly selfPoints: string;
}

/** What the places are called to those who write remarks; the names of the program are understood as well. */
const vietnamese: ReadonlyMap<string, keyof RemarkValues> = new Map([
  ["đơn vị", "unit"],
  ["tiêu chí", "component"],
  ["điểm tối đa", "max"],
  ["điểm tự chấm", "selfPoints"],
]);

/** The places that are filled in, as whoever writes a remark types them. */
export const remarkPlaces = {
  vi: [...vietnamese.keys()].map((name) => `{${name}}`),
  en: [...vietnamese.values()].map((name) => `{${name}}`),
} as const;

const place = /\{([^{}]{1,60})\}/g;

/**
 * A stock remark with what is known put in. Places that are not known stay: an appraiser must write them before it can
 * be saved.
 * @example fillRemark("{đơn vị} thiếu {văn bản}", values) // "Sở Y tế thiếu {văn bản}"
 */
export function fillRemark(text: string, values: RemarkValues): string {
  return text.replace(place, (whole, name: string) => {
    const known = vietnamese.get(name.normalize("NFC").trim().toLocaleLowerCase("vi")) ?? name;
    return Object.hasOwn(values, known) ? values[known as keyof RemarkValues] : whole;
  });
}

/**
 * A stock remark as it is read in Vietnamese, with the names of its places in that language.
 * @example nameRemarkPlaces("Không đạt mức {max} điểm") // "Không đạt mức {điểm tối đa} điểm"
 */
export function nameRemarkPlaces(text: string): string {
  const names = new Map([...vietnamese].map(([name, known]) => [known as string, name]));
  return text.replace(place, (whole, name: string) => (names.has(name) ? `{${names.get(name)}}` : whole));
}

/** What still stands in braces in a text. */
export function unfilledPlaces(text: string): string[] {
  return [...text.matchAll(place)].map((match) => match[1] as string);
}
