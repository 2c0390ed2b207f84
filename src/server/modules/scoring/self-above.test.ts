import { beforeAll, describe, expect, it } from "vitest";
import { type AppraisalWorld, days, makeAppraisalWorld, verdict } from "./appraisal.fixture.ts";

let app: AppraisalWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";

beforeAll(async () => {
  app = await makeAppraisalWorld();
});

describe("self above appraised", () => {
  it("is listed with its sum, for what the person may see, and leaves as a workbook", async () => {
    const round = await app.open();
    app.world.clock.set(days.appraisal1);
    app.world.clock.advance(3_600_000);
    const save = (who: string, body: object) => call(who, "POST", round.at("/appraisal/verdicts"), body);
    await save("lawOne", verdict(unitAt(0), "1.1.1", { verdict: "pointsChanged", points: "1/3", reason: "Thiếu" }));
    await save("lawOne", verdict(unitAt(1), "1.1.2", { verdict: "pointsChanged", points: "0", reason: "Chậm" }));
    await save("moneyOne", verdict(unitAt(0), "2.1", { verdict: "pointsChanged", points: "1", reason: "Chậm" }));
    const { body } = await call("lawOne", "GET", round.at("/appraisal/self-above?sort=-above"));
    expect(body).toMatchObject({ total: 2, units: 2, sum: "4.666667" });
    expect(body.items.map((row: { above: string }) => row.above)).toEqual(["3", "1.666667"]);
    const { body: all } = await call("owner", "GET", round.at("/appraisal/self-above"));
    expect(all).toMatchObject({ total: 3, units: 2 });
    // Summed by unit and by component: together what the lines are together.
    const sums = (who: string, query: string) => call(who, "GET", round.at(`/appraisal/self-above-sums?${query}`));
    const { body: byUnit } = await sums("owner", "sort=-above");
    const named = (at: number) => app.world.units[at]?.nameVi;
    expect(byUnit).toMatchObject({ total: 2, units: 2, sum: all.sum });
    expect(byUnit.items).toMatchObject([
      { nameVi: named(0), lines: 2, above: "4.666667" },
      { nameVi: named(1), lines: 1, above: "3" },
    ]);
    // The board shows the same sum for each unit, whatever the survey of a unit may bring.
    const { body: board } = await call("owner", "GET", round.at("/board/units?sort=-selfAbove"));
    expect(board.items.slice(0, 2)).toMatchObject([
      { nameVi: named(0), selfAbove: "4.666667" },
      { nameVi: named(1), selfAbove: "3" },
    ]);
    const { body: byComponent } = await sums("owner", "by=component&sort=code");
    expect(byComponent.items.map((row: { key: string; above: string }) => [row.key, row.above])).toEqual([
      ...[
        ["1.1.1", "1.666667"],
        ["1.1.2", "3"],
        ["2.1", "3"],
      ],
    ]);
    expect((await sums("lawOne", "by=component")).body).toMatchObject({ total: 2, sum: "4.666667" });
    expect((await sums("lawOne", "by=component&q=2.1")).body).toMatchObject({ total: 0, sum: "0" });
    expect((await sums("focal", "")).status).toBe(404);
    const [first] = byUnit.items;
    const behind = await call(
      "owner",
      "GET",
      round.at(`/appraisal/self-above?unitId=${first.key}&component=2.1&block=xa`),
    );
    expect(behind.body).toMatchObject({ total: 1, sum: "3" });
    const table = await sums("owner", "by=component&format=xlsx");
    expect(table.headers.get("content-disposition")).toContain("tong-tu-cham-cao-hon");
    const file = await call("owner", "GET", round.at("/appraisal/self-above?format=xlsx"));
    expect(file.headers.get("content-disposition")).toContain("tu-cham-cao-hon");
    expect((await call("lawOne", "GET", round.at("/appraisal/lines?format=csv&component=1.1.1"))).status).toBe(200);
  });
});

it("fails nowhere", () => {
  expect(app.http.failures).toEqual([]);
});
