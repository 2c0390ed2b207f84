import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type {
  changeReminders as ChangeReminders,
  urgeUnits as UrgeUnits,
} from "../../../../../contract/scoring/board.ts";
import type { ReminderDays } from "../../../../../domain/scoring/follow/reminder-days.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findReminderDays, insertUrges, saveReminderDays } from "../../repository/reminders.ts";
import { listRoundUnits } from "../../repository/rounds.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { unitNotInRound } from "../open-round.ts";
import { peopleOfUnit } from "../people-of-unit.ts";
import { openBoardToAct } from "./open-board.ts";

/** Reminds the focal officers and heads of chosen units by hand; each unit's record keeps the text. */
export async function urgeUnits(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { unitIds, about = "self", text }: BodyOf<typeof UrgeUnits>,
): Promise<AnswerOf<typeof UrgeUnits>> {
  const { accountId } = getActor(context);
  return withTransaction(deps, async (tx) => {
    const round = await openBoardToAct(tx, context, roundId);
    const members = new Set((await listRoundUnits(tx, roundId)).map((unit) => unit.unitId));
    const chosen = [...new Set(unitIds)];
    if (!chosen.every((unitId) => members.has(unitId))) throw unitNotInRound(context);
    let people = 0;
    const rows = chosen.map((unitId) => ({
      id: deps.ids.next(),
      round_id: roundId,
      unit_id: unitId,
      body: text,
      account_id: accountId,
      created_at: context.now,
    }));
    await insertUrges(tx, rows);
    for (const { id, unit_id: unitId } of rows) {
      people += await notifyOfRound(tx, deps, round, {
        ...peopleOfUnit(unitId),
        kind: "urge",
        titleVi: `Đôn đốc${about === "explanation" ? " giải trình" : ""}: ${round.titleVi}`,
        titleEn: `Reminder${about === "explanation" ? " to explain" : ""}: ${round.titleEn ?? round.titleVi}`,
        textVi: text,
        href: `/rounds/${roundId}/${about === "explanation" ? "explanation" : "sheets"}/${unitId}`,
        key: `urge ${id}`,
      });
    }
    await recordAct(tx, deps, context, {
      verb: "scoring.urgeUnits",
      subjectType: "round",
      subjectIds: [roundId, ...chosen],
      ability: "scoring.manage",
      inUnit: round.ownerUnitId,
      detail: { title: round.titleVi, units: chosen.length, people, about, text },
    });
    return { units: chosen.length, people };
  });
}

/** Sets the days of the reminders that go out by themselves. */
export async function changeReminders(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  body: BodyOf<typeof ChangeReminders>,
): Promise<AnswerOf<typeof ChangeReminders>> {
  const days = {
    before: [...new Set(body.before)].sort((one, other) => other - one),
    after: [...new Set(body.after)].filter((count) => count > 0).sort((one, other) => one - other),
  } satisfies ReminderDays;
  return withTransaction(deps, async (tx) => {
    const round = await openBoardToAct(tx, context, roundId);
    const before = await findReminderDays(tx, roundId);
    await saveReminderDays(tx, roundId, days);
    await recordAct(tx, deps, context, {
      verb: "scoring.changeReminders",
      subjectType: "round",
      subjectIds: [roundId],
      ability: "scoring.manage",
      inUnit: round.ownerUnitId,
      detail: { title: round.titleVi, before, after: days },
    });
    return days;
  });
}
