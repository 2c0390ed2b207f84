import type { BundleDifference } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { isSetAnew } from "../../../../../domain/scoring/bundle/order-differences.ts";
import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import type {
  AmendedFigure,
  AmendedUnit,
  ChangedField,
  UnitStanding,
} from "../../../../../domain/scoring/documents/amendment.ts";
import type { BlockResult } from "../../../../../domain/scoring/documents/round-result.ts";
import type { Reader } from "../../../../db/database.ts";
import { listEntries } from "../../repository/entries.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { listBlockResults, type RankedRoundUnit } from "../council/block-results.ts";
import { listCountedExtras } from "../council/decided-extras.ts";
import { openDifferenceWords } from "../difference-words.ts";

/** What an amendment changes, as its papers tell it. */
export interface ReadAmendment {
  readonly figures: readonly AmendedFigure[];
  readonly units: readonly AmendedUnit[];
  readonly blocks: readonly BlockResult[];
  readonly extras: Awaited<ReturnType<typeof listCountedExtras>>;
}

/**
 * The differences of an amendment in the words of its papers, blocks in their order and units as they are ranked
 * afterwards. `db` sees the round as it stands with the amendment.
 */
export async function readAmendment(
  db: Reader,
  round: RoundRecord,
  differences: readonly BundleDifference[],
): Promise<ReadAmendment> {
  const byUnit = Map.groupBy(differences, (one) => one.unit);
  const blocks = (await listBlockResults(db, round)).filter(({ units }) => units.some((one) => byUnit.has(one.unitId)));
  const changed = blocks.flatMap(({ code, units }) =>
    units
      .flatMap((unit) => ({ unit, block: code, own: byUnit.get(unit.unitId) ?? [] }))
      .filter(({ own }) => own.length),
  );
  const { nameOf, printColumn } = await openDifferenceWords(db, round);
  const reasonOf = await openReasons(db, round, differences);
  const figures = changed.flatMap(({ unit, block, own }) =>
    own.filter(isFigure).map(({ component, field, before, after }) => ({
      ...{ unitNameVi: unit.unitNameVi, code: component, nameVi: nameOf(block, component).vi, field },
      ...{ before: printColumn(block, { component, field }, before)?.vi ?? before },
      ...{ after: printColumn(block, { component, field }, after)?.vi ?? after },
      reason: reasonOf(unit.unitId, component),
    })),
  );
  const units = changed.flatMap(({ unit, own }) => compareStanding(unit, own));
  const touchesExtras = figures.some(({ code }) => code === "");
  return { figures, units, blocks, extras: touchesExtras ? await listCountedExtras(db, round) : [] };
}

type FigureDifference = BundleDifference & { readonly field: ChangedField };

/** Of a component, or of bonus and penalty; all else of a unit follows from these. */
function isFigure(difference: BundleDifference): difference is FigureDifference {
  return isSetAnew(difference);
}

const standingFields = ["points", "applicableMax", "percent", "rank", "className"] as const;

/** A unit before and after; nothing where only figures differ that leave its result and place alone. */
function compareStanding(unit: RankedRoundUnit, own: readonly BundleDifference[]): AmendedUnit[] {
  const { points, applicableMax, percent, className, rank } = unit;
  const now: UnitStanding = { points, applicableMax, percent, className, rank: rank === null ? null : String(rank) };
  const moved = own.filter(({ component, field }) => component === "" && standingFields.some((one) => one === field));
  if (moved.length === 0) return [];
  const side = (which: "before" | "after"): UnitStanding => ({
    ...now,
    ...Object.fromEntries(moved.map((one) => [one.field, one[which]])),
  });
  return [{ unitNameVi: unit.unitNameVi, before: side("before"), after: side("after") }];
}

/** Why a component of a unit is set anew: the words of the column that counts. */
async function openReasons(
  db: Reader,
  round: RoundRecord,
  differences: readonly BundleDifference[],
): Promise<(unitId: string, code: string) => string | null> {
  const units = [...new Set(differences.filter(isFigure).map((one) => one.unit))];
  const components = [...new Set(differences.filter(isFigure).map((one) => one.component))];
  const entries = await listEntries(db, round.id, { units, components });
  const byPlace = Map.groupBy(entries, (entry) => `${entry.unitId} ${entry.component}`);
  return (unitId, code) => findEffectiveEntry(byPlace.get(`${unitId} ${code}`) ?? [], "final")?.reason ?? null;
}
