import type { Day } from "../../calendar/day.ts";
import type { AreaType, SourceDocument, SuccessionKind, SuccessionPart, UnitKind } from "../model.ts";

/** A version that still names units by key ("commune:01273"); ids are given at the end. */
export interface DraftVersion {
  readonly unitKey: string;
  readonly parentKey: string | null;
  readonly officialCode: string;
  readonly nameVi: string;
  readonly shortName: string;
  readonly kind: Extract<UnitKind, "province" | "district" | "commune">;
  readonly areaType: AreaType;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly sourceDocument: SourceDocument | null;
}

export interface DraftSuccession {
  readonly key: string;
  readonly kind: SuccessionKind;
  readonly effectiveOn: Day;
  readonly document: SourceDocument | null;
  readonly pairs: readonly { readonly from: string; readonly to: string | null; readonly part: SuccessionPart }[];
}

/** Something in the lists that was not taken over as it stands there; shown to whoever loads a province. */
export type BuildNote =
  /** In the mapping but not in the list of 1 March 2025: abolished shortly before. */
  | { readonly reason: "oldUnitUnknown"; readonly oldCode: string; readonly newCode: string }
  /** The mapping leads into a province that did not follow the old one. */
  | { readonly reason: "pairCrossesProvinces"; readonly oldCode: string; readonly newCode: string }
  /** The other old unit lies in a province that is not loaded. */
  | { readonly reason: "predecessorNotLoaded"; readonly oldCode: string; readonly newCode: string }
  | { readonly reason: "successorUnknown"; readonly oldCode: string };

/** The day on which two levels replaced three. The lists are cut at it, as their file names say. */
export const changeDay: Day = "2025-07-01";

/** First day of the history behind the lists; older days are not covered. */
export const listsBegin: Day = "2004-08-31";

export const provinceKey = (code: string): string => `province:${code}`;
export const districtKey = (code: string): string => `district:${code}`;
export const communeKey = (code: string): string => `commune:${code}`;
/** A body made on the change day, although it may bear the code (and the name) of one of its predecessors. */
export const newKey = (oldKey: string): string => `${oldKey}@${changeDay}`;
