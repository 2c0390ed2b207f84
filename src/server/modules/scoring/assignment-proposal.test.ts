import { beforeAll, describe, expect, it } from "vitest";
import { makeRoundWorld, type RoundWorld, reason, smallSet } from "./rounds.fixture.ts";

let world: RoundWorld;
let roundId: string;
const agency = (index: number) => world.units[index] ?? { id: "", nameVi: "", officialCode: null };

/** The set names two communes as its agencies, one by its code, and an agency that nobody knows. */
async function makeRound(): Promise<string> {
  const [one, two] = smallSet.areas;
  const criterion = one?.criteria[0] as { components: object[] };
  const [first, second] = criterion.components;
  const lead = { ...first, leadAgency: `${agency(1).officialCode} - ${agency(1).nameVi}` };
  const foreign = { ...second, leadAgency: "Bưu điện tỉnh" };
  const areas = [
    { ...one, criteria: [{ ...criterion, components: [lead, foreign] }] },
    { ...two, criteria: [{ ...two?.criteria[0], leadAgency: String(agency(10).officialCode) }] },
  ];
  const setId = await world.storeSet({ ...smallSet, id: "chu-tri", areas }, true);
  const plan = world.plan(3);
  const blocks = plan.blocks.map((block) => ({ ...block, setId }));
  const made = await world.http.call("owner", "POST", "/api/rounds", { plan: { ...plan, blocks }, reason });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body.roundId;
}

const path = () => `/api/rounds/${roundId}/assignments`;
const proposal = async () => (await world.http.call("owner", "GET", `${path()}/proposal`)).body;
const take = (lines: object[]) => world.http.call("owner", "POST", `${path()}/proposal`, { lines, reason });
const pick = ({ blockCode, part, agencyUnitId }: Record<string, unknown>) => ({ blockCode, part, agencyUnitId });

beforeAll(async () => {
  world = await makeRoundWorld();
  roundId = await makeRound();
});

describe("the assignment that a set suggests", () => {
  it("names units by code or name, own agencies and names that fit nobody, and changes nothing by itself", async () => {
    const { lines, unmatched, unnamed, names } = await proposal();
    expect(lines).toMatchObject([
      { part: "1.1.1", agencyUnitId: agency(1).id, state: "new", ownUnitIds: [agency(1).id] },
      { part: "2", agencyUnitId: agency(10).id, state: "new", ownUnitIds: [] },
    ]);
    expect(unmatched).toMatchObject([{ agency: "Bưu điện tỉnh", parts: ["1.1.2"] }]);
    expect(unnamed).toEqual([]);
    expect(names[agency(1).id].nameVi).toBe(agency(1).nameVi);
    expect((await world.http.call("owner", "GET", path())).body.lines).toEqual([]);
  });

  it("is taken line by line as chosen; what is there stays, and what no longer fits is refused", async () => {
    const { lines } = await proposal();
    expect((await take([pick(lines[1])])).body).toEqual({ added: 1 });
    const after = await proposal();
    expect(after.lines.map(({ state }: { state: string }) => state)).toEqual(["new", "there"]);
    const again = await take([pick(lines[0]), pick(lines[1])]);
    expect([again.status, again.body.code]).toEqual([422, "scoring.setup_refused"]);
    const stored = (await world.http.call("owner", "GET", path())).body.lines;
    expect(stored).toMatchObject([{ part: "2", agencyUnitId: agency(10).id, officers: [], leader: null }]);
  });

  it("takes over from another agency only where that is chosen", async () => {
    const all = { agencyUnitId: agency(5).id, blockCode: null, part: null, unitIds: null, leaderAccountId: null };
    await world.http.call("owner", "POST", path(), { ...all, replacement: false, officers: [], reason });
    const [line] = (await proposal()).lines;
    expect(line).toMatchObject({ state: "other", otherUnitIds: [agency(5).id] });
    expect((await take([pick(line)])).body).toEqual({ added: 1 });
  });

  it("is seen and taken by those alone who run the round", async () => {
    expect((await world.http.call("reader", "GET", `${path()}/proposal`)).status).toBe(403);
  });
});
