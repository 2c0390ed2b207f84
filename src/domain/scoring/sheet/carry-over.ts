import type { ScoreEntry } from "../columns/entry.ts";
import type { CompiledSet, Leaf } from "../compiled-set.ts";
import { partAt } from "../describe-set.ts";
import { previousCodeOf } from "../lineage.ts";
import { isSelfAssessed } from "./asked-part.ts";

/** The component that one continues in the set of the round before; undefined for a new one. */
export function findPredecessor(now: CompiledSet, leaf: Leaf, before: CompiledSet): Leaf | undefined {
  const part = partAt(now.set, leaf.path);
  const code = part === undefined ? undefined : previousCodeOf(part);
  const at = code === undefined ? undefined : before.leafByCode.get(code);
  return at === undefined ? undefined : before.leaves[at];
}

/** What may be taken over for one component. */
export interface CarriedOver {
  readonly component: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * The inputs of the round before for components that are still empty and are scored by the very same rule. Days are
 * left: a day of last year says nothing about this one.
 */
export function carryOver(
  now: CompiledSet,
  before: CompiledSet,
  entries: { readonly now: ReadonlyMap<string, ScoreEntry>; readonly before: ReadonlyMap<string, ScoreEntry> },
): CarriedOver[] {
  return now.leaves.flatMap((leaf) => {
    const old = findPredecessor(now, leaf, before);
    const typed = Object.keys(entries.now.get(leaf.code)?.inputs ?? {}).length > 0;
    if (old === undefined || typed || !isSelfAssessed(leaf)) return [];
    const [rule, oldRule] = [partAt(now.set, leaf.path)?.rule, partAt(before.set, old.path)?.rule];
    const isSame = JSON.stringify(rule) === JSON.stringify(oldRule);
    const inputs = entries.before.get(old.code)?.inputs ?? {};
    if (!isSame || rule?.kind === "deadline" || Object.keys(inputs).length === 0) return [];
    // Whether a component applies is decided anew each year, by the owner of the round.
    if (Object.hasOwn(inputs, "na")) return [];
    return [{ component: leaf.code, inputs }];
  });
}
