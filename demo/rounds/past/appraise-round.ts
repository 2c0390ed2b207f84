import type { AppraisalStage, VerdictRequest } from "../../../src/domain/scoring/appraisal/decide-verdict.ts";
import type { Seat } from "../../../src/domain/scoring/columns/entry.ts";
import { listEntries } from "../../../src/server/modules/scoring/repository/entries.ts";
import { listRemarkTemplates } from "../../../src/server/modules/scoring/repository/remarks.ts";
import { listApprovals, listAssignments } from "../../../src/server/modules/scoring/repository/workflow.ts";
import { acceptMany } from "../../../src/server/modules/scoring/service/appraisal/accept-many.ts";
import { approveAppraisal } from "../../../src/server/modules/scoring/service/appraisal/approve-part.ts";
import { openAppraisal, visibleParts } from "../../../src/server/modules/scoring/service/appraisal/open-appraisal.ts";
import { decideLine } from "../../../src/server/modules/scoring/service/appraisal/save-verdict.ts";
import { writeVerdicts } from "../../../src/server/modules/scoring/service/appraisal/write-verdicts.ts";
import { makeChance } from "../chance.ts";
import type { PastRound } from "../demo-rounds.ts";
import type { DemoHand, DemoStage } from "../demo-stage.ts";
import { appraisal } from "../round-setup.ts";
import { judgeLine } from "./judge-line.ts";
import { explaining } from "./past-stories.ts";

interface Judged {
  readonly unitId: string;
  readonly component: string;
  /** Undefined: accepted as it is. */
  readonly request: VerdictRequest | undefined;
}

const question = "Đề nghị đơn vị giải trình, bổ sung tài liệu kiểm chứng (nếu có).";

/** Every officer looks at what is assigned, the second appraisers at departments alone. */
export async function appraiseFirst(stage: DemoStage, round: PastRound): Promise<void> {
  const asked = new Set<string>(explaining.map(stage.unitOf));
  const seats = new Map(
    appraisal.flatMap((line) => line.officers.map((login, at) => [login, at === 0 ? 1 : 2] as const)),
  );
  for (const [login, seat] of seats) {
    const hand = stage.as(login, stage.at(20, seat === 1 ? 9 : 14));
    const lines = await judgeLines(hand, round, seat);
    const accepted = lines.filter(({ request }) => request === undefined);
    if (accepted.length > 0) {
      const keys = accepted.map(({ unitId, component }) => ({ unitId: unitId as never, component, basedOnVersion: 0 }));
      const body = { stage: "appraisal1" as const, seat, lines: keys, confirmIncomplete: true };
      await acceptMany(hand.scoring, hand.context, round.id, body);
    }
    const changed = lines.flatMap(({ request, ...place }) => {
      if (request === undefined) return [];
      const asks = seat === 1 && asked.has(place.unitId);
      return [{ ...place, request: asks ? { ...request, asksExplanation: true, question } : request }];
    });
    await writeJudged(hand, round.id, { stage: "appraisal1", seat }, changed);
  }
}

/** What the officer has not judged yet, of units that sent anything. */
async function judgeLines({ scoring, context }: DemoHand, round: PastRound, seat: Seat): Promise<Judged[]> {
  const db = scoring.db.reader;
  const open = await openAppraisal(db, context, round.id);
  const entries = await listEntries(db, round.id, { stages: ["self", "appraisal1"] });
  const keyOf = (unitId: string, component: string) => `${unitId} ${component}`;
  const done = new Set(
    entries.filter((one) => one.stage !== "self" && one.seat === seat).map((one) => keyOf(one.unitId, one.component)),
  );
  const claims = new Map(
    entries.filter((one) => one.stage === "self").map((one) => [keyOf(one.unitId, one.component), one.inputs]),
  );
  // Two units that tell the same story are judged alike.
  const stories = new Map(
    [...Map.groupBy(entries, (one) => one.unitId)].map(([unitId, all]) => [
      unitId,
      JSON.stringify(all.flatMap((one) => (one.stage === "self" ? [one.inputs] : []))),
    ]),
  );
  return visibleParts(open, {}).flatMap(({ unitId, leaf, at, assignment, block }): Judged[] => {
    const key = keyOf(unitId, leaf.code);
    const inputs = claims.get(key);
    const held = assignment && open.access.seats.get(assignment.id);
    if (inputs === undefined || done.has(key) || !held?.includes(seat)) return [];
    if (seat === 2 && block.code !== "so") return [];
    const chance = makeChance(`${round.year} verdict ${leaf.code} ${stories.get(unitId)}`);
    const request = judgeLine({ compiled: block.compiled, leaf, at, inputs, year: round.year }, chance);
    // Now and then the second appraiser lets pass what the first one changed.
    const passes = seat === 2 && chance() < 0.3;
    return [{ unitId, component: leaf.code, request: passes ? undefined : request }];
  });
}

/** Verdicts of one officer that change something, in one act. */
export async function writeJudged(
  { scoring, context }: DemoHand,
  roundId: string,
  at: { readonly stage: AppraisalStage; readonly seat: Seat },
  judged: readonly { readonly unitId: string; readonly component: string; readonly request: VerdictRequest }[],
): Promise<void> {
  if (judged.length === 0) return;
  const lines = judged.map(({ unitId, component }) => ({ unitId, component, basedOnVersion: 0 }));
  const act = { verb: "scoring.saveVerdict", ...at, lines, sent: judged.map(({ request }) => request) };
  const requests = new Map(judged.map((one) => [`${one.unitId} ${one.component}`, one.request]));
  await writeVerdicts(scoring, context, roundId, act, async (tx, places) => {
    const remarkCodes = new Set((await listRemarkTemplates(tx)).map((remark) => remark.code));
    return places.flatMap((line) => {
      const request = requests.get(`${line.part.unitId} ${line.part.leaf.code}`);
      return request === undefined ? [] : [decideLine(context, line, { stage: at.stage, request, remarkCodes })];
    });
  });
}

/** Every leader approves the parts of the agency; a part approved already stays as it is. */
export async function approveParts(stage: DemoStage, roundId: string, at: AppraisalStage, day: number): Promise<void> {
  for (const login of new Set(appraisal.map((line) => line.leader))) {
    const { scoring, context } = stage.as(login, stage.at(day, 15));
    const db = scoring.db.reader;
    const approved = new Set(
      (await listApprovals(db, roundId)).filter((one) => one.stage === at).map((one) => one.assignmentId),
    );
    for (const { id, leaderAccountId } of await listAssignments(db, roundId)) {
      if (leaderAccountId !== stage.accountOf(login) || approved.has(id)) continue;
      const part = { roundId, assignmentId: id };
      await approveAppraisal(scoring, context, part, { stage: at, confirmIncomplete: true });
    }
  }
}
