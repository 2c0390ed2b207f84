import type { AnswerOf, BodyOf, QueryOf } from "../../../../../contract/operation.ts";
import type {
  findRoundPeople as FindRoundPeople,
  getCouncil as GetCouncil,
  saveCouncil as SaveCouncil,
} from "../../../../../contract/scoring/assignments.ts";
import type { Ability } from "../../../../../domain/identity/ability.ts";
import type { SetupFault } from "../../../../../domain/scoring/workflow/setup-fault.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findPeople, listPeople } from "../../people.query.ts";
import { saveCouncil as saveMembers, touchRound } from "../../repository/setup.ts";
import { listCouncil } from "../../repository/workflow.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { assertCurrentRound, getVisibleRound } from "../open-round.ts";
import { manageRound, recordSetup } from "./manage-round.ts";
import { refuseSetup } from "./refuse-setup.ts";

const abilitiesOf: Readonly<Record<QueryOf<typeof FindRoundPeople>["role"], readonly Ability[]>> = {
  officer: ["scoring.appraise"],
  leader: ["scoring.approve", "scoring.appraise"],
  council: ["scoring.decide"],
};

/** People who may take part in a round as officers, leaders or members of the council. */
export async function findRoundPeople(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { q, role, unitId }: QueryOf<typeof FindRoundPeople>,
): Promise<AnswerOf<typeof FindRoundPeople>> {
  const db = deps.db.reader;
  assertMayManage(context, await getVisibleRound(db, context, roundId));
  const today = dayInVietnam(context.now);
  return { items: await findPeople(db, { q: q ?? "", abilities: abilitiesOf[role], unitId, today }) };
}

export async function getCouncil(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof GetCouncil>> {
  const db = deps.db.reader;
  const round = await getVisibleRound(db, context, roundId);
  assertMayManage(context, round);
  const council = await listCouncil(db, roundId);
  const ids = council.map((member) => member.accountId);
  const people = await listPeople(db, ids, dayInVietnam(context.now));
  const members = council.flatMap(({ accountId, duty }) => {
    const person = people.get(accountId);
    return person === undefined ? [] : [{ ...person, duty }];
  });
  return { members, version: round.version };
}

/** Names the council: members in the order of the minutes, one chair at most. */
export async function saveCouncil(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { basedOnVersion, members, reason }: BodyOf<typeof SaveCouncil>,
): Promise<{ version: number }> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    const before = await listCouncil(tx, roundId);
    assertCurrentRound(round, basedOnVersion, before, members);
    const ids = members.map((member) => member.accountId);
    const people = await listPeople(tx, ids, dayInVietnam(context.now));
    const faults: SetupFault[] = [];
    const fault = (vi: string, en: string) => faults.push({ path: "members", text: { vi, en } });
    if (new Set(ids).size < ids.length) fault("Một người được ghi hai lần.", "A person is given twice.");
    if (ids.some((id) => !people.has(id))) fault("Có tài khoản không còn.", "An account is not there.");
    if (members.filter((member) => member.duty === "chair").length > 1) {
      fault("Hội đồng chỉ có một Chủ tịch.", "The council has one chair only.");
    }
    refuseSetup(context, faults);
    const after = members.map((member, index) => ({ ...member, position: index + 1 }));
    await saveMembers(tx, roundId, after);
    const version = await touchRound(tx, roundId);
    const detail = { members: members.length, before, after };
    await recordSetup(tx, deps, context, round, { verb: "scoring.saveCouncil", reason, detail });
    return { version };
  });
}
