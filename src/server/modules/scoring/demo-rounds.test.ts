import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { createDemoRound } from "../../../../demo/rounds/create-demo-round.ts";
import { pastDemoRound } from "../../../../demo/rounds/demo-rounds.ts";
import { setStage } from "../../../../demo/rounds/demo-stage.ts";
import { fillFromTable } from "../../../../demo/rounds/fill-from-table.ts";
import { loadRounds } from "../../../../demo/rounds/load-rounds.ts";
import { demonstrationColumn } from "../../../domain/scoring/demonstration-mark.ts";
import { draftColumn } from "../../../domain/scoring/draft-mark.ts";
import type { RoundId } from "../../../domain/scoring/round.ts";
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

let filled: Promise<string> | undefined;

/** A draft with the table of the year before and nothing that anybody else said. */
async function fillOneMore(): Promise<string> {
  const round = { ...pastDemoRound, id: "01900000-0000-7000-8004-000000099025" as RoundId };
  const hand = (await setStage(demo.services)).as("chutri", demo.clock.now());
  await createDemoRound(demo.services, hand, round, "Đối chiếu");
  const filling = { reason: "Đối chiếu", selfFilling: new Set<string>(), survey: true, extras: true };
  await fillFromTable(demo.services, hand, round, filling);
  return round.id;
}

beforeAll(async () => {
  demo = await makeDemonstration();
});

describe("the rounds of the demonstration", () => {
  it("are two published years, of three levels and of two, one under way with its people and a trial run, marked as invented", async () => {
    const cookie = await demo.signIn("chutri");
    const [draft, published, open] = await Promise.all(
      ["draft", "published", "open"].map(async (state) => {
        const { body } = await demo.call(cookie, "GET", `/api/rounds?state=${state}`);
        expect(body.items).toMatchObject([
          ...(state === "published" ? [{ year: 2024, blocks: 2, units: 30, day: "2024-12-31" }] : []),
          { year: state === "published" ? 2025 : 2026, demonstration: true, blocks: 2 },
        ]);
        return body.items.at(-1);
      }),
    );
    expect(open.units).toBe(draft.units);
    const named = (await demo.call(cookie, "GET", `/api/rounds/${open.id}`)).body.blocks;
    expect(named[1]).toMatchObject({
      setTitle: "Bộ tiêu chí minh họa cấp xã (dựng để minh họa, không phải văn bản thật)",
      setTitleEn: "Demonstration set for communes (made for the demonstration, no real document)",
    });
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

  it("tell the year before whole: columns side by side, losses by cause, the council, bonus, evidence", async () => {
    const cookie = await demo.signIn("chutri");
    const base = "/api/rounds/01900000-0000-7000-8004-000000002025";
    const { body: round } = await demo.call(cookie, "GET", base);
    const columns = await demo.services.scoring.db.reader
      .selectFrom("score_entry")
      .select(["stage", (select) => select.fn.countAll<number>().as("count")])
      .where("round_id", "=", round.id)
      .groupBy("stage")
      .execute();
    const counts = new Map(columns.map((one) => [one.stage, one.count]));
    expect([...counts.keys()].sort()).toEqual(
      ["appraisal1", "appraisal2", "council", "explanation", "self", "survey"].sort(),
    );
    expect(counts.get("council")).toBe(3);
    // Units claim more than they get, all of them together and most of them one by one.
    const listed = async (stage: string) => {
      const { body } = await demo.call(cookie, "GET", `${base}/ranking?stage=${stage}&pageSize=200`);
      return new Map<string, number>(
        body.items.map((row: { unitId: string; percent: string | null }) => [row.unitId, Number(row.percent ?? 0)]),
      );
    };
    const [self, final] = [await listed("self"), await listed("final")];
    const lowered = [...final].filter(([unitId, percent]) => percent < (self.get(unitId) ?? 0));
    expect(lowered.length).toBeGreaterThan(final.size * 0.6);
    const { body: losses } = await demo.call(cookie, "GET", `${base}/loss-groups?block=so&by=cause`);
    const causes = new Set(losses.items.map((one: { key: string }) => one.key));
    for (const cause of ["noEvidence", "late", "belowBand", "survey", "appraisal"]) expect(causes).toContain(cause);
    expect(demo.failures).toEqual([]);
  });

  it("is under way: sheets in every state, evidence to read, requests and notices", async () => {
    const owner = await demo.signIn("chutri");
    const base = "/api/rounds/01900000-0000-7000-8004-000000002026";
    const { body } = await demo.call(owner, "GET", `${base}/board/units?pageSize=200`);
    const standings = new Set(body.items.map((row: { state: string }) => row.state));
    expect(standings).toEqual(new Set(["notStarted", "filling", "awaitingHead", "approved", "submitted"]));
    const schedule = await demo.call(owner, "GET", `${base}/schedule`);
    expect(schedule.body.currentStage).toBe("self");
    const requests = await demo.call(owner, "GET", `${base}/exclusion-requests`);
    expect(requests.body.items).toMatchObject([{ answer: null }]);
    const { lines, parts } = (await demo.call(owner, "GET", `${base}/assignments`)).body;
    expect(lines).toHaveLength(7);
    expect(parts.filter((part: { missing: number }) => part.missing > 0)).toEqual([]);
    expect(parts.flatMap((part: { ownAgency: string[] }) => part.ownAgency)).toEqual([]);

    const focal = await demo.signIn("daumoi.yte");
    const unitId = (await demo.call(focal, "GET", "/api/session")).body.unitId;
    const evidence = await demo.call(focal, "GET", `${base}/units/${unitId}/evidence`);
    type Item = { document: { id: string; kind: string; readability: string | null }; flags: { flag: string }[] };
    const items: Item[] = evidence.body.components.flatMap((one: { items: Item[] }) => one.items);
    expect(new Set(items.map((item) => item.document.kind))).toEqual(new Set(["file", "cited"]));
    const flags = new Set(items.flatMap((item) => item.flags.map(({ flag }) => flag)));
    expect(flags.has("reused") && flags.has("outOfPeriod")).toBe(true);
    const readable = items.filter((item) => item.document.kind === "file");
    expect(readable.every((item) => item.document.readability === "readable")).toBe(true);
    const idle = await demo.signIn("daumoi.ngoaivu");
    const told = (await demo.call(idle, "GET", "/api/notices?sort=-createdAt")).body.items;
    expect(told).toMatchObject([{ kind: "urge" }, { kind: "result", titleVi: expect.stringContaining("năm 2025") }]);
    expect(demo.failures).toEqual([]);
  });

  it.each([2024, 2025, 2026, 12026])("has a history in the order of its days: %i", async (number) => {
    const path = `/api/rounds/01900000-0000-7000-8004-${String(number).padStart(12, "0")}/history`;
    const { body } = await demo.call(await demo.signIn("chutri"), "GET", path);
    const verbs: string[] = body.items.map((act: { verb: string }) => act.verb).toReversed();
    expect(verbs[0]).toBe("scoring.createRound");
    const wanted = ["createRound", "openRound", "urgeUnits", "publishRound"].map((verb) => `scoring.${verb}`);
    const told = verbs.filter((verb) => wanted.includes(verb));
    expect(told).toEqual(wanted.filter((verb) => told.includes(verb)));
  });

  it("show documents of the lead agencies for the own index of the province", async () => {
    const owner = await demo.signIn("chutri");
    const unitId = (await setStage(demo.services)).unitOf("04");
    for (const year of [2025, 2026]) {
      const path = `/api/rounds/01900000-0000-7000-8018-00000000${year}/units/${unitId}/evidence`;
      const { body } = await demo.call(owner, "GET", path);
      const shown = body.components.flatMap((one: { component: string; items: unknown[] }) =>
        one.items.map(() => one.component),
      );
      expect(shown.sort()).toEqual(["1.1.1", "1.1.2", "1.2.1", "2.1.1", "3.1.1", "3.1.2", "3.2.1"]);
    }
  });

  it("are loaded once; what people did since stays", async () => {
    const cookie = await demo.signIn("chutri");
    const [id, open] = [2025, 2026].map((year) => `01900000-0000-7000-8004-00000000${year}`);
    const health = (await demo.call(await demo.signIn("daumoi.yte"), "GET", "/api/session")).body.unitId;
    const sheet = `/api/rounds/${open}/sheets/${health}`;
    const before = await demo.call(await demo.signIn("daumoi.yte"), "GET", sheet);
    await loadRounds(demo.services);
    const { body: published } = await demo.call(cookie, "GET", `/api/rounds/${id}/publications`);
    expect(published.items).toHaveLength(1);
    const after = await demo.call(await demo.signIn("daumoi.yte"), "GET", sheet);
    expect([after.body.version, after.body.progress]).toEqual([before.body.version, before.body.progress]);
    expect(demo.failures).toEqual([]);
  });

  it("shows a focal officer of a draft the own unit alone", async () => {
    const cookie = await demo.signIn("daumoi.yte");
    const list = await demo.call(cookie, "GET", "/api/rounds?state=draft");
    expect(list.body.items[0].units).toBe(1);
    const ranking = await demo.call(cookie, "GET", `/api/rounds/${list.body.items[0].id}/ranking`);
    expect(ranking.body.items.map((row: { unitNameVi: string }) => row.unitNameVi)).toEqual(["Sở Y tế"]);
  });

  it.each([
    ["so", "data/index-sets/index-sets.json", ["--id", "department-reconstruction"]],
    ["xa", "demo/cao-bang/commune-set.json", []],
  ] as const)("give in block %s what congtam score gives for the same inputs", async (block, setFile, more) => {
    const cookie = await demo.signIn("chutri");
    filled ??= fillOneMore();
    const base = `/api/rounds/${await filled}`;
    const file = await demo.call(cookie, "GET", `${base}/inputs/template?filled=yes&form=long`);
    const [header, ...lines] = new TextDecoder().decode(file.body).trimEnd().split("\r\n");
    const inputs = [header, ...lines.filter((line) => line.split(",")[1] === block)].join("\n");
    const scored = await runScore(["--set", join(process.cwd(), setFile), ...more], inputs);
    const columns = "columns=rank,officialCode,points,applicableMax,percent,className";
    const listed = await demo.call(cookie, "GET", `${base}/ranking?block=${block}&format=csv&${columns}`);
    const marked = new TextDecoder().decode(listed.body).trimEnd().split("\r\n").slice(1);
    const mark = `${demonstrationColumn.value.vi},"${draftColumn.value.vi}",`;
    expect(marked.every((line) => line.startsWith(mark))).toBe(true);
    const told = marked.map((line) => line.slice(mark.length));
    const sent = told.filter((line) => !line.startsWith(","));
    expect(sent.length).toBeGreaterThan(10);
    // Tied units stand by name here and by code there.
    expect(sent.map((line) => `${block},${line}`).sort()).toEqual(scored.trimEnd().split("\n").slice(1).sort());
  });
});
