/**
 * Parts of the whole check, in the order in which they are done: the chain of acts; the rows of guarded tables; the
 * results counted again; columns against their acts; publications; contents of files.
 */
export const checkParts = ["chain", "rows", "results", "columns", "publications", "files"] as const;
export type CheckPart = (typeof checkParts)[number];
