import { beforeAll, describe, expect, it } from "vitest";
import { amount } from "../../../domain/scoring/amount.ts";
import type { CriteriaSetId } from "../../../domain/scoring/round.ts";
import { withTransaction } from "../../db/transaction.ts";
import { makeIds } from "../../platform/ids.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import type { ScoringDeps } from "./deps.ts";
import { installShippedSets, installShippedSetsInto } from "./service/install-shipped-sets.ts";
import { loadCompiledSet } from "./service/load-compiled-set.ts";

const clock = fixedClock("2026-11-23T02:00:00Z");
let data: TestDatabase;
let deps: ScoringDeps;

beforeAll(async () => {
  data = await createTestDatabase();
  deps = { db: data.db, clock, ids: makeIds(clock) };
});

const listSets = () =>
  data.db.reader.selectFrom("criteria_set").select(["id", "code", "state", "authenticity"]).orderBy("code").execute();
const idOf = async (code: string) => (await listSets()).find((row) => row.code === code)?.id as CriteriaSetId;

describe("the sets that ship", () => {
  it("are installed once, also by two servers that start together", async () => {
    const outcomes = await Promise.all([installShippedSets(deps), installShippedSets(deps)]);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await installShippedSets(deps)).toBe(false);
    const sets = await listSets();
    expect(sets.map((row) => [row.code, row.state])).toEqual([
      ["commune-reconstruction", "frozen"],
      ["department-reconstruction", "frozen"],
      ["district-divisions-2019", "draft"],
      ["district-reconstruction", "frozen"],
      ["province-par-index-2022-skeleton", "draft"],
      ["service-quality-766-2022", "draft"],
    ]);
    expect(sets[0]?.authenticity).toBe("reconstructed");
    const acts = await data.db.reader.selectFrom("action").select(["verb", "detail"]).execute();
    expect(acts.filter((act) => act.verb === "scoring.installCriteriaSet")).toHaveLength(6);
    expect(acts.filter((act) => act.verb === "scoring.freezeCriteriaSet")).toHaveLength(3);
  });

  it("come with a new province in its own transaction, or not at all", async () => {
    const other = await createTestDatabase();
    const own: ScoringDeps = { db: other.db, clock, ids: makeIds(clock) };
    const count = async () => (await other.db.reader.selectFrom("criteria_set").select("id").execute()).length;
    const failing = withTransaction(own, async (tx) => {
      expect(await installShippedSetsInto(tx, own)).toBe(true);
      throw new Error("the province was not made");
    });
    await expect(failing).rejects.toThrow("the province was not made");
    expect(await count()).toBe(0);
    expect(await withTransaction(own, (tx) => installShippedSetsInto(tx, own))).toBe(true);
    expect(await count()).toBe(6);
    expect(await installShippedSets(own)).toBe(false);
  });

  it("can be scored by their id when frozen, with the classes of a round", async () => {
    const setId = await idOf("department-reconstruction");
    const compiled = await loadCompiledSet(data.db.reader, setId);
    expect(compiled.leaves.reduce((sum, leaf) => sum.add(leaf.max), amount("0")).toFraction()).toBe("100");
    expect(await loadCompiledSet(data.db.reader, setId)).toBe(compiled);
    const classes = [{ name: "Đạt", min: "50" }];
    const other = await loadCompiledSet(data.db.reader, setId, { classes, year: 2026 });
    expect(other.classes.map((one) => one.name)).toEqual(["Đạt"]);
    await expect(loadCompiledSet(data.db.reader, await idOf("district-divisions-2019"))).rejects.toThrow("not frozen");
  });
});
