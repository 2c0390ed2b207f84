import type { Entries } from "./entry.ts";
import { reason } from "./entry.ts";

const manages = {
  door: "scoring.manage",
  inside: { ability: "scoring.manage", reach: "province", outside: "403" },
} as const;
const unknown = { rule: { ...manages, granted: "404" }, params: () => ({ kind: "resultDecision" }) } as const;

/** Templates of papers concern the whole province. */
export const templateEntries: Entries = {
  "scoring.listPaperTemplates": { rule: manages },
  "scoring.openPaperTemplate": { ...unknown, query: () => ({ version: "999" }) },
  "scoring.previewPaperTemplate": { ...unknown, query: () => ({ version: "999" }) },
  "scoring.listTemplateWarnings": { ...unknown, query: () => ({ version: "999" }) },
  // What is sent is no document, so nothing is kept.
  "scoring.uploadPaperTemplate": {
    rule: manages,
    params: () => ({ kind: "resultDecision" }),
    query: () => ({ fileName: "a.txt" }),
  },
  "scoring.usePaperTemplate": { ...unknown, body: () => ({ version: 999, reason }) },
};
