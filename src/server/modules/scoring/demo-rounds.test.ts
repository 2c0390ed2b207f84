import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { loadRounds } from "../../../../demo/rounds/load-rounds.ts";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";

let demo: Demonstration;

/** The command as an analyst runs it, on a table of inputs in a file. */
async function runScore(args: readonly string[], inputs: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "score-"));
  try {
    await writeFile(join(folder, "inputs.csv"), inputs);
    const all = ["bin/congtam.mjs", "score", ...args, "--inputs", join(folder, "inputs.csv")];
    return (await promisify(execFile)(process.execPath, all)).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

beforeAll(async () => {
  demo = await makeDemonstration();
}, 60_000);

describe("the rounds of the demonstration", () => {
  it("are one published year with two blocks and one draft, marked as invented", async () => {
    const cookie = await demo.signIn("chutri");
    const { body } = await demo.call(cookie, "GET", "/api/rounds?sort=-year");
    expect(body.items).toMatchObject([
      { year: 2026, state: "draft", demonstration: true, blocks: 2 },
      { year: 2025, state: "published", demonstration: true, blocks: 2 },
    ]);
    const [draft, published] = body.items;
    const ranking = await demo.call(cookie, "GET", `/api/rounds/${published.id}/ranking?pageSize=200`);
    type Row = { blockCode: string; rank: number | null; percent: string | null; inputs: string };
    const rows: Row[] = ranking.body.items;
    expect(rows.length).toBe(published.units);
    expect(rows.filter((row) => row.blockCode === "xa")).toHaveLength(56);
    expect(rows.every((row) => row.inputs !== "incomplete")).toBe(true);
    const percents = rows.flatMap((row) => (row.percent === null ? [] : [Number(row.percent)]));
    expect(Math.min(...percents)).toBeGreaterThan(40);
    expect(Math.max(...percents)).toBeLessThanOrEqual(102);
    const ranks = rows.flatMap((row) => (row.blockCode === "xa" && row.rank !== null ? [row.rank] : []));
    expect(new Set(ranks).size).toBe(ranks.length - 1);
    const units = await demo.call(cookie, "GET", `/api/rounds/${draft.id}/units?pageSize=200`);
    const states = new Set(units.body.items.map((unit: { inputs: string }) => unit.inputs));
    expect(states).toEqual(new Set(["notSubmitted", "incomplete", "complete"]));
  });

  it.each([
    ["so", "data/index-sets/index-sets.json", ["--id", "department-reconstruction"]],
    ["xa", "demo/cao-bang/commune-set.json", []],
  ] as const)("give in block %s what congtam score gives for the same inputs", async (block, setFile, more) => {
    const cookie = await demo.signIn("chutri");
    const base = "/api/rounds/01900000-0000-7000-8004-000000002025";
    const file = await demo.call(cookie, "GET", `${base}/inputs/template?filled=yes&form=long`);
    const [header, ...lines] = new TextDecoder().decode(file.body).trimEnd().split("\r\n");
    const inputs = [header, ...lines.filter((line) => line.split(",")[1] === block)].join("\n");
    const scored = await runScore(["--set", join(process.cwd(), setFile), ...more], inputs);
    const columns = "columns=rank,officialCode,points,applicableMax,percent,className";
    const listed = await demo.call(cookie, "GET", `${base}/ranking?block=${block}&format=csv&${columns}`);
    const told = new TextDecoder().decode(listed.body).trimEnd().split("\r\n").slice(1);
    const sent = told.filter((line) => !line.startsWith(","));
    expect(sent.length).toBeGreaterThan(10);
    // Tied units stand by name here and by code there.
    expect(sent.map((line) => `${block},${line}`).sort()).toEqual(scored.trimEnd().split("\n").slice(1).sort());
  });

  it("are loaded once; what people did since stays", async () => {
    const cookie = await demo.signIn("chutri");
    const before = await demo.call(cookie, "GET", "/api/rounds?sort=-year");
    const { id } = before.body.items[1];
    const { body: round } = await demo.call(cookie, "GET", `/api/rounds/${id}`);
    const body = { basedOnVersion: round.version, reason: "Sửa số liệu" };
    await demo.call(cookie, "POST", `/api/rounds/${id}/publication/withdrawal`, body);
    await loadRounds(demo.services);
    const after = await demo.call(cookie, "GET", "/api/rounds?sort=-year");
    expect(after.body.items.map((one: { state: string }) => one.state)).toEqual(["draft", "draft"]);
    expect(demo.failures).toEqual([]);
  });

  it("shows a focal officer of a draft the own unit alone", async () => {
    const cookie = await demo.signIn("daumoi.yte");
    const list = await demo.call(cookie, "GET", "/api/rounds?state=draft");
    expect(list.body.items[0].units).toBe(1);
    const ranking = await demo.call(cookie, "GET", `/api/rounds/${list.body.items[0].id}/ranking`);
    expect(ranking.body.items.map((row: { unitNameVi: string }) => row.unitNameVi)).toEqual(["Sở Y tế"]);
  });
});
