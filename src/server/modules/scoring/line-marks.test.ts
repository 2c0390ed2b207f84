import { beforeAll, expect, it } from "vitest";
import type { AppraisalStage } from "../../../domain/scoring/appraisal/decide-verdict.ts";
import { markLine } from "../../../domain/scoring/appraisal/mark-line.fixture.ts";
import { type EntryContent, emptyContent } from "../../../domain/scoring/columns/entry.ts";
import type { Stage } from "../../../domain/scoring/columns/stage.ts";
import { withAct } from "../../testing/with-act.ts";
import { type AppraisalWorld, makeAppraisalWorld } from "./appraisal.fixture.ts";
import { listEntries, writeEntries } from "./repository/entries.ts";
import { writeExplanationSheet } from "./repository/explanation-sheets.ts";
import { listMarks } from "./repository/line-marks.ts";
import { loadMarks } from "./service/appraisal/load-marks.ts";

const components = ["1.1.1", "1.1.2", "2.1"];
const accounts = [null, "00000000-0000-7000-8000-00000000000b", "00000000-0000-7000-8000-00000000000c"];
let app: AppraisalWorld;
let [roundId, units]: [string, string[]] = ["", []];

/** A repeatable course of figures from 0 up to a limit. */
function course(): (limit: number) => number {
  let seed = 7;
  return (limit) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
}

/** Some hundred saves of every kind at every column, each a minute after the other; one unit sent its explanation. */
async function writeCourse(): Promise<void> {
  const { deps } = app.world;
  const next = course();
  const pick = <Item>(items: readonly Item[]) => items[next(items.length)] as Item;
  const content = (stage: Stage): EntryContent => {
    const isVerdict = stage.startsWith("appraisal");
    const inputs = pick([{}, { xong: "1", giao: "3" }, { giao: "3", xong: "1" }, { xong: "2", giao: "3" }]);
    const verdict = isVerdict ? pick([null, "accepted", "inputsChanged", "pointsChanged"] as const) : null;
    const points = isVerdict && next(3) === 0 ? pick(["1", "1/2"]) : null;
    return { ...emptyContent, inputs, verdict, points, asksExplanation: next(2) === 0, reason: "Lý do" };
  };
  await withAct(deps, async (tx) => {
    for (let minute = 0; minute < 240; minute += 1) {
      const stage = pick(["self", "explanation", "appraisal1", "appraisal2"] as const);
      const seat = stage.startsWith("appraisal") && next(2) === 0 ? 2 : 1;
      const place = { unitId: pick(units.slice(0, 2)), component: pick(components), stage, seat } as const;
      const author = { accountId: pick(accounts), role: null, actingUnitId: null };
      const at = new Date(Date.UTC(2026, 11, 5, 0, Math.floor(minute / 3)));
      await writeEntries(tx, roundId, [{ ...content(stage), ...place, id: deps.ids.next() }], { ...author, at });
    }
    const sheet = { state: "submitted", version: 1, returnReason: null, submittedAt: new Date(0) } as const;
    await writeExplanationSheet(tx, roundId, { ...sheet, unitId: units[0] ?? "", submittedBy: null });
  });
}

beforeAll(async () => {
  app = await makeAppraisalWorld();
  ({ roundId } = await app.open());
  units = app.world.units.slice(0, 3).map(({ id }) => id);
  await writeCourse();
});

it.each(["appraisal1", "appraisal2"] as const)("say at %s in SQL what they say of the columns", async (stage) => {
  const db = app.world.deps.db.reader;
  const parts = units.flatMap((unitId) => components.map((code) => ({ unitId, leaf: { code } })));
  const marksOf = await loadMarks(db, roundId, parts, stage as AppraisalStage);
  const entries = (await listEntries(db, roundId, { units, components })).filter(
    (entry) => entry.stage !== "explanation" || entry.unitId === units[0],
  );
  const expected = parts.map(({ unitId, leaf }) =>
    markLine(
      entries.filter((entry) => entry.unitId === unitId && entry.component === leaf.code),
      stage,
    ),
  );
  expect(parts.map(marksOf)).toEqual(expected);
  expect(new Set(expected.map((marks) => JSON.stringify(marks))).size).toBeGreaterThan(4);
});

it("bring one row a unit, however many components, seats and versions there are", async () => {
  const db = app.world.deps.db.reader;
  expect((await listEntries(db, roundId, { units })).length).toBeGreaterThan(20);
  const rows = await listMarks(db, roundId, "appraisal2", units);
  expect(rows.map(({ unitId }) => unitId).sort()).toEqual(units.slice(0, 2).sort());
});
