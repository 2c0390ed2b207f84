import type { BodyOf } from "../../../../contract/operation.ts";
import type { changeUnitInputs as ChangeUnitInputs, UnitInputs } from "../../../../contract/scoring/inputs.ts";
import { buildInputForm } from "../../../../domain/scoring/input-form.ts";
import { planUnitChange } from "../../../../domain/scoring/plan-unit-change.ts";
import { scoringPolicy } from "../../../../domain/scoring/policy.ts";
import { printPoints } from "../../../../domain/scoring/print-points.ts";
import { findImplausible } from "../../../../domain/scoring/sheet/implausible.ts";
import { bindValues, collectValues } from "../../../../domain/scoring/unit-values.ts";
import type { Reader } from "../../../db/database.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { ScoringDeps } from "../deps.ts";
import { loadInputs } from "../repository/inputs.ts";
import { countStoredFaults } from "../repository/results.ts";
import { findRoundUnit, listBlocks, type RoundRecord } from "../repository/rounds.ts";
import { assertMayManage } from "./assert-may-manage.ts";
import { computeResults } from "./compute-results.ts";
import { getRoundOfUnit, lockUnpublished, unitNotInRound } from "./open-round.ts";
import { openBlock } from "./score-block.ts";
import { findForeignChanges } from "./survey-only.ts";
import { writeOwnerInputs } from "./write-owner-inputs.ts";

/** The sheet of one unit: what is asked, what is stored, what is missing or wrong. */
export async function getUnitInputs(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  unitId: string,
): Promise<UnitInputs> {
  const db = deps.db.reader;
  const round = await getRoundOfUnit(db, context, roundId, unitId);
  const { unit, compiled, stored } = await openUnit(db, context, round, unitId);
  const values = collectValues(stored);
  const { faults } = bindValues(compiled, { name: unit.nameVi, block: unit.blockCode }, values);
  const extras = values.get("");
  const seen = { year: round.year, today: dayInVietnam(context.now) };
  return {
    roundId: roundId as UnitInputs["roundId"],
    unitId: unitId as UnitInputs["unitId"],
    blockCode: unit.blockCode,
    unitNameVi: unit.nameVi,
    unitNameEn: unit.nameEn,
    components: buildInputForm(compiled, values, faults).map((part) => ({
      ...part,
      warnings: findImplausible(compiled, part.code, Object.fromEntries(values.get(part.code) ?? []), seen),
    })),
    bonus: { max: printPoints(compiled.bonusMax), value: extras?.get("bonus") ?? null },
    penalty: { max: printPoints(compiled.penaltyMax), value: extras?.get("penalty") ?? null },
    abilities: { edit: round.state === "draft" && scoringPolicy.canManage(getActor(context), round) },
  };
}

/** Changes inputs of one unit and computes its result and the ranks of its block again. */
export async function changeUnitInputs(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly unitId: string },
  { changes: wanted, reason }: BodyOf<typeof ChangeUnitInputs>,
): Promise<{ changed: number; faults: number }> {
  const { roundId, unitId } = at;
  assertMayManage(context, await getRoundOfUnit(deps.db.reader, context, roundId, unitId));
  return withTransaction(deps, async (tx) => {
    const round = await lockUnpublished(tx, context, roundId);
    const { unit, compiled, stored } = await openUnit(tx, context, round, unitId);
    const plan = planUnitChange(compiled, { name: unit.nameVi, block: unit.blockCode }, stored, wanted);
    if (plan.conflicts.length > 0) throw changedByOther(unit.nameVi, plan.conflicts);
    const refused = [...plan.faults, ...findForeignChanges(round, compiled, plan.changes)];
    if (refused.length > 0) {
      const faults = refused.map(({ path, text }) => ({ path, ...text }));
      throw new AppError("scoring.inputs_refused", { values: { count: faults.length }, faults });
    }
    const { changes } = plan;
    if (changes.length === 0) return { changed: 0, faults: await countStoredFaults(tx, roundId, unitId) };
    const writes = changes.map(({ component, input, after }) => ({ unitId, component, input, value: after }));
    await writeOwnerInputs(tx, deps, context, { roundId, compiledOf: () => compiled }, writes);
    const results = await computeResults(tx, round, [unitId], context.now);
    await recordAct(tx, deps, context, {
      verb: "scoring.changeUnitInputs",
      subjectType: "round",
      subjectIds: [roundId],
      ability: "scoring.manage",
      inUnit: unitId,
      reason,
      detail: { title: round.titleVi, unitId, unitName: unit.nameVi, count: changes.length, changes },
    });
    return { changed: changes.length, faults: results.find((one) => one.stage === "final")?.result.faultCount ?? 0 };
  });
}

async function openUnit(db: Reader, context: RequestContext, round: RoundRecord, unitId: string) {
  const unit = await findRoundUnit(db, round.id, unitId);
  const block = (await listBlocks(db, round.id)).find((one) => one.code === unit?.blockCode);
  if (unit === undefined || block === undefined) throw unitNotInRound(context);
  const stored = (await loadInputs(db, round.id, [unitId])).get(unitId) ?? [];
  return { unit, compiled: await openBlock(db, round, block), stored };
}

type Conflict = { component: string; input: string; stored: string | null; sent: string | null };

/** Both values of every input that somebody else changed. */
function changedByOther(what: string, conflicts: readonly Conflict[]): AppError {
  const side = (key: "stored" | "sent") =>
    conflicts.map((one) => ({ component: one.component, input: one.input, value: one[key] }));
  return new AppError("record.changed", {
    values: { what },
    conflict: { stored: side("stored"), sent: side("sent") },
  });
}
