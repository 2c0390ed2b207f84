import { type AppraisalWorld, days, type OpenRound, reason, verdict } from "./appraisal.fixture.ts";

/** Account of a person of the tests by its number. */
const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, "0")}`;

export interface CouncilWorld {
  readonly round: OpenRound;
  readonly sessionId: string;
  /** Account ids of chair, secretary, member and the one who is away. */
  readonly accounts: Readonly<Record<"chair" | "secretary" | "member" | "absentee", string>>;
  propose(body?: object, who?: string): Promise<string>;
  vote(proposalId: string, who: string, vote?: string): Promise<number>;
  decide(proposalId: string, who?: string): ReturnType<AppraisalWorld["call"]>;
}

/**
 * A round whose council meets: the first unit gave itself 2 points for 1.1.1 and was appraised at 1; four members. With
 * `bonus` the unit also proposed one and the appraiser confirmed another.
 */
export async function meetCouncil(
  app: AppraisalWorld,
  { bonus }: { readonly bonus?: { readonly proposed: string; readonly confirmed: string } } = {},
): Promise<CouncilWorld> {
  const { world, call } = app;
  const round = await app.open();
  const unitId = world.units[0]?.id ?? "";
  const at = async (stage: keyof typeof days) => {
    world.clock.set(days[stage]);
    world.clock.advance(3_600_000);
  };
  const council = await world.deps.db.reader
    .selectFrom("round_council_member")
    .select("account_id")
    .where("round_id", "=", round.roundId)
    .executeTakeFirstOrThrow();
  const others = [21, 22, 23].map((number) => council.account_id.replace(/20$/, String(number)));
  const [secretary = idOf(21), member = idOf(22), absentee = idOf(23)] = others;
  await world.deps.db.writer
    .insertInto("round_council_member")
    .values([
      { round_id: round.roundId, account_id: secretary, position: 2, duty: "secretary" },
      { round_id: round.roundId, account_id: member, position: 3, duty: "member" },
      { round_id: round.roundId, account_id: absentee, position: 4, duty: "member" },
    ])
    .execute();
  const extras = { penalty: "0", basedOnVersion: 0 };
  if (bonus !== undefined) {
    await at("self");
    const proposal = { ...extras, bonus: bonus.proposed, note: "Bằng khen" };
    await call("focal", "POST", round.at(`/units/${unitId}/extras`), proposal);
  }
  await at("appraisal1");
  if (bonus !== undefined) {
    const confirmed = { ...extras, bonus: bonus.confirmed, stage: "appraisal1", reason: "Bằng khen năm trước" };
    await call("lawOne", "POST", round.at(`/units/${unitId}/extras/verdict`), confirmed);
  }
  const change = { verdict: "inputsChanged", inputs: { xong: "1", giao: "3" }, reason: "Sai so với báo cáo" };
  await call("lawOne", "POST", round.at("/appraisal/verdicts"), verdict(unitId, "1.1.1", change));
  await at("council");
  const accounts = { chair: council.account_id, secretary, member, absentee };
  const meeting = await call("secretary", "POST", round.at("/council-work/sessions"), session(accounts));
  const sessionId = meeting.body.sessionId as string;
  return {
    round,
    sessionId,
    accounts,
    async propose(body = {}, who = "secretary") {
      const sent = {
        unitId,
        component: "1.1.1",
        verdict: "pointsChanged",
        points: "1.5",
        basedOnNumber: 0,
        reason,
        ...body,
      };
      return (await call(who, "POST", round.at("/council-work/proposals"), sent)).body.proposalId;
    },
    async vote(proposalId, who, vote = "yes") {
      return (await call(who, "POST", round.at(`/council-work/proposals/${proposalId}/votes`), { vote })).status;
    },
    decide: (proposalId, who = "secretary") =>
      call(who, "POST", round.at(`/council-work/proposals/${proposalId}/decision`), {
        sessionId,
        reason: "Biểu quyết",
      }),
  };
}

/** A meeting at which everybody but one is present. */
export const session = ({ chair, secretary, member, absentee }: CouncilWorld["accounts"], changes: object = {}) => ({
  startsAt: "2027-01-10T01:30:00.000Z",
  endsAt: null,
  venue: "Phòng họp số 2",
  guests: ["Đại diện Ban Pháp chế"],
  conclusions: "- Giao Sở Nội vụ hoàn chỉnh tờ trình",
  minutesNumber: null,
  minutesDate: null,
  attendance: [
    ...[chair, secretary, member].map((accountId) => ({ accountId, present: true, absence: null })),
    { accountId: absentee, present: false, absence: "đi công tác" },
  ],
  reason,
  ...changes,
});
