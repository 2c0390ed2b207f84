import type { SessionFields } from "../../../src/contract/scoring/council-sessions.ts";
import { Rational } from "../../../src/domain/rational.ts";
import { extrasComponent } from "../../../src/domain/scoring/extras/decide-extras.ts";
import { findCouncilRecord } from "../../../src/server/modules/scoring/repository/council/rules.ts";
import { listSessions } from "../../../src/server/modules/scoring/repository/council/sessions.ts";
import { finishCouncil, saveCouncilRules } from "../../../src/server/modules/scoring/service/council/council-state.ts";
import {
  castVote,
  decideCase,
  proposeDecision,
} from "../../../src/server/modules/scoring/service/council/decide-cases.ts";
import { openCouncil } from "../../../src/server/modules/scoring/service/council/open-council.ts";
import { readAgenda } from "../../../src/server/modules/scoring/service/council/read-agenda.ts";
import {
  addCouncilSession,
  changeCouncilSession,
} from "../../../src/server/modules/scoring/service/council/sessions.ts";
import type { PastRound } from "../demo-rounds.ts";
import type { DemoStage } from "../demo-stage.ts";
import { council } from "../round-setup.ts";

const secretary = "thuky.hoidong";
const absent = "hoidong.taichinh";
const reason = "Theo ý kiến thảo luận tại cuộc họp";
/** Cases that are decided one by one; the others keep their appraised points. */
const decidedCases = 3;

/** One meeting of the council: what units did not accept is voted on, the minutes are numbered, the meetings end. */
export async function meetCouncil(stage: DemoStage, { id: roundId, year }: PastRound): Promise<void> {
  const hand = stage.as(secretary, stage.at(45, 9));
  const { scoring, context } = hand;
  const db = scoring.db.reader;
  const record = await findCouncilRecord(db, roundId);
  if (record.finishedAt !== null) return;
  if (record.version === 0) {
    // What was lowered by less is not talked about.
    const rules = { ...record.rules, selfAbove: "4" };
    await saveCouncilRules(scoring, context, roundId, { rules, basedOnVersion: 0, reason: "Quy chế của Hội đồng" });
  }
  if ((await listSessions(db, roundId)).length === 0) {
    const fields = meeting(stage, { endsAt: null, minutesNumber: null, minutesDate: null });
    const { sessionId } = await addCouncilSession(scoring, context, roundId, { ...fields, reason: "Mời họp" });
    await decideDisputes(stage, roundId, sessionId);
    const signed = { endsAt: stage.at(45, 11).toISOString(), minutesNumber: "01/BB-HĐTĐ", minutesDate: stage.day(45) };
    const ended = { ...meeting(stage, signed), basedOnVersion: 1, reason: `Biên bản họp Hội đồng năm ${year}` };
    await changeCouncilSession(scoring, context, { roundId, sessionId }, ended);
  }
  const chair = stage.as("chutich.hoidong", stage.at(45, 11));
  await finishCouncil(chair.scoring, chair.context, roundId, { confirmUndecided: true, confirmNoMeeting: false });
}

type Signed = Pick<SessionFields, "endsAt" | "minutesNumber" | "minutesDate">;

function meeting(stage: DemoStage, signed: Signed): SessionFields {
  return {
    ...signed,
    startsAt: stage.at(45, 8).toISOString(),
    venue: "Phòng họp số 2, trụ sở UBND tỉnh",
    guests: [],
    conclusions: "Thống nhất kết quả thẩm định; giao Sở Nội vụ hoàn chỉnh tờ trình.",
    attendance: council.map(({ login }) => ({
      accountId: stage.accountOf(login),
      present: login !== absent,
      absence: login === absent ? "đi công tác" : null,
    })),
  };
}

async function decideDisputes(stage: DemoStage, roundId: string, sessionId: string): Promise<void> {
  const { scoring, context } = stage.as(secretary, stage.at(45, 9));
  const open = await openCouncil(scoring.db.reader, context, roundId);
  const agenda = await readAgenda(scoring.db.reader, open);
  const disputed = agenda.filter(
    ({ line }) => line.component !== extrasComponent && line.reasons.includes("notAccepted"),
  );
  for (const [at, { line }] of disputed.slice(0, decidedCases).entries()) {
    const { unitId, component } = line;
    const half = Rational.parse(line.selfPoints ?? "0").add(Rational.parse(line.appraisedPoints ?? "0"));
    // The last one stays as it was appraised, the others meet in the middle.
    const wanted =
      at === decidedCases - 1
        ? { verdict: "accepted" as const, points: null }
        : { verdict: "pointsChanged" as const, points: half.mul(Rational.of(1, 2)).toFraction() };
    const body = { unitId, component, ...wanted, inputs: {}, basedOnNumber: 0, reason };
    const { proposalId } = await proposeDecision(scoring, context, roundId, body);
    for (const { login } of council.filter((one) => one.login !== absent)) {
      const member = stage.as(login, stage.at(45, 10));
      const vote = login === "hoidong.tuphap" && at === 0 ? "no" : "yes";
      await castVote(member.scoring, member.context, { roundId, proposalId }, { vote, note: null });
    }
    await decideCase(scoring, context, { roundId, proposalId }, { sessionId, reason });
  }
}
