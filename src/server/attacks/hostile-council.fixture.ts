import { makePdf } from "../testing/small-files.ts";
import type { HostileActs } from "./hostile-acts.fixture.ts";
import { named, reason, short, tiny, verdictReason } from "./hostile-words.fixture.ts";

/** The council of a round with cases, votes, meetings, minutes and decisions whose words are hostile ones. */
export async function convene({ must, as, keep }: HostileActs, round: { readonly openRoundId: string }): Promise<void> {
  const [secretary, chair, member] = [await as("thuky.hoidong"), await as("chutich.hoidong"), await as("hoidong")];
  const { unitId } = await must(await as("daumoi.taichinh"), "GET", "/api/session");
  const at = `/api/rounds/${round.openRoundId}`;
  const work = `${at}/council-work`;
  const rules = { majority: "half", castingVote: true, quorumPercent: 40, selfAbove: "0.5" };
  await must(secretary, "PUT", `${work}/rules`, { rules, basedOnVersion: 0, reason });
  const place = { unitId, component: "1.1.2" };
  await must(secretary, "POST", `${work}/cases`, { ...place, reason });
  const ids = [];
  for (const person of [chair, secretary, member]) ids.push((await must(person, "GET", "/api/session")).accountId);
  const away = (await must(await as("hoidong.tuphap"), "GET", "/api/session")).accountId;
  const meeting = {
    ...{ startsAt: "2027-01-06T01:30:00.000Z", endsAt: null, venue: short, guests: [`a ${short}`.slice(0, 180)] },
    ...{ conclusions: reason, minutesNumber: tiny, minutesDate: null, reason },
    attendance: [
      ...ids.map((accountId) => ({ accountId, present: true, absence: null })),
      { accountId: away, present: false, absence: short },
    ],
  };
  const { sessionId } = await must(secretary, "POST", `${work}/sessions`, meeting);
  const session = `${work}/sessions/${sessionId}`;
  const version = async () => {
    const { sessions } = await must(secretary, "GET", work);
    return sessions.find((one: { id: string }) => one.id === sessionId)?.version;
  };
  await must(secretary, "PUT", session, { ...meeting, basedOnVersion: await version() });
  const proposed = { ...place, verdict: "pointsChanged", points: "0", basedOnNumber: 0, reason: verdictReason };
  const { proposalId } = await must(secretary, "POST", `${work}/proposals`, proposed);
  for (const person of [chair, secretary, member])
    await must(person, "POST", `${work}/proposals/${proposalId}/votes`, { vote: "yes", note: reason });
  await must(secretary, "POST", `${work}/proposals/${proposalId}/decision`, { sessionId, reason });
  for (const pages of [1, 2]) {
    const query = new URLSearchParams({ basedOnVersion: String(await version()), number: tiny, date: "2027-01-06" });
    if (pages === 2) query.set("reason", tiny);
    await must(secretary, "POST", `${session}/scans?${named("pdf")}&${query}`, makePdf(pages));
  }
  const { sessions } = await must(secretary, "GET", work);
  const scan = sessions.find((one: { id: string }) => one.id === sessionId)?.scans?.at(-1);
  keep([`${session}/minutes`, `${session}/scans/${scan?.id}`, `${work}/case?unitId=${unitId}&component=1.1.2`]);
  keep([`${at}/units/${unitId}/council-decisions`, `${at}/units/${unitId}/extras`]);
  const unfilled = (await must(await as("daumoi.thanhtra"), "GET", "/api/session")).unitId;
  await must(secretary, "POST", `${work}/unfilled`, { unitIds: [unfilled], reason });
  await must(chair, "POST", `${work}/finish`, { confirmUndecided: true });
  await must(chair, "POST", `${work}/reopening`, { reason });
}
