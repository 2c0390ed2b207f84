import type { Language } from "../../../../../contract/text.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";

/**
 * Prints points of one column with the same number of decimals, as many as the finest of them needs: beside "0.75" the
 * file's "2.0" reads "2,00", so that digits stand below digits. Nothing is rounded.
 */
export function pointsPrinter(points: readonly (string | null)[], language: Language): (value: string) => string {
  const needed = points.map((one) => /\.(\d*[1-9])/.exec(one ?? "")?.[1]?.length ?? 0);
  const decimals = Math.max(0, ...needed);
  return (value) => {
    const [whole = "0", fraction = ""] = value.split(".");
    const kept = fraction.replace(/0+$/, "").padEnd(decimals, "0");
    return printDecimal(kept === "" ? whole : `${whole}.${kept}`, language);
  };
}
