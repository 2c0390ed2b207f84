import { findGrant } from "../../../../../domain/identity/actor.ts";
import type { EntryContent, ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries, writeEntries } from "../../repository/entries.ts";
import type { OpenSheet } from "./open-sheet.ts";

/** Writes the next version of the unit's own column of one component and gives it as stored. */
export async function writeOwnColumn(
  tx: Tx,
  deps: ScoringDeps,
  context: RequestContext,
  { round, unit }: OpenSheet,
  { component, content }: { readonly component: string; readonly content: EntryContent },
): Promise<ScoreEntry> {
  const actor = getActor(context);
  const grant = findGrant(actor, "scoring.fill", unit.unitId) ?? findGrant(actor, "scoring.read", unit.unitId);
  const write = { ...content, id: deps.ids.next(), unitId: unit.unitId, component, stage: "self", seat: 1 } as const;
  await writeEntries(tx, round.id, [write], {
    at: context.now,
    accountId: actor.accountId,
    role: grant?.roleCode ?? null,
    actingUnitId: grant?.unitId ?? null,
  });
  const filter = { units: [unit.unitId], components: [component], stages: ["self"] } as const;
  const [stored] = await listEntries(tx, round.id, filter);
  if (stored === undefined) throw new Error(`the entry of ${component} was not written`);
  return stored;
}
