import type { ColumnView } from "../../../../../contract/scoring/columns.ts";
import type { ColumnScore } from "../../../../../domain/scoring/appraisal/score-column.ts";
import { scoreColumn } from "../../../../../domain/scoring/appraisal/score-column.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { Reader } from "../../../../db/database.ts";
import { namePeople, type PersonNames } from "../../entry-names.query.ts";

/** Names of the authors of entries. */
export function nameAuthors(db: Reader, entries: readonly ScoreEntry[]): Promise<PersonNames> {
  return namePeople(db, {
    accountIds: entries.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
    unitIds: entries.flatMap(({ actingUnitId }) => (actingUnitId === null ? [] : [actingUnitId])),
  });
}

/** The points of a column; undefined for one that gives none, as a question or an explanation in words alone. */
export function scoreOfEntry(compiled: CompiledSet, at: number, entry: ScoreEntry): ColumnScore | undefined {
  const isSilent = entry.points === null && Object.keys(entry.inputs).length === 0;
  const isAppraisal = entry.stage === "appraisal1" || entry.stage === "appraisal2" || entry.stage === "council";
  if (isSilent && (entry.stage === "explanation" || (isAppraisal && entry.verdict === null))) return undefined;
  return scoreColumn(compiled, at, entry);
}

/** One column as people see it. */
export function showColumn(entry: ScoreEntry, score: ColumnScore | undefined, names: PersonNames): ColumnView {
  const role = entry.role === null ? undefined : names.roles.get(entry.role);
  const unit = entry.actingUnitId === null ? undefined : names.units.get(entry.actingUnitId);
  const points = score?.points;
  return {
    stage: entry.stage,
    seat: entry.seat,
    version: entry.version,
    inputs: { ...entry.inputs },
    points: points === undefined ? null : { printed: printPoints(points), exact: points.toFraction() },
    how: score?.how ?? null,
    pointsSet: entry.points !== null,
    estimate: entry.estimate,
    verdict: entry.verdict,
    asksExplanation: entry.asksExplanation,
    remarkCode: entry.remarkCode,
    reason: entry.reason,
    note: entry.note,
    at: entry.at.toISOString(),
    by: {
      name: entry.accountId === null ? null : (names.accounts.get(entry.accountId) ?? null),
      roleVi: role?.nameVi ?? null,
      roleEn: role?.nameEn ?? null,
      unitVi: unit?.nameVi ?? null,
      unitEn: unit?.nameEn ?? null,
    },
  };
}
