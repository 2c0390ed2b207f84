import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type {
  assignSheetComponents as AssignSheetComponents,
  listSheetPeople as ListSheetPeople,
} from "../../../../../contract/scoring/sheets.ts";
import type { UnitId } from "../../../../../domain/organisations/model.ts";
import { sheetStateLabels } from "../../../../../domain/scoring/sheet/sheet-state.ts";
import type { Reader } from "../../../../db/database.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { saveSheetTasks } from "../../repository/sheet-tasks.ts";
import { listPeopleOf, listUnitsBelow } from "../../sheet-people.query.ts";
import { assertOwnPeople } from "./assert-sheet.ts";
import { openSheet, type SheetPlace } from "./open-sheet.ts";
import { recordSheetAct } from "./record-sheet-act.ts";
import { tellComponentsAsked } from "./tell-sheet.ts";

/** Who can be asked for a component: people of the unit and of everything below it, and the units below it. */
async function findPeople(db: Reader, context: RequestContext, unitId: string) {
  const today = dayInVietnam(context.now);
  const units = await listUnitsBelow(db, unitId, today);
  const people = await listPeopleOf(db, [unitId, ...units.map((unit) => unit.unitId)], today);
  return { units, people };
}

export async function listSheetPeople(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
): Promise<AnswerOf<typeof ListSheetPeople>> {
  const db = deps.db.reader;
  assertOwnPeople(context, await openSheet(db, context, at));
  const { units, people } = await findPeople(db, context, at.unitId);
  const names = new Map(units.map((unit) => [unit.unitId, unit.nameVi]));
  return {
    people: people.map(({ accountId, displayName, position, unitId }) => ({
      ...{ accountId, displayName, position },
      unitName: unitId === at.unitId ? null : (names.get(unitId) ?? null),
    })),
    divisions: units
      .filter((unit) => unit.unitId !== at.unitId)
      .map((unit) => ({ ...unit, unitId: unit.unitId as UnitId })),
  };
}

/** Asks a colleague or a division for components. Who is asked fills them in, and sees them first. */
export async function assignSheetComponents(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
  { components, ...task }: BodyOf<typeof AssignSheetComponents>,
): Promise<{ assigned: number }> {
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    assertOwnPeople(context, open);
    if (open.round.state === "published" || open.sheet.state === "submitted") {
      const state = sheetStateLabels[open.sheet.state][context.language];
      throw new AppError("scoring.sheet_state", { values: { state } });
    }
    const { units, people } = await findPeople(tx, context, at.unitId);
    const knowsPerson = task.accountId === null || people.some((one) => one.accountId === task.accountId);
    const knowsDivision =
      task.divisionUnitId === null ||
      units.some(({ unitId }) => unitId === task.divisionUnitId && unitId !== at.unitId);
    if (!knowsPerson || !knowsDivision) throw new AppError("scoring.not_of_unit");
    const known = [...new Set(components)].filter((component) => open.compiled.leafByCode.has(component));
    await saveSheetTasks(tx, at, known, task);
    await recordSheetAct(tx, deps, context, open, {
      verb: "scoring.assignSheetComponents",
      detail: {
        count: known.length,
        components: known,
        ...task,
      },
    });
    await tellComponentsAsked(tx, deps, context, { ...at, ...task, round: open.round, components: known });
    return { assigned: known.length };
  });
}
