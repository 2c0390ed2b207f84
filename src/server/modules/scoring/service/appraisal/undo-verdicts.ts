import type { BodyOf } from "../../../../../contract/operation.ts";
import type { undoVerdicts as UndoVerdicts } from "../../../../../contract/scoring/appraisal.ts";
import { type EntryContent, emptyContent, type ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntryVersions } from "../../repository/entries.ts";
import { writeVerdicts } from "./write-verdicts.ts";

/** Puts back, as a new version, what the columns said before; the version that is undone stays to be seen. */
export async function undoVerdicts(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { stage, seat, lines }: BodyOf<typeof UndoVerdicts>,
): Promise<{ undone: number }> {
  const act = { verb: "scoring.undoVerdicts", stage, seat, lines, sent: lines };
  const undone = await writeVerdicts(deps, context, roundId, act, async (tx, places) => {
    const contents: EntryContent[] = [];
    for (const { part, current } of places) {
      const versions = await listEntryVersions(tx, roundId, part.unitId, part.leaf.code);
      const before = versions.find(
        (one) => one.stage === stage && one.seat === seat && one.version === (current?.version ?? 0) - 1,
      );
      contents.push(before === undefined ? emptyContent : contentOf(before));
    }
    return contents;
  });
  return { undone: undone.length };
}

function contentOf(entry: ScoreEntry): EntryContent {
  const { inputs, points, estimate, verdict, asksExplanation, remarkCode, reason, note } = entry;
  return { inputs, points, estimate, verdict, asksExplanation, remarkCode, reason, note };
}
