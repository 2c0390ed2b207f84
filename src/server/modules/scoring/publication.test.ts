import { beforeAll, describe, expect, it } from "vitest";
import { full, makeRoundWorld, type RoundWorld, reason } from "./rounds.fixture.ts";
import { getPublishedUnitResult, listPublishedRounds } from "./service/read-published.ts";
import { getPublishedRanking } from "./service/read-published-ranking.ts";

let world: RoundWorld;
const call: RoundWorld["http"]["call"] = (...args) => world.http.call(...args);

const unitAt = (at: number) => world.units[at]?.id ?? "";
const decision = { number: "15/QĐ-UBND", date: "2026-01-05", signer: "Đàm Văn Cường" };
const publish = (roundId: string, basedOnVersion = 1, who = "owner") =>
  call(who, "POST", `/api/rounds/${roundId}/publication`, { basedOnVersion, decision, reason });
const openFull = async () => {
  const roundId = await world.open(2);
  await world.fill(roundId, unitAt(0), full("1", "3", "2025-01-31", "2"));
  await world.fill(roundId, unitAt(1), full("2", "3", "2025-02-28", "3"));
  return roundId;
};
const upload = (roundId: string) =>
  call(
    "owner",
    "POST",
    `/api/rounds/${roundId}/inputs/import/preview?fileName=a.csv`,
    new TextEncoder().encode(`unit,block,component,input,value\n${world.units[0]?.officialCode},xa,2.1,points,4`),
  );

beforeAll(async () => {
  world = await makeRoundWorld();
});

describe("publication", () => {
  it("is refused where no unit has inputs", async () => {
    const roundId = await world.open(2);
    const body = { basedOnVersion: 1, decision: null, reason };
    const answer = await call("owner", "POST", `/api/rounds/${roundId}/publication`, body);
    expect([answer.status, answer.body.code]).toEqual([409, "scoring.round_incomplete"]);
    expect(answer.body.detail).toContain(world.units[0]?.nameVi);
    await expect(getPublishedRanking(world.deps, roundId)).rejects.toMatchObject({ code: "record.not_found" });
    await expect(getPublishedUnitResult(world.deps, roundId, "")).rejects.toMatchObject({ code: "record.not_found" });
    expect((await listPublishedRounds(world.deps, 1)).items).toEqual([]);
  });

  it("needs every sheet that was sent to be complete, and names the first that is not", async () => {
    const roundId = await world.open(3);
    await world.fill(roundId, unitAt(0), full("1", "3", "2025-01-31", "2"));
    await world.fill(roundId, unitAt(1), { "2.1 points": "1" });
    const refused = await publish(roundId);
    expect([refused.status, refused.body.code]).toEqual([409, "scoring.round_incomplete"]);
    expect(refused.body.detail).toContain(
      `1 đơn vị còn thiếu hoặc sai số liệu, trước hết là ${world.units[1]?.nameVi}`,
    );
    await world.fill(roundId, unitAt(1), { "1.1.1 na": "true", "1.1.2 value": "none" });
    expect((await publish(roundId)).body).toEqual({ version: 2 });
  });

  it("is refused on a decision dated after today", async () => {
    const roundId = await openFull();
    const body = { basedOnVersion: 1, decision: { ...decision, date: "2026-11-24" }, reason };
    const refused = await call("owner", "POST", `/api/rounds/${roundId}/publication`, body);
    expect([refused.status, refused.body.code]).toEqual([422, "scoring.decision_in_future"]);
    expect(refused.body.detail).toContain("ngày ký quyết định 24/11/2026 sau ngày hôm nay 23/11/2026");
    body.decision.date = "2026-11-23";
    expect((await call("owner", "POST", `/api/rounds/${roundId}/publication`, body)).status).toBe(200);
  });

  it("fixes the round: nothing changes it any more, and everybody signed in sees all of it", async () => {
    const roundId = await openFull();
    const preview = await upload(roundId);
    expect((await publish(roundId)).body).toEqual({ version: 2 });
    const base = `/api/rounds/${roundId}`;
    const change = { component: "2.1", input: "points", before: "2", value: "3" };
    const attempts = [
      call("owner", "PUT", base, { basedOnVersion: 2, plan: world.plan(2), reason }),
      call("owner", "POST", `${base}/removal`, { reason }),
      call("owner", "POST", `${base}/units/${unitAt(0)}/inputs`, { changes: [change], reason }),
      upload(roundId),
      call("owner", "POST", `${base}/inputs/import/${preview.body.previewId}/apply`, { reason }),
      publish(roundId, 2),
    ];
    for (const answer of await Promise.all(attempts)) expect(answer.body.code).toBe("scoring.round_published");
    const stranger = await call("stranger", "GET", `${base}/ranking`);
    expect(stranger.body.items).toHaveLength(2);
    const round = await call("stranger", "GET", base);
    expect(round.body).toMatchObject({ state: "published", decision, blocks: [{ units: 2, complete: 2 }] });
    expect(Object.values(round.body.abilities)).not.toContain(true);
    expect((await call("focal", "GET", `${base}/units/${unitAt(1)}/result`)).status).toBe(200);
    expect((await call("focal", "GET", `${base}/components`)).body.total).toBe(3);
  });

  it("shows the same to everybody outside, and nothing of a draft", async () => {
    const roundId = await openFull();
    await expect(getPublishedRanking(world.deps, roundId)).rejects.toMatchObject({ code: "record.not_found" });
    await publish(roundId);
    const listed = await call("owner", "GET", `/api/rounds/${roundId}/ranking`);
    const published = await getPublishedRanking(world.deps, roundId);
    expect(published.rows).toEqual(listed.body.items);
    const unit = await call("owner", "GET", `/api/rounds/${roundId}/units/${unitAt(0)}/result`);
    // Whose columns the reader may open is no part of what is published.
    const { columns, ...shown } = unit.body;
    expect(columns).toContain("1.1.1");
    expect(await getPublishedUnitResult(world.deps, roundId, unitAt(0))).toEqual(shown);
    const { items } = await listPublishedRounds(world.deps, 1);
    expect(items.map((round) => round.id)).toContain(roundId);
    expect(items.every((round) => round.state === "published")).toBe(true);
  });

  it("is done once when two people publish at the same moment", async () => {
    const roundId = await openFull();
    const answers = await Promise.all([publish(roundId), publish(roundId, 1, "second")]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await publish(roundId, 1, "local")).body.code).toBe("auth.forbidden");
  });

  it("keeps the name a unit had, whatever it is called later", async () => {
    const roundId = await openFull();
    await publish(roundId);
    const path = `/api/units/${unitAt(0)}`;
    const { body: seen } = await call("registrar", "GET", `${path}?day=2026-06-01`);
    const { officialCode, nameEn, shortName, kind, areaType, parentId } = seen.unit;
    const description = { officialCode, nameVi: "Xã Tên Mới", nameEn, shortName, kind, areaType, parentId };
    const basedOnVersionId = seen.unit.versionId;
    const body = { basedOnVersionId, description, effectiveOn: "2026-06-01", sourceDocument: null, reason };
    const renamed = await call("registrar", "POST", `${path}/changes`, body);
    expect(renamed.status, JSON.stringify(renamed.body)).toBe(200);
    expect((await call("registrar", "GET", path)).body.unit.nameVi).toBe("Xã Tên Mới");
    const result = await call("reader", "GET", `/api/rounds/${roundId}/units/${unitAt(0)}/result`);
    expect(result.body.result.unitNameVi).toBe(world.units[0]?.nameVi);
    const later = await world.open(1, { year: 2026, day: "2026-07-01" });
    const rows = await call("reader", "GET", `/api/rounds/${later}/units`);
    expect(rows.body.items[0].nameVi).toBe("Xã Tên Mới");
  });
});

it("fails nowhere", () => {
  expect(world.http.failures).toEqual([]);
});
