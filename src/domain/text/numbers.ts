/** Decimal text with a dot and no grouping ("-1234.50"), the form in which exact figures travel. */
const plainDecimal = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Prints an exact figure for people: `printDecimal("1234567.89")` is `"1.234.567,89"` (in English "1,234,567.89").
 * All decimals that come in go out; rounding is the business of the rule that made the figure.
 * @throws RangeError when the text is no plain decimal.
 */
export function printDecimal(value: string | number | bigint, language: "vi" | "en" = "vi"): string {
  const match = plainDecimal.exec(String(value));
  if (match === null) throw new RangeError(`not a plain decimal: ${value}`);
  const [, sign = "", whole = "0", fraction] = match;
  const [group, point] = language === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped}${point}${fraction}`;
}

export type ParsedNumber =
  | {
      readonly ok: true;
      /** Plain decimal text, exact. */
      readonly value: string;
      /** True where the text ended with %; the value is then still the number before the sign. */
      readonly percent: boolean;
      /** What was understood, printed for the person who typed. */
      readonly understood: { readonly vi: string; readonly en: string };
    }
  | { readonly ok: false; readonly reason: "notANumber" }
  | {
      readonly ok: false;
      /** Both readings of one separator before exactly three digits. */
      readonly reason: "ambiguous";
      readonly readings: readonly [string, string];
    };

/**
 * Reads a number as officers type it, with comma or dot for the decimals: "92,75", "92.75", "1.234,5", "1,234.5",
 * "1 234", "95%". One separator before exactly three digits can be either ("1.234") and is refused with both readings,
 * unless only one of them can be: "0.125" is no group of thousands, and `wholeOnly` excludes decimals that are not zero.
 */
export function parseNumber(input: string, options: { readonly wholeOnly?: boolean } = {}): ParsedNumber {
  const text = input.replace(/[\s\u2007\u202f]+/g, " ").trim();
  const percent = text.endsWith("%");
  const body = (percent ? text.slice(0, -1).trimEnd() : text).replace(/^[−–]/, "-").replace(/^\+/, "");
  const negative = body.startsWith("-");
  const readings = readUnsigned(negative ? body.slice(1).trimStart() : body);
  const possible = options.wholeOnly ? readings.filter((value) => !/\.\d*[1-9]/.test(value)) : readings;
  const [first, second] = possible.map((value) => (negative && /[1-9]/.test(value) ? `-${value}` : value));
  if (first === undefined) return { ok: false, reason: "notANumber" };
  if (second !== undefined) return { ok: false, reason: "ambiguous", readings: [first, second] };
  const sign = percent ? "%" : "";
  return {
    ok: true,
    value: first,
    percent,
    understood: { vi: printDecimal(first, "vi") + sign, en: printDecimal(first, "en") + sign },
  };
}

/** All readings of digits with separators, as plain decimals: none, one, or two where the text is ambiguous. */
function readUnsigned(text: string): string[] {
  const whole = (digits: string) => digits.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  if (/^\d+$/.test(text)) return [whole(text)];
  if (/^[1-9]\d{0,2}([.,])\d{3}(?!\d)/.test(text)) {
    if (/^\d{1,3}[.,]\d{3}$/.test(text)) return [whole(text), text.replace(",", ".")];
    const grouped = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text) ?? /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text);
    if (grouped !== null) return [joined(whole(grouped[1] ?? ""), grouped[2])];
    return [];
  }
  const spaced = /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/.exec(text);
  if (spaced !== null) return [joined(whole(spaced[1] ?? ""), spaced[2])];
  const decimal = /^(\d+)[.,](\d+)$/.exec(text);
  return decimal === null ? [] : [joined(whole(decimal[1] ?? ""), decimal[2])];
}

function joined(whole: string, fraction: string | undefined): string {
  return fraction === undefined ? whole : `${whole}.${fraction}`;
}
