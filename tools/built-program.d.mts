/** Types of built-program.mjs, which is plain JavaScript because an old host Node runs it. */
export const PROGRAM_PREFIX: string;
export function programFolder(root: string): string;
