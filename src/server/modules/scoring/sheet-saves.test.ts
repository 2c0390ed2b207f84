import { beforeAll, expect, it } from "vitest";
import { seededRandom } from "../../../domain/seeded-random.fixture.ts";
import { makeSheetWorld, type SheetWorld } from "./sheets.fixture.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await makeSheetWorld();
});

/** Valid and invalid inputs of the small set, by component. */
const answers = {
  "1.1.1": [
    { xong: "1", giao: "2" },
    { xong: "3", giao: "3" },
    { giao: "4" },
    { xong: "x", giao: "3" },
    { na: "true" },
    {},
  ],
  "1.1.2": [{ value: "2025-01-20" }, { value: "none" }, { value: "2025-13-40" }, {}],
  "2.1": [{ points: "0" }, { points: "2.5" }, { points: "4" }, { points: "9" }, {}],
} as const;
type Code = keyof typeof answers;

it("people who save at once lose nothing: every acknowledged version stands, and each was based on the one before", async () => {
  const random = seededRandom(20261125);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const acknowledged = new Map<Code, Map<number, string>>();
  const refusals = new Set<string>();
  const work = async (who: string, rounds: number) => {
    const known = new Map<Code, number>();
    for (let round = 0; round < rounds; round += 1) {
      const code = pick(Object.keys(answers) as Code[]);
      const inputs = pick(answers[code] as readonly Record<string, string>[]);
      const answer = await world.save(who, code, inputs, { basedOnVersion: known.get(code) ?? 0 });
      if (answer.status === 200) {
        const { entry } = answer.body;
        known.set(code, entry.version);
        const versions = acknowledged.get(code) ?? new Map<number, string>();
        const stored = JSON.stringify(entry.inputs, Object.keys(entry.inputs).sort());
        // The same version is acknowledged twice only with the same words.
        expect(versions.get(entry.version) ?? stored).toBe(stored);
        acknowledged.set(code, versions.set(entry.version, stored));
      } else {
        refusals.add(answer.body.code);
        if (answer.body.code === "record.changed") known.set(code, answer.body.conflict.stored.version);
      }
    }
  };
  await Promise.all([work("focal", 40), work("focalTwo", 40), work("head", 40)]);
  expect(world.sheets.failures).toEqual([]);
  expect([...refusals].sort()).toEqual(["record.changed", "scoring.inputs_refused"]);
  const rows = await world.data.db.writer
    .selectFrom("score_entry")
    .select(["component", "version", "inputs", "superseded_at"])
    .where("round_id", "=", world.roundId)
    .where("stage", "=", "self")
    .orderBy("version")
    .execute();
  for (const [code, versions] of acknowledged) {
    const stored = rows.filter((row) => row.component === code);
    expect(stored.map((row) => row.version)).toEqual(stored.map((_, at) => at + 1));
    expect(stored.filter((row) => row.superseded_at === null).map((row) => row.version)).toEqual([stored.length]);
    for (const [version, text] of versions) {
      if (version === 0) continue;
      const inputs = stored[version - 1]?.inputs as Record<string, string>;
      expect(JSON.stringify(inputs, Object.keys(inputs).sort())).toBe(text);
    }
  }
  const sheet = await world.see("focal");
  const result = await world.sheets.call("owner", "GET", `/api/rounds/${world.roundId}/ranking?stage=self`);
  const row = result.body.items.find((one: { unitId: string }) => one.unitId === world.unitId);
  expect(row.points, "the stored total is that of the sheet").toBe(sheet.totals.points);
});
