import type { vi } from "./vi.ts";

export const en: typeof vi = {
  title: "Public page",
  shown: "The public ranking tells how rank and index changed against the last published round.",
  hidden: "The public ranking tells no changes against the last published round.",
  "hide.act": "Tell no changes",
  "show.act": "Tell changes",
  "hide.title": "Tell no changes of rank on the public page?",
  "show.title": "Tell changes of rank on the public page?",
  detail: "It takes effect on the public page at once and can be changed back at any time.",
  reason: "Reason",
};
