/** Types of sources-digest.mjs, which is plain JavaScript because an old host Node runs it. */
export function digestSources(root: string, paths: readonly string[]): string;
