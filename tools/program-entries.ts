/**
 * What Node is asked to run of the built program, name by source: the program, the server alone (journeys give it a
 * clock), and the threads of both.
 */
export const programEntries: Readonly<Record<string, string>> = {
  "src/cli/main.ts": "main",
  "src/server/main.ts": "server",
  "src/server/platform/documents/document-thread.ts": "document-thread",
  "src/server/modules/scoring/service/publication/bundle-thread.ts": "bundle-thread",
};
