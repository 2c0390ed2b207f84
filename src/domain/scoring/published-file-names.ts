import type { BundleContent } from "./bundle/bundle-model.ts";
import { markFileName } from "./demonstration-mark.ts";

/** Of which round and publication a file is; figures of a demonstration are told by its name. */
interface Published {
  readonly round: { readonly year: number | string; readonly demonstration: boolean };
  readonly number: number;
}

const nameOf = (kind: string, { round, number }: Published, rest = "") =>
  markFileName(`${kind}-${round.year}-lan-${number}${rest}`, round.demonstration);

/**
 * What a bundle is called where it is saved.
 * @example bundleFileName({ round: { year: 2025, demonstration: true }, number: 1 }, "public") // "chi-so-2025-lan-1-cong-khai-minh-hoa.json"
 */
export function bundleFileName(of: Published, form: BundleContent["form"]): string {
  return `${nameOf("chi-so", of, form === "public" ? "-cong-khai" : "-day-du")}.json`;
}

/**
 * What the decision of a publication is called where it is saved.
 * @example decisionFileName({ round: { year: 2025, demonstration: false }, number: 1 }) // "quyet-dinh-cchc-2025-lan-1.pdf"
 */
export function decisionFileName(of: Published): string {
  return `${nameOf("quyet-dinh-cchc", of)}.pdf`;
}

/**
 * What the table of a publication is called, without what the form adds.
 * @example rankingFileName({ round: { year: 2025, demonstration: true }, number: 1 }) // "xep-hang-cchc-2025-lan-1-minh-hoa"
 */
export function rankingFileName(of: Published): string {
  return nameOf("xep-hang-cchc", of);
}
