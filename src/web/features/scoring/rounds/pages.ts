import type { FeaturePage, NavEntry } from "../../../app/feature.ts";

/** Pages of rounds: inputs, ranking, results. */
export const roundPages: readonly FeaturePage[] = [];

export const roundNav: readonly NavEntry[] = [];
