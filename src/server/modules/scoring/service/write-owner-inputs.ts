import { emptyContent } from "../../../../domain/scoring/columns/entry.ts";
import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import type { Tx } from "../../../db/transaction.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { ScoringDeps } from "../deps.ts";
import { type EntryWrite, listEntries, writeEntries } from "../repository/entries.ts";
import { authorOf } from "./author-of.ts";

/** A value to write, or one to take away (null). */
export interface InputWrite {
  readonly unitId: string;
  readonly component: string;
  readonly input: string;
  readonly value: string | null;
}

/** The column in which the owner of a round enters a component: surveys apart from what units say of themselves. */
export function givenStageOf(compiled: CompiledSet, component: string): "self" | "survey" {
  const leaf = compiled.leaves[compiled.leafByCode.get(component) ?? -1];
  return leaf?.source === "survey" ? "survey" : "self";
}

/** Writes what the owner of a round enters: of each component that changes one new version. */
export async function writeOwnerInputs(
  tx: Tx,
  deps: Pick<ScoringDeps, "ids">,
  context: RequestContext,
  at: { readonly roundId: string; readonly compiledOf: (unitId: string) => CompiledSet },
  writes: readonly InputWrite[],
): Promise<void> {
  const units = [...new Set(writes.map((write) => write.unitId))];
  const stored = new Map(
    (await listEntries(tx, at.roundId, { units, stages: ["self", "survey"] })).map((entry) => [
      `${entry.unitId} ${entry.stage} ${entry.component}`,
      entry,
    ]),
  );
  const entries: EntryWrite[] = [];
  for (const changes of Map.groupBy(writes, (write) => `${write.unitId} ${write.component}`).values()) {
    const [first] = changes;
    if (first === undefined) continue;
    const { unitId, component } = first;
    const stage = givenStageOf(at.compiledOf(unitId), component);
    const before = stored.get(`${unitId} ${stage} ${component}`);
    const inputs = new Map(Object.entries(before?.inputs ?? {}));
    for (const { input, value } of changes) {
      if (value === null) inputs.delete(input);
      else inputs.set(input, value);
    }
    const said = { ...emptyContent, note: before?.note ?? null, inputs: Object.fromEntries(inputs) };
    entries.push({ ...said, id: deps.ids.next(), unitId, component, stage, seat: 1 });
  }
  await writeEntries(tx, at.roundId, entries, authorOf(context, "scoring.manage", null));
}
