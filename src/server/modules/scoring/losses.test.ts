import { beforeAll, describe, expect, it } from "vitest";
import { readDocument, textOf } from "../../platform/docx/read-docx.fixture.ts";
import { type AppraisalWorld, days, makeAppraisalWorld, type OpenRound, reason, verdict } from "./appraisal.fixture.ts";

let app: AppraisalWorld;
let round: OpenRound;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";
const at = (stage: keyof typeof days) => {
  app.world.clock.set(days[stage]);
  app.world.clock.advance(3_600_000);
};
const losses = (who: string, query = "", unit = 0) =>
  call(who, "GET", round.at(`/units/${unitAt(unit)}/losses${query}`));

const save = async (who: string, body: object) => {
  const answer = await call(who, "POST", round.at("/appraisal/verdicts"), body);
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
};

beforeAll(async () => {
  app = await makeAppraisalWorld();
  round = await app.open();
  at("appraisal1");
  const lowered = { verdict: "pointsChanged", reason: "Thiếu biên bản" };
  await save("lawOne", verdict(unitAt(0), "1.1.1"));
  await save("lawOne", verdict(unitAt(0), "1.1.2", { ...lowered, points: "1", remarkCode: "CHAM" }));
  await save("moneyOne", verdict(unitAt(0), "2.1", { ...lowered, points: "5/2" }));
});

const line = (body: { lines: { code: string; reason?: string | null }[] }, code: string) =>
  body.lines.find((one) => one.code === code);

describe("the losses of a unit", () => {
  it("are told whole to the owner, with causes, reasons and what would gain most", async () => {
    const { status, body } = await losses("owner");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      // Where the round is; the second appraisal has not begun.
      stage: "appraisal1",
      stages: ["self", "appraisal1", "final"],
      hidden: 0,
      points: "5.5",
      applicableMax: "10",
      lost: "4.5",
      percent: "55.00",
      seesBlock: true,
      last: null,
    });
    expect(body.causes).toEqual([
      { cause: "noEvidence", points: "1.5", components: 1 },
      { cause: "late", points: "2", components: 1 },
      { cause: "belowBand", points: "1", components: 1 },
    ]);
    expect(line(body, "1.1.1")).toMatchObject({
      claimed: "2",
      points: "2",
      best: "3",
      median: "2.5",
      step: { words: { vi: "thêm 1 “xong” thì đạt mức 3 điểm" }, gain: "1" },
    });
    expect(line(body, "2.1")).toMatchObject({
      claimed: "4",
      reason: "Thiếu biên bản",
      parts: [{ cause: "noEvidence", points: "1.5" }],
      step: { words: { vi: "bổ sung tài liệu kiểm chứng: Biên bản" }, gain: "1.5" },
    });
    const self = await losses("owner", "?stage=self");
    expect(self.body).toMatchObject({ stage: "self", lost: "1", points: "9" });
    expect((await losses("owner", "?stage=final")).body).toMatchObject({ stage: "final", points: "5.5" });
    expect((await losses("owner", "?stage=appraisal2")).status).toBe(404);
  });

  it("show an appraiser what is assigned, and nobody else anything", async () => {
    const { body } = await losses("lawOne");
    expect([body.lines.map((one: { code: string }) => one.code), body.hidden, body.lost]).toEqual([
      ["1.1.1", "1.1.2"],
      1,
      "3",
    ]);
    expect([body.percent, body.rank, body.bonus, body.seesBlock]).toEqual([null, null, null, false]);
    for (const who of ["overseer", "otherFocal", "council"]) expect((await losses(who)).status).toBe(404);
  });

  it("show a unit its own claim, and from the explanation on what leaders approved of its draft result", async () => {
    const before = await losses("focal");
    expect([before.body.stage, before.body.lost, before.body.lines.length]).toEqual(["self", "1", 3]);
    expect((await losses("focal", "?stage=appraisal1")).status).toBe(404);
    for (const component of ["1.1.1", "1.1.2"]) {
      await save("lawOne", verdict(unitAt(1), component));
      const nothing = { verdict: "pointsChanged", points: "0", reason: "Không gửi số liệu" };
      await save("lawOne", verdict(unitAt(2), component, nothing));
    }
    const approve = await call("lawLeader", "POST", round.at(`/appraisal/parts/${round.law}/approval`), {
      stage: "appraisal1",
    });
    expect([approve.status, approve.body.code]).toEqual([200, undefined]);
    at("explanation");
    const { body } = await losses("focal");
    expect([body.stage, body.hidden, body.lost, body.seesBlock]).toEqual(["appraisal1", 1, "3", false]);
    expect(line(body, "1.1.2")).toMatchObject({ parts: [{ cause: "late", points: "2" }], best: null });
    expect(line(body, "2.1")).toBeUndefined();
    expect((await losses("focal", "?stage=final")).status).toBe(404);
    expect((await losses("focal", "", 1)).status).toBe(404);
  });

  it("show the council all from its window on", async () => {
    at("council");
    expect((await losses("council")).body).toMatchObject({ hidden: 0, seesBlock: true, lost: "4.5" });
  });
});

describe("all units", () => {
  it("have no figures of a step that has not begun", async () => {
    const none = { percent: null, rank: null };
    const told = async () => {
      const { body } = await call("owner", "GET", round.at("/standings?block=xa"));
      const row = body.items.find((one: { unitId: string }) => one.unitId === unitAt(0));
      const of = (stage: string) => ({ percent: row[`${stage}Percent`], rank: row[`${stage}Rank`] });
      return [of("self"), of("appraisal1"), of("appraisal2"), row.rankMove];
    };
    at("self");
    expect(await told()).toEqual([{ percent: "90.00", rank: 1 }, none, none, null]);
    at("appraisal1");
    expect(await told()).toEqual([{ percent: "90.00", rank: 1 }, { percent: "55.00", rank: 2 }, none, -1]);
    at("council");
    expect((await told())[2]).toEqual({ percent: "55.00", rank: 2 });
  });

  it("stand beside themselves at every stage, for the owner and the council", async () => {
    const { body } = await call("owner", "GET", round.at("/standings?block=xa"));
    expect(body.total).toBe(3);
    const own = body.items.find((one: { unitId: string }) => one.unitId === unitAt(0));
    expect(own).toMatchObject({
      selfPercent: "90.00",
      selfRank: 1,
      percent: "55.00",
      rank: 2,
      rankMove: -1,
      change: null,
      noteVi: "không so sánh được: đợt này chưa gắn với đợt trước đã công bố",
    });
    const worst = (await call("owner", "GET", round.at("/standings?sort=rankMove"))).body.items[0];
    expect(worst.unitId).toBe(unitAt(0));
    expect((await call("council", "GET", round.at("/standings"))).status).toBe(200);
    for (const list of ["/standings", "/losses"]) {
      const sorted = async (sort: string): Promise<string[]> =>
        (await call("owner", "GET", round.at(`${list}?sort=${sort}`))).body.items.map(
          (one: { unitNameVi: string; unitNameEn: string | null }) => one.unitNameEn ?? one.unitNameVi,
        );
      const names = await sorted("unitNameEn");
      expect(new Set(names).size).toBeGreaterThan(1);
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "vi")));
      expect(await sorted("-unitNameEn")).toEqual(names.toReversed());
    }
    for (const who of ["lawOne", "focal", "overseer"])
      expect((await call(who, "GET", round.at("/standings"))).status).toBe(404);
  });

  it("are listed with what they lost and why; an appraiser sees the own part", async () => {
    const { body } = await call("owner", "GET", round.at("/losses?sort=-lost&cause=late"));
    expect(body.items).toMatchObject([
      {
        unitId: unitAt(0),
        component: "1.1.2",
        lost: "2",
        cause: "late",
        reason: "Thiếu biên bản",
        agencyUnitId: unitAt(10),
      },
    ]);
    const part = (await call("moneyOne", "GET", round.at("/losses?sort=-lost"))).body.items;
    expect(new Set(part.map((one: { component: string }) => one.component))).toEqual(new Set(["2.1"]));
    for (const who of ["focal", "overseer"]) expect((await call(who, "GET", round.at("/losses"))).status).toBe(404);
  });

  it("add up by agency, component and cause to the same sum", async () => {
    const sums: number[] = [];
    for (const by of ["agency", "component", "cause"]) {
      const { body } = await call("owner", "GET", round.at(`/loss-groups?by=${by}&sort=-lost`));
      sums.push(body.items.reduce((sum: number, one: { lost: string }) => sum + Number(one.lost), 0));
    }
    expect(new Set(sums).size).toBe(1);
    const [group] = (await call("moneyOne", "GET", round.at("/loss-groups"))).body.items;
    expect(group).toMatchObject({ key: unitAt(11), lines: 3, losing: 3, max: "12" });
  });
});

describe("who oversees units", () => {
  it("is told of a round under way its dates and states, with no other unit in them and no points", async () => {
    const seen = await call("watcher", "GET", round.at(""));
    expect([seen.status, seen.body.blocks.map(({ units }: { units: number }) => units)]).toEqual([200, [1]]);
    const { windows, reopenings } = (await call("watcher", "GET", round.at("/schedule"))).body;
    expect([windows.length, reopenings]).toEqual([5, []]);
    const units = (await call("watcher", "GET", round.at("/units"))).body.items;
    expect(units.map(({ unitId }: { unitId: string }) => unitId)).toEqual([unitAt(0)]);
    expect((await call("watcher", "GET", round.at("/ranking"))).body.items ?? []).toEqual([]);
    for (const path of ["/losses", "/standings", `/units/${unitAt(0)}/losses`, `/units/${unitAt(0)}/result`]) {
      expect([path, (await call("watcher", "GET", round.at(path))).status]).toEqual([path, 404]);
    }
    // A round without any unit of theirs does not exist for them, nor does one that is being prepared.
    expect((await call("stranger", "GET", round.at(""))).status).toBe(404);
    const draft = await app.world.open(2, { year: 2023, titleVi: "Chỉ số năm 2023", day: "2026-01-01" });
    expect((await call("watcher", "GET", `/api/rounds/${draft}`)).status).toBe(404);
    const listed = (await call("watcher", "GET", "/api/rounds")).body.items;
    expect(listed.map(({ id }: { id: string }) => id)).toEqual([round.roundId]);
  });
});

describe("after the publication", () => {
  it("everybody sees points and block, only the unit itself what was changed and why; last round stands beside", async () => {
    app.world.clock.set("2026-11-23T02:00:00Z");
    const last = await app.world.open(2, { year: 2024, titleVi: "Chỉ số năm 2024", day: "2026-01-01" });
    const full = { "1.1.1 xong": "1", "1.1.1 giao": "3", "1.1.2 value": "2025-01-20", "2.1 points": "4" };
    for (const unit of [0, 1]) await app.world.fill(last, unitAt(unit), full);
    const publication = (basedOnVersion: number) => ({ basedOnVersion, decision: null, reason });
    const done = await call("owner", "POST", `/api/rounds/${last}/publication`, publication(1));
    expect([done.status, done.body.code]).toEqual([200, undefined]);
    await app.world.deps.db.writer
      .updateTable("round")
      .set({ previous_round_id: last, state: "published", published_at: app.world.clock.now() })
      .where("id", "=", round.roundId)
      .execute();
    at("council");
    const other = (await losses("overseer")).body;
    expect([other.stages, other.seesCauses, other.causes, other.rank]).toEqual([["final"], false, [], 2]);
    expect(line(other, "2.1")).toMatchObject({ claimed: null, reason: null, parts: [], lost: "1.5", best: "2.5" });
    expect((await losses("overseer", "?stage=self")).status).toBe(404);
    const watched = (await losses("watcher")).body;
    expect([watched.stages, watched.seesCauses, line(watched, "2.1")?.reason]).toEqual([
      ["final"],
      true,
      "Thiếu biên bản",
    ]);
    expect([(await losses("watcher", "", 1)).body.seesCauses, (await losses("stranger")).body.seesCauses]).toEqual([
      false,
      false,
    ]);
    const letters = [0, 1].map((unit) => call("watcher", "GET", round.at(`/units/${unitAt(unit)}/letter`)));
    expect((await Promise.all(letters)).map(({ status }) => status)).toEqual([200, 404]);
    const sheets = ["focal", "stranger"].map((who) => call(who, "GET", round.at(`/units/${unitAt(0)}/result-sheet`)));
    const [told = "", plain = ""] = (await Promise.all(sheets)).map(({ body }) => textOf(readDocument(body)));
    // Who sees the points alone reads how they came about, not what was said on the way.
    for (const text of [told, plain]) expect(text).toContain("(Theo kết quả đã công bố ngày 23 tháng 11 năm 2026)");
    const columns = (text: string) => text.split("Thẩm định lần 1").length;
    expect(columns(told)).toBeGreaterThan(columns(plain));
    const own = (await losses("focal")).body;
    expect([own.stage, own.seesCauses, own.causes.length]).toEqual(["final", true, 3]);
    // Communes of Cao Bằng live since 1 July 2025, so 2025 has no year before it.
    expect(own.last).toMatchObject({ year: 2024, comparable: false, percent: null });
    expect(own.last.note.vi).toContain("không so sánh được");
  });
});
