import { type CompileOptions, compileSet } from "../../../../domain/scoring/compile-set.ts";
import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import type { CriteriaSetId } from "../../../../domain/scoring/round.ts";
import type { Reader } from "../../../db/database.ts";
import { findStoredSet } from "../set-repository.ts";

/** Compiled sets of frozen versions, which never change: what is kept here can be old but never wrong. */
const kept = new Map<string, CompiledSet>();
const keptAtMost = 40;

/**
 * A frozen set made ready for scoring, with the classes of the round and the year of its days where given.
 * @throws Error where the set is not there, not frozen, or cannot be scored with these classes: what a round refers to
 * was checked before, so this is a fault of the program.
 * @example const compiled = await loadCompiledSet(tx, block.setId, { classes: block.classes ?? undefined, year: 2026 })
 */
export async function loadCompiledSet(
  db: Reader,
  setId: CriteriaSetId,
  options: CompileOptions = {},
): Promise<CompiledSet> {
  const key = JSON.stringify([setId, options.year ?? null, options.classes ?? null]);
  const known = kept.get(key);
  if (known !== undefined) return keep(key, known);
  const stored = await findStoredSet(db, setId);
  if (stored?.state !== "frozen") throw new Error(`the criteria set ${setId} is not there or not frozen`);
  const result = compileSet(stored.document, options);
  if (!result.ok) {
    const texts = result.findings.filter((finding) => finding.blocking === true).map((finding) => finding.text.en);
    throw new Error(`the criteria set ${setId} cannot be scored: ${texts.join("; ")}`);
  }
  return keep(key, result.compiled);
}

/** Puts the set last in line to be forgotten. */
function keep(key: string, compiled: CompiledSet): CompiledSet {
  kept.delete(key);
  kept.set(key, compiled);
  const [oldest] = kept.keys();
  if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
  return compiled;
}
