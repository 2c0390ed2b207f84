import { describe, expect, it } from "vitest";
import { reason } from "./rounds.fixture.ts";
import { componentOf, keepSheetWorld } from "./sheet-tests.fixture.ts";
import type { SheetWorld } from "./sheets.fixture.ts";

let world: SheetWorld;
keepSheetWorld((made) => {
  world = made;
});

const component = (who: string, code: string) => componentOf(world, who, code);
const versionOf = async (code: string) => (await component("focal", code)).entry.version as number;

describe("the way to the submission", () => {
  const version = async () => (await world.see("head")).version as number;
  const act = async (who: string, name: string, more: object = {}) =>
    world.act(who, name, { basedOnVersion: await version(), ...more });

  it("goes from the officer to the head, back with remarks, and in when approved", async () => {
    const basedOnVersion = await versionOf("2.1");
    await world.save("focal", "2.1", { points: "1.5" }, { basedOnVersion });
    expect((await act("focal", "sending")).status).toBe(200);
    const locked = await world.save("focal", "2.1", { points: "3" }, { basedOnVersion: basedOnVersion + 1 });
    expect([locked.status, locked.body.code]).toEqual([409, "scoring.sheet_state"]);
    expect((await act("focal", "approval")).status).toBe(403);
    const remarks = [{ component: "2.1", text: "Thiếu biên bản quý III" }];
    expect((await act("head", "return", { reason, remarks })).status).toBe(200);
    expect(await component("focal", "2.1")).toMatchObject({
      remarks: [{ text: "Thiếu biên bản quý III", by: "Người thử 13" }],
    });
    expect((await world.see("focal")).remarks[0]).toMatchObject({ text: reason });
    await act("focal", "sending");
    expect((await act("head", "approval")).status).toBe(200);
    expect((await act("focal", "submission")).status).toBe(200);
    const sheet = await world.see("head");
    expect(sheet).toMatchObject({ state: "submitted", approvedBy: "Người thử 13", submittedBy: "Người thử 11" });
    expect(sheet.acts).toEqual(["withdraw"]);
    expect((await world.see("focal")).acts).toEqual([]);
  });

  it("lets nobody answer for an estimate", async () => {
    const basedOnVersion = await versionOf("1.1.1");
    await world.save("focal", "1.1.1", { xong: "2", giao: "4" }, { basedOnVersion, estimate: true });
    await act("focal", "sending");
    const refused = await act("head", "approval");
    expect([refused.status, refused.body.code]).toEqual([409, "scoring.estimates_left"]);
    expect(refused.body.detail).toContain("1.1.1");
    await act("head", "return", { reason, remarks: [] });
    const confirm = { basedOnVersion: basedOnVersion + 1, estimate: false };
    await world.save("focal", "1.1.1", { xong: "2", giao: "4" }, confirm);
    await act("focal", "sending");
    expect((await act("head", "approval")).status).toBe(200);
  });

  it("is not held up by an estimate of a part that was left out since", async () => {
    const basedOnVersion = await versionOf("1.1.1");
    await world.save("focal", "1.1.1", { xong: "2", giao: "4" }, { basedOnVersion, estimate: true });
    const exclusion = { round_id: world.roundId, unit_id: world.unitId, part: "1.1", reason, created_at: new Date() };
    await world.data.db.writer.insertInto("round_exclusion").values(exclusion).execute();
    expect((await world.see("focal")).progress.estimates).toBe(0);
    expect((await act("focal", "sending")).status).toBe(200);
    expect((await act("head", "approval")).status).toBe(200);
    expect((await act("focal", "submission")).status).toBe(200);
    await world.data.db.writer.deleteFrom("round_exclusion").execute();
    await act("head", "withdrawal", { reason });
    const confirm = { basedOnVersion: basedOnVersion + 1, estimate: false };
    await world.save("focal", "1.1.1", { xong: "2", giao: "4" }, confirm);
  });

  it("is withdrawn until the first verdict on it, also where the windows overlap; its head is told why it stays", async () => {
    await act("focal", "sending");
    await act("head", "approval");
    await act("focal", "submission");
    const db = world.data.db.writer;
    const opened = (instant: string) =>
      db
        .updateTable("round_window")
        .set({ opens_at: new Date(instant) })
        .where("round_id", "=", world.roundId)
        .where("stage", "=", "appraisal1")
        .execute();
    await opened("2026-12-09T00:00:00Z");
    expect(await world.see("head")).toMatchObject({ acts: ["withdraw"], keptBy: null });
    const entry = { round_id: world.roundId, unit_id: world.unitId, component: "2.1", stage: "appraisal1", seat: 1 };
    const verdict = { id: world.deps.ids.next(), version: 1, inputs: JSON.stringify({}), verdict: "accepted" };
    await db
      .insertInto("score_entry")
      .values({ ...entry, ...verdict, at: world.clock.now() })
      .execute();
    expect(await world.see("head")).toMatchObject({ acts: [], keptBy: "appraisalBegun" });
    expect((await world.see("focal")).keptBy).toBeNull();
    const begun = await act("head", "withdrawal", { reason });
    expect([begun.status, begun.body.code]).toEqual([409, "scoring.appraisal_begun"]);
    await db
      .updateTable("score_entry")
      .set({ superseded_at: world.clock.now() })
      .where("id", "=", verdict.id)
      .execute();
    expect((await act("head", "withdrawal", { reason })).status).toBe(200);
    await opened("2027-01-06T00:00:00Z");
  });

  it("locks by the clock at the end of the window, and opens again for one unit", async () => {
    await act("focal", "sending");
    await act("head", "approval");
    world.clock.set("2027-01-05T10:00:00Z");
    const late = await act("focal", "submission");
    expect([late.status, late.body.code]).toEqual([409, "scoring.window_closed"]);
    expect((await world.see("focal")).window.state).toBe("closed");
    const reopening = {
      id: world.deps.ids.next(),
      ...{ round_id: world.roundId, unit_id: world.unitId, stage: "self", reason },
      until: new Date("2027-01-08T10:00:00Z"),
      created_at: new Date("2027-01-05T10:00:00Z"),
    };
    await world.data.db.writer.insertInto("window_reopening").values(reopening).execute();
    world.clock.set("2027-01-05T11:00:00Z");
    expect((await act("focal", "submission")).status).toBe(200);
    const stranger = await act("focal", "withdrawal", { reason });
    expect(stranger.status).toBe(403);
    world.clock.set("2027-01-08T10:00:00Z");
    const closed = await act("head", "withdrawal", { reason });
    expect([closed.status, closed.body.code]).toEqual([409, "scoring.window_closed"]);
    const over = { state: "closed", closesAt: "2027-01-08T10:00:00.000Z" };
    expect(await world.see("head")).toMatchObject({ keptBy: "windowClosed", window: over });
    world.clock.set("2027-01-08T09:59:00Z");
    expect((await act("head", "withdrawal", { reason })).status).toBe(200);
    expect((await world.see("head")).state).toBe("drafting");
  });

  it("is done on the version that was seen", async () => {
    await act("focal", "sending");
    const stale = await world.act("head", "approval", { basedOnVersion: 0 });
    expect([stale.status, stale.body.code]).toEqual([409, "record.changed"]);
  });

  it("takes number and date of the report until the appraisal begins", async () => {
    const report = { number: "12/BC-UBND", date: "2026-11-30", difficulties: "Thiếu người", proposals: null };
    const wrong = { date: { date: "2099-01-01" }, number: { number: "9".repeat(61) } };
    for (const [field, slip] of Object.entries(wrong)) {
      const refused = await world.sheets.call("focal", "PUT", `${world.path}/report`, {
        basedOnVersion: await version(),
        ...{ ...report, ...slip },
      });
      expect(refused.body.faults, field).toMatchObject([{ path: `body.${field}` }]);
    }
    const saved = await world.sheets.call("focal", "PUT", `${world.path}/report`, {
      basedOnVersion: await version(),
      ...report,
    });
    expect(saved.status).toBe(200);
    expect((await world.see("head")).report).toMatchObject(report);
    world.clock.set("2027-01-06T00:00:00Z");
    const late = await world.sheets.call("focal", "PUT", `${world.path}/report`, {
      basedOnVersion: await version(),
      ...report,
    });
    expect(late.body.code).toBe("scoring.appraisal_begun");
  });
});
