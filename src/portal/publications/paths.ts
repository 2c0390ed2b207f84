import { roundPath } from "../round-words.ts";

/** Where publications of a round stand: their list, or one of them for ever. */
export const publicationPath = (roundId: string, number?: number, rest = "") =>
  roundPath(roundId, number === undefined ? "/publications" : `/publications/${number}${rest}`);

/** Fragment of one publication in their list. */
export const publicationAnchor = (number: number) => `lan-${number}`;

/** A digest in groups of eight, so that people can compare it by eye. */
export const grouped = (hex: string) => hex.replace(/(.{8})(?=.)/g, "$1 ");
