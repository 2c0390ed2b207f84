import type { SheetProgress } from "../../../../../contract/scoring/sheet-parts.ts";

/** What a sheet still lacks, each with how many components; nothing is said of what is complete. */
export function listMissing({
  components,
  answered,
  withoutEvidence,
}: Pick<SheetProgress, "components" | "answered" | "withoutEvidence">) {
  return [
    { key: "act.send.unanswered", count: components - answered },
    { key: "act.send.withoutEvidence", count: withoutEvidence },
  ].filter(({ count }) => count > 0) as { key: "act.send.unanswered" | "act.send.withoutEvidence"; count: number }[];
}
