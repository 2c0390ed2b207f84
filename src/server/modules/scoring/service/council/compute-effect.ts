import type { DecisionEffect, UnitEffectView } from "../../../../../contract/scoring/council.ts";
import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import type { EntryContent } from "../../../../../domain/scoring/columns/entry.ts";
import type { CountedEntry } from "../../../../../domain/scoring/columns/raw-unit.ts";
import { scoreUnitAt } from "../../../../../domain/scoring/columns/score-unit-at.ts";
import { blockEffect, type UnitEffect } from "../../../../../domain/scoring/council/block-effect.ts";
import { printExtras } from "../../../../../domain/scoring/council/case-subject.ts";
import { extrasComponent } from "../../../../../domain/scoring/extras/decide-extras.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { storeUnitResult } from "../../../../../domain/scoring/stored-result.ts";
import type { ComponentScore, UnitScore } from "../../../../../domain/scoring/unit-score.ts";
import type { Reader } from "../../../../db/database.ts";
import { listFigures } from "../../council.query.ts";
import { listRoundUnits, type RoundRecord, type RoundUnitRecord } from "../../repository/rounds.ts";
import { openBlocks } from "../score-block.ts";
import { loadColumns } from "../score-columns.ts";

/** Columns of the council in the place of those that stand; null takes one away. */
export interface CouncilChange {
  readonly unitId: string;
  readonly component: string;
  readonly content: Pick<EntryContent, "verdict" | "inputs" | "points" | "reason"> | null;
}

/** A block with its units as they stand and as they would, best first as they would. */
export interface BlockChange {
  readonly block: string;
  readonly units: readonly (UnitEffect & { readonly unit: RoundUnitRecord })[];
}

/** What changes do, on units that were opened; `asIs` is the side on which the changes stand. */
export type EffectsOf = (changes: readonly CouncilChange[], asIs?: "before" | "after") => BlockChange[];

/** What columns of the council do to their blocks. Nothing is written. */
export async function computeEffects(
  db: Reader,
  round: RoundRecord,
  changes: readonly CouncilChange[],
  asIs: "before" | "after" = "before",
): Promise<BlockChange[]> {
  const effectsOf = await openEffects(
    db,
    round,
    changes.map((change) => change.unitId),
  );
  return effectsOf(changes, asIs);
}

/**
 * Reads once what is needed to foretell changes of these units: they are scored with them by the same engine that scores
 * a save, and their blocks ranked anew.
 */
export async function openEffects(db: Reader, round: RoundRecord, unitIds: readonly string[]): Promise<EffectsOf> {
  const compiledOf = await openBlocks(db, round);
  const units = await listRoundUnits(db, round.id);
  const wanted = new Set(unitIds);
  const columns = await loadColumns(
    db,
    round,
    units.filter((unit) => wanted.has(unit.unitId)),
  );
  const stored = new Map((await listFigures(db, round.id, "final")).map((one) => [one.unitId, one]));
  return (changes, asIs = "before") => {
    const byUnit = Map.groupBy(changes, (change) => change.unitId);
    const blocks = new Set(units.filter((unit) => byUnit.has(unit.unitId)).map((unit) => unit.blockCode));
    return [...blocks].flatMap((block) => {
      const compiled = compiledOf.get(block);
      if (compiled === undefined) return [];
      const members = units.flatMap((unit) => {
        const now = stored.get(unit.unitId);
        if (unit.blockCode !== block || now === undefined) return [];
        const own = byUnit.get(unit.unitId);
        const sheet = columns.get(unit.unitId);
        const other =
          own === undefined || sheet === undefined
            ? now
            : storeUnitResult(scoreUnitAt(compiled, { ...sheet, entries: withChanges(sheet.entries, own) }, "final"));
        const [before, after] = asIs === "before" ? [now, other] : [other, now];
        return [{ unitId: unit.unitId, nameVi: unit.nameVi, unit, before, after }];
      });
      return [{ block, units: blockEffect(compiled, block, members) }];
    });
  };
}

function withChanges(entries: readonly CountedEntry[], changes: readonly CouncilChange[]): CountedEntry[] {
  const places = new Set(changes.map((change) => change.component));
  const kept = entries.filter((entry) => entry.stage !== "council" || !places.has(entry.component));
  const added = changes.flatMap(({ component, content }): CountedEntry[] =>
    content === null ? [] : [{ component, stage: "council", seat: 1, ...content }],
  );
  return [...kept, ...added];
}

/** What a decision would do to its component, its unit and the units that move with it. */
export async function showEffect(
  db: Reader,
  round: RoundRecord,
  { unitId, component, content }: CouncilChange & { readonly content: EntryContent },
): Promise<DecisionEffect> {
  const [effect] = await computeEffects(db, round, [{ unitId, component, content }]);
  const unit = (await listRoundUnits(db, round.id)).find((one) => one.unitId === unitId);
  const compiled = unit && (await openBlocks(db, round)).get(unit.blockCode);
  const sheet = unit && (await loadColumns(db, round, [unit])).get(unitId);
  if (compiled === undefined || sheet === undefined) throw new Error(`round ${round.id} has lost unit ${unitId}`);
  const entries = withChanges(sheet.entries, [{ unitId, component, content }]);
  const after = partOf(scoreUnitAt(compiled, { ...sheet, entries }, "final"), component);
  const before = partOf(scoreUnitAt(compiled, sheet, "final"), component);
  const own = sheet.entries.filter((entry) => entry.component === component);
  const isSilent = component !== extrasComponent && findEffectiveEntry(own, "final") === undefined;
  const exact = (one: typeof after) =>
    one === undefined ? null : { printed: printPoints(one.points), exact: one.points.toFraction() };
  return {
    component: {
      before: isSilent ? null : exact(before),
      after: exact(after),
      how: { vi: after?.explain("vi") ?? "", en: after?.explain("en") ?? "" },
    },
    units: (effect?.units ?? [])
      .filter((one) => one.moved || one.unitId === unitId)
      .map((one) => showUnitEffect(one, one.unitId === unitId)),
    blockUnits: effect?.units.length ?? 0,
  };
}

/** What the component gives the unit; of bonus and penalty the one less the other, as the caps let them count. */
function partOf(score: UnitScore, component: string): Pick<ComponentScore, "points" | "explain"> | undefined {
  if (component !== extrasComponent) return score.components.find((one) => one.code === component);
  const { bonus, penalty } = score.bound;
  const inputs = { bonus: bonus.toFraction(), penalty: penalty.toFraction() };
  return { points: bonus.sub(penalty), explain: (language) => printExtras(inputs)[language] };
}

function showUnitEffect(one: UnitEffect & { readonly unit: RoundUnitRecord }, own: boolean): UnitEffectView {
  const { before, after, unit } = one;
  return {
    unitId: unit.unitId as UnitEffectView["unitId"],
    nameVi: unit.nameVi,
    nameEn: unit.nameEn,
    pointsBefore: before.points,
    pointsAfter: after.points,
    percentBefore: before.percent,
    percentAfter: after.percent,
    classBefore: nameClass(before),
    classAfter: nameClass(after),
    rankBefore: one.rankBefore,
    rankAfter: one.rankAfter,
    own,
  };
}

function nameClass({ className, classNameEn }: UnitEffect["before"]): UnitEffectView["classBefore"] {
  return className === null ? null : { nameVi: className, nameEn: classNameEn };
}
