import { matchesSearch } from "../../text/search-key.ts";

/** What of a component decides whether a filter of the list keeps it. */
interface Filtered {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly areaCode: string;
  readonly lead: { readonly unitId: string; readonly nameVi: string; readonly nameEn: string | null } | null;
  readonly mine: boolean;
  readonly hidden: boolean;
  readonly selfAsked: boolean;
  readonly points: { readonly self: object | null };
}

/** The filters of the list of components, as they stand in an address. */
export interface OwnFilter {
  /** mine: led by my agency; open: not scored yet; gap: without a lead agency. */
  readonly of?: string | undefined;
  readonly area?: string | undefined;
  readonly lead?: string | undefined;
  readonly q?: string | undefined;
}

/** True where the list shows the component; the screen and the file take the same ones. */
export function fitsOwnFilter(row: Filtered, { of, area, lead, q }: OwnFilter): boolean {
  if (area !== undefined && row.areaCode !== area) return false;
  if (lead !== undefined && row.lead?.unitId !== lead) return false;
  if (of === "mine" && !row.mine) return false;
  if (of === "gap" && row.lead !== null) return false;
  if (of === "open" && (!row.selfAsked || row.hidden || row.points.self !== null)) return false;
  const words = [row.code, row.nameVi, row.nameEn, row.lead?.nameVi, row.lead?.nameEn].filter(Boolean).join(" ");
  return !q || matchesSearch(words, q);
}
