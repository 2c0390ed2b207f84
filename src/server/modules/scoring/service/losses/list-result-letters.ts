import { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import { buildResultSheet } from "../../../../../domain/scoring/documents/build-result-sheet.ts";
import type { ResultLetter } from "../../../../../domain/scoring/documents/result-letter.ts";
import { hasBegun } from "../../../../../domain/scoring/workflow/windows.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findRound } from "../../repository/rounds.ts";
import { listStandingRows } from "../../standings.query.ts";
import { ensurePlaces, ensureStage } from "../ensure-places.ts";
import { deriveLosses } from "./derive-losses.ts";
import { frameOf } from "./document-frame.ts";
import { loadReasonedColumns } from "./load-reasoned-columns.ts";
import { loadWhole } from "./open-whole.ts";
import { amendedOf, explainUntil, letterName, letterTo } from "./result-letter.ts";
import { readStandingDecisions } from "./standing-decisions.ts";

export interface NamedLetter {
  /** Name of its file, once in the list. */
  readonly name: string;
  readonly letter: ResultLetter;
}

/**
 * The letters to all units of a block with every column; whether somebody may have them was asked before. None where the
 * block is gone.
 */
export async function listResultLetters(
  deps: ScoringDeps,
  at: { readonly roundId: string; readonly block: string },
  now: Date,
): Promise<NamedLetter[]> {
  const db = deps.db.reader;
  const round = await findRound(db, at.roundId);
  if (round === undefined) return [];
  const { workflow, blocks } = await loadWhole(db, round);
  const found = blocks.find(({ block }) => block.code === at.block);
  if (found === undefined) return [];
  const { block, compiled, units } = found;
  await ensureStage(deps, round, "final");
  await ensurePlaces(deps, round, "final");
  const allColumns = await loadReasonedColumns(db, round, units);
  const losses = await deriveLosses(db, round, { compiled, units, stage: "final" });
  const standings = (await listStandingRows(db, round.id)).filter((row) => row.stage === "final");
  const ranks = new Map(standings.map((row) => [row.unitId, row.rank]));
  const inBlock = new Set(units.map((unit) => unit.unitId));
  const of = standings.filter((row) => row.rank !== null && inBlock.has(row.unitId)).length;
  const frame = await frameOf(deps, { now }, round, { kind: null });
  const decisions = await readStandingDecisions(deps, round);
  const names = new Map<string, number>();
  return units.flatMap((unit): NamedLetter[] => {
    const [own, columns] = [losses.get(unit.unitId), allColumns.get(unit.unitId)];
    if (own === undefined || columns === undefined) return [];
    const rank = round.state === "published" ? (ranks.get(unit.unitId) ?? null) : null;
    const letter = letterTo({
      ...{ round, unit, block, frame, losses: own, seen: own.components, extras: true },
      sheet: buildResultSheet({
        ...{ compiled, columns, losses: own, stage: "final", seen: own.components },
        amended: amendedOf(decisions, unit),
        ...{ stages: ResultStage.options, extras: true, hasBegun: (column) => hasBegun(workflow, column, now) },
      }),
      decisions,
      rank: rank === null ? null : { rank, of },
      explainUntil: explainUntil(workflow, unit.unitId, now),
    });
    // Two communes may have one name.
    const name = letterName(round, unit);
    const seen = (names.get(name) ?? 0) + 1;
    names.set(name, seen);
    return [{ name: seen === 1 ? name : `${name}-${seen}`, letter }];
  });
}
