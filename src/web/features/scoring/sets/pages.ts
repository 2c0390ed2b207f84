import type { FeaturePage, NavEntry } from "../../../app/feature.ts";

/** Pages of the criteria sets. */
export const setPages: readonly FeaturePage[] = [];

export const setNav: readonly NavEntry[] = [];
