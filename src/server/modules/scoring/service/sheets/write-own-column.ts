import { findGrant } from "../../../../../domain/identity/actor.ts";
import type { EntryContent, ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { writeColumns } from "../write-columns.ts";
import type { OpenSheet } from "./open-sheet.ts";

/** Writes the next version of the unit's own column of one component, with its totals, and gives it as stored. */
export async function writeOwnColumn(
  tx: Tx,
  deps: ScoringDeps,
  context: RequestContext,
  { round, unit }: OpenSheet,
  { component, content }: { readonly component: string; readonly content: EntryContent },
): Promise<ScoreEntry> {
  const fills = findGrant(getActor(context), "scoring.fill", unit.unitId) !== undefined;
  const at = { round, unit, ability: fills ? ("scoring.fill" as const) : ("scoring.read" as const) };
  await writeColumns(tx, deps, context, at, [{ ...content, component, stage: "self" }]);
  const filter = { units: [unit.unitId], components: [component], stages: ["self"] } as const;
  const [stored] = await listEntries(tx, round.id, filter);
  if (stored === undefined) throw new Error(`the entry of ${component} was not written`);
  return stored;
}
