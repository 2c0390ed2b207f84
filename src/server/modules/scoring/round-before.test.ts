import { beforeAll, describe, expect, it } from "vitest";
import { makeRoundWorld, type RoundWorld, reason } from "./rounds.fixture.ts";

let world: RoundWorld;
const call: RoundWorld["http"]["call"] = (...args) => world.http.call(...args);
const unit = (index: number) => world.units[index]?.id ?? "";
const checklist = async (roundId: string) => (await call("owner", "GET", `/api/rounds/${roundId}/checklist`)).body;

beforeAll(async () => {
  world = await makeRoundWorld();
});

async function nameNoRoundBefore(roundId: string) {
  const { body } = await call("owner", "GET", `/api/rounds/${roundId}/schedule`);
  return call("owner", "PUT", `/api/rounds/${roundId}/setup`, {
    ...{ basedOnVersion: body.version, windows: [], evidenceFrom: null, evidenceUntil: null, inputsAsOf: null },
    ...{ previousRoundId: null, ownerUnitId: null, reason },
  });
}

describe("the round before", () => {
  it("is by default the newest published one of an earlier year that the same unit runs; advised where none is", async () => {
    const db = world.data.db.writer;
    const past = async (year: number, changes: object = {}) => {
      const id = await world.open(1, { year, titleVi: `Năm ${year}` });
      const published = { state: "published", published_at: world.clock.now() };
      await db
        .updateTable("round")
        .set({ ...published, ...changes })
        .where("id", "=", id)
        .execute();
      return id;
    };
    await past(2022);
    const before = await past(2023);
    await past(2024, { owner_unit_id: unit(0) });
    await past(2024, { state: "draft", published_at: null });
    const roundId = await world.open(1);
    const { body } = await call("owner", "GET", `/api/rounds/${roundId}/schedule`);
    expect(body.previousRound).toMatchObject({ id: before, titleVi: "Năm 2023" });
    const advice = async () =>
      (await checklist(roundId)).items.filter((one: { code: string }) => one.code === "previousMissing");
    expect(await advice()).toEqual([]);
    expect((await nameNoRoundBefore(roundId)).status).toBe(200);
    expect(await advice()).toMatchObject([{ severity: "advice", place: "windows", count: 1, names: ["Năm 2023"] }]);
  });
});
