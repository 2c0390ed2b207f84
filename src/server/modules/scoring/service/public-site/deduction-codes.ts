import { remarkCauseLabels } from "../../../../../domain/scoring/appraisal/remark-cause.ts";
import { effectiveEntries } from "../../../../../domain/scoring/columns/effective-entry.ts";
import { findReasonedEntry } from "../../../../../domain/scoring/columns/reasoned-entry.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import type { Reader } from "../../../../db/database.ts";
import { listDeductionCodes } from "../../repository/deduction-codes.ts";
import { listCountedEntries } from "../../repository/entries.ts";
import type { RoundRecord } from "../../repository/rounds.ts";

/** One unit with all of its components, or one component of all units. */
type Part = { readonly unitId: string } | { readonly component: string };

/**
 * The deduction codes behind decided points, by "unit component". A code and its cause are of the province's list, not
 * words about one unit, so that they may be told to everybody.
 * @example (await readDeductions(db, round, { unitId })).get(`${unitId} 1.1.1`)?.vi // "mã trừ điểm NX03: Chậm thời hạn"
 */
export async function readDeductions(db: Reader, round: RoundRecord, part: Part): Promise<ReadonlyMap<string, Text>> {
  const codes = await listDeductionCodes(db, round.id, part);
  if (codes.length === 0) return new Map();
  const units = [...new Set(codes.map(({ unitId }) => unitId))];
  const components = [...new Set(codes.map(({ component }) => component))];
  const entries = await listCountedEntries(db, round.id, { units, components });
  const told = new Map<string, Text>();
  for (const [unitId, own] of Map.groupBy(entries, (entry) => entry.unitId)) {
    for (const [component, entry] of effectiveEntries(own, "final")) {
      const { stage } = findReasonedEntry(own, entry);
      const found = codes.find((one) => one.unitId === unitId && one.component === component && one.stage === stage);
      if (entry.points === null || found === undefined) continue;
      const cause = remarkCauseLabels[found.cause];
      told.set(`${unitId} ${component}`, {
        vi: `mã trừ điểm ${found.code}: ${cause.vi}`,
        en: `deduction code ${found.code}: ${cause.en}`,
      });
    }
  }
  return told;
}

/** A component or a unit of it with the deduction code behind its explanation. */
export function addDeduction<One extends { readonly explanation: Text }>(one: One, deduction: Text | undefined): One {
  if (deduction === undefined) return one;
  const { vi, en } = one.explanation;
  return { ...one, explanation: { vi: `${vi}; ${deduction.vi}`, en: `${en}; ${deduction.en}` } };
}
