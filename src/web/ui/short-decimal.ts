/**
 * A plain decimal with at most so many decimals, rounded half up, without zeros at the end: for reading at a glance
 * only; what is compared, exported and computed is the exact figure.
 */
export function shortDecimal(value: string, decimals: number): string {
  const match = /^(-?)(\d+)\.(\d+)$/.exec(value);
  if (match === null) return value;
  const [, sign = "", whole = "", fraction = ""] = match;
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  const rounded = kept + (Number(fraction[decimals] ?? "0") >= 5 ? 1n : 0n);
  const digits = String(rounded).padStart(decimals + 1, "0");
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, "");
  const short = digits.slice(0, digits.length - decimals) + (rest === "" ? "" : `.${rest}`);
  return rounded === 0n ? "0" : sign + short;
}
