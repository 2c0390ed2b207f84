import { beforeAll, describe, expect, it } from "vitest";
import { staffRound } from "./round-people.fixture.ts";
import { makeRoundWorld, type RoundWorld, reason } from "./rounds.fixture.ts";

let world: RoundWorld;
const call: RoundWorld["http"]["call"] = (...args) => world.http.call(...args);
const unit = (index: number) => world.units[index]?.id ?? "";

beforeAll(async () => {
  world = await makeRoundWorld();
});

// The clock of the world stands at 2026-11-23T02:00Z.
const windows = [
  { stage: "self", opensAt: "2026-11-20T00:00:00Z", closesAt: "2026-12-05T10:00:00Z" },
  { stage: "appraisal1", opensAt: "2026-12-06T00:00:00Z", closesAt: "2026-12-20T10:00:00Z" },
];

async function saveWindows(roundId: string, changes: object = {}) {
  const { body } = await call("owner", "GET", `/api/rounds/${roundId}/schedule`);
  return call("owner", "PUT", `/api/rounds/${roundId}/setup`, {
    basedOnVersion: body.version,
    windows,
    evidenceFrom: "2025-01-01",
    evidenceUntil: "2025-12-31",
    inputsAsOf: "2025-12-15",
    previousRoundId: null,
    ownerUnitId: null,
    reason,
    ...changes,
  });
}

const line = (agencyUnitId: string, changes: object = {}) => ({
  agencyUnitId,
  blockCode: null,
  part: null,
  unitIds: null,
  leaderAccountId: null,
  replacement: false,
  officers: [],
  reason,
  ...changes,
});

const checklist = async (roundId: string) => (await call("owner", "GET", `/api/rounds/${roundId}/checklist`)).body;

/** A round with people enough to open: every unit has somebody who fills and approves, one agency appraises all. */
async function makeReady(units = 2): Promise<string> {
  const roundId = await world.open(units);
  const people = await staffRound(world, units);
  await saveWindows(roundId);
  const officers = [{ accountId: people.appraiser, seat: 1 }];
  const fields = { leaderAccountId: people.leader, officers };
  await call("owner", "POST", `/api/rounds/${roundId}/assignments`, line(world.units[10]?.id ?? "", fields));
  return roundId;
}

describe("the dates of a round", () => {
  it("are seen by everybody in it, with what comes next, and kept with the reason", async () => {
    const roundId = await world.open(2);
    expect((await saveWindows(roundId)).body).toEqual({ version: 2 });
    const seen = await call("focal", "GET", `/api/rounds/${roundId}/schedule`);
    expect(seen.body).toMatchObject({
      currentStage: "self",
      next: { stage: "self", kind: "closes", at: "2026-12-05T10:00:00.000Z" },
      evidenceFrom: "2025-01-01",
      windows: [{ state: "open" }, { state: "coming" }],
      abilities: { manage: false, open: false },
    });
    expect((await call("stranger", "GET", `/api/rounds/${roundId}/schedule`)).status).toBe(404);
    const { body } = await call("owner", "GET", `/api/rounds/${roundId}/history`);
    expect(body.items[0]).toMatchObject({ verb: "scoring.saveRoundSetup", reason });
    const late = await call("second", "PUT", `/api/rounds/${roundId}/setup`, {
      ...{ basedOnVersion: 1, windows: [], evidenceFrom: null, evidenceUntil: null, inputsAsOf: null },
      ...{ previousRoundId: null, ownerUnitId: null, reason },
    });
    expect([late.status, late.body.code]).toEqual([409, "record.changed"]);
  });

  it("are refused out of order, with every place", async () => {
    const roundId = await world.open(1);
    const wrong = [
      { ...windows[1], closesAt: "2026-12-01T00:00:00Z" },
      { ...windows[0], stage: "council" },
    ];
    const { status, body } = await saveWindows(roundId, { windows: wrong, evidenceUntil: "2024-12-31" });
    expect([status, body.code]).toEqual([422, "scoring.setup_refused"]);
    expect(body.faults.map((fault: { path: string }) => fault.path)).toEqual([
      "windows[0].closesAt",
      "windows[1]",
      "evidenceUntil",
    ]);
  });
});

describe("opening", () => {
  it("says what is missing and where it is mended", async () => {
    const roundId = await world.open(2);
    const { items, ready } = await checklist(roundId);
    expect(ready).toBe(false);
    const codes = (severity: string) =>
      items.filter((one: { severity: string }) => one.severity === severity).map((one: { code: string }) => one.code);
    expect(codes("blocking")).toEqual([
      "windowMissing",
      "windowMissing",
      "noAppraiser",
      "nobodyFills",
      "nobodyApproves",
    ]);
    expect(codes("advice")).toEqual([
      ...["stageLeftOut", "stageLeftOut", "stageLeftOut", "councilEmpty"],
      ...["guidanceMissing", "evidenceDatesMissing", "asOfMissing"],
    ]);
    const open = await call("owner", "POST", `/api/rounds/${roundId}/opening`, { basedOnVersion: 1, reason });
    expect([open.status, open.body.code]).toEqual([409, "scoring.round_not_ready"]);
  });

  it("leaves a bonus that was entered before to somebody's verdict", async () => {
    const roundId = await makeReady();
    await world.fill(roundId, unit(0), { "2.1 points": "2", " bonus": "1" });
    const points = async () =>
      (await call("owner", "GET", `/api/rounds/${roundId}/units/${unit(0)}/result`)).body.result;
    expect(await points()).toMatchObject({ points: "3" });
    world.clock.advance(1000);
    const { version } = (await call("owner", "GET", `/api/rounds/${roundId}`)).body;
    await call("owner", "POST", `/api/rounds/${roundId}/opening`, { basedOnVersion: version, reason });
    expect(await points()).toMatchObject({ points: "2" });
    await call("owner", "POST", `/api/rounds/${roundId}/opening/withdrawal`, { reason });
    expect(await points()).toMatchObject({ points: "3" });
  });

  it("lets the round go its way: no change as a draft, extension, reopening, and back while nobody wrote", async () => {
    const roundId = await makeReady();
    expect((await checklist(roundId)).items.filter((one: { severity: string }) => one.severity === "blocking")).toEqual(
      [],
    );
    const { version } = (await call("owner", "GET", `/api/rounds/${roundId}`)).body;
    const opened = await call("owner", "POST", `/api/rounds/${roundId}/opening`, { basedOnVersion: version, reason });
    expect(opened.status).toBe(200);
    const seen = await call("focal", "GET", `/api/rounds/${roundId}`);
    expect(seen.body).toMatchObject({ state: "open", seenWhole: false });
    expect((await call("focal", "GET", `/api/rounds/${roundId}/units/${unit(1)}/result`)).status).toBe(404);
    expect((await call("reader", "GET", `/api/rounds/${roundId}/ranking`)).body.total).toBe(0);
    expect((await call("owner", "GET", `/api/rounds/${roundId}/ranking`)).body.total).toBe(2);
    const removal = await call("owner", "POST", `/api/rounds/${roundId}/removal`, { reason });
    expect(removal.body.code).toBe("scoring.round_open");
    const extension = (closesAt: string) =>
      call("owner", "POST", `/api/rounds/${roundId}/windows/self/extension`, { closesAt, reason });
    expect((await extension("2026-12-08T10:00:00Z")).status).toBe(200);
    expect((await extension("2026-12-07T10:00:00Z")).body.code).toBe("scoring.setup_refused");
    const reopening = { unitIds: [unit(0)], stage: "self", until: "2026-12-20T10:00:00Z", reason };
    expect((await call("owner", "POST", `/api/rounds/${roundId}/reopenings`, reopening)).body).toEqual({ reopened: 1 });
    const mine = await call("focal", "GET", `/api/rounds/${roundId}/schedule`);
    expect(mine.body.reopenings).toMatchObject([{ unitId: unit(0), live: true, reason }]);
    const [{ id }] = mine.body.reopenings;
    const ended = await call("owner", "POST", `/api/rounds/${roundId}/reopenings/${id}/end`, { reason });
    expect(ended.body).toEqual({ ended: true });
    const back = await call("owner", "POST", `/api/rounds/${roundId}/opening/withdrawal`, { reason });
    expect(back.status).toBe(200);
    expect((await call("owner", "GET", `/api/rounds/${roundId}`)).body.state).toBe("draft");
    const { body } = await call("owner", "GET", `/api/rounds/${roundId}/history`);
    expect(body.items.slice(0, 4).map((act: { verb: string }) => act.verb)).toEqual([
      "scoring.returnRoundToDraft",
      "scoring.endReopening",
      "scoring.reopenWindow",
      "scoring.extendWindow",
    ]);
  });
});

describe("who appraises", () => {
  it("shows gaps of own agencies until a replacement is named, and refuses what the set does not have", async () => {
    const roundId = await world.open(3);
    const add = (fields: object) => call("owner", "POST", `/api/rounds/${roundId}/assignments`, fields);
    await add(line(unit(0)));
    await add(line(unit(1), { part: "2" }));
    const parts = async () => (await call("owner", "GET", `/api/rounds/${roundId}/assignments`)).body.parts;
    expect(
      (await parts()).map((part: { component: string; ownAgency: string[] }) => [part.component, part.ownAgency]),
    ).toEqual([
      ["1.1.1", [unit(0)]],
      ["1.1.2", [unit(0)]],
      ["2.1", [unit(1)]],
    ]);
    await add(line(unit(2), { replacement: true }));
    expect((await parts())[2]).toMatchObject({
      ownAgency: [],
      agencies: [
        { unitId: unit(1), units: 2, replacement: false },
        { unitId: unit(2), units: 1, replacement: true },
      ],
    });
    const wrong = await add(line(unit(0), { part: "9", blockCode: "xa" }));
    expect([wrong.status, wrong.body.faults[0].path]).toEqual([422, "part"]);
    const { lines } = (await call("owner", "GET", `/api/rounds/${roundId}/assignments`)).body;
    const removal = `/api/rounds/${roundId}/assignments/${lines[0].id}/removal`;
    expect((await call("owner", "POST", removal, { reason })).body).toEqual({ removed: true });
    expect((await parts())[0]).toMatchObject({ missing: 3, agencies: [] });
  });

  it("lets nobody appraise the unit he works in, and no approval pass to another agency", async () => {
    const roundId = await world.open(2);
    const people = await staffRound(world, 1);
    const at = `/api/rounds/${roundId}/assignments`;
    const [focal] = (await call("owner", "GET", `/api/rounds/${roundId}/people?role=leader&unitId=${unit(0)}`)).body
      .items;
    const officers = (...ids: string[]) => ids.map((accountId) => ({ accountId, seat: 1 }));
    const refused = async (fields: object) => {
      const { status, body } = await call("owner", "POST", at, line(unit(10), fields));
      return [status, ...(body.faults ?? []).map((fault: { path: string }) => fault.path)];
    };
    expect(await refused({ officers: officers(focal.accountId) })).toEqual([422, "officers"]);
    expect(await refused({ leaderAccountId: focal.accountId })).toEqual([422, "leaderAccountId"]);
    expect(await refused({ unitIds: [unit(1)], leaderAccountId: focal.accountId })).toEqual([201]);

    const description = { nameVi: "Phòng Kiểm tra", nameEn: null, shortName: null, kind: "division", areaType: null };
    const made = await call("registrar", "POST", "/api/units", {
      description: { ...description, officialCode: null, parentId: unit(0) },
      ...{ validFrom: "2026-01-01", sourceDocument: null, reason },
    });
    const below = made.body.unitId;
    const ofItself = await call("owner", "POST", at, line(below, { unitIds: [unit(0)] }));
    expect([ofItself.status, ofItself.body.faults[0].path]).toEqual([422, "unitIds"]);
    const fields = { officers: officers(people.appraiser), leaderAccountId: people.leader };
    const { assignmentId } = (await call("owner", "POST", at, line(below, fields))).body;
    const { parts } = (await call("owner", "GET", at)).body;
    expect(parts[0].ownAgency).toEqual([unit(0)]);
    const item = async (code: string) =>
      (await checklist(roundId)).items.find((one: { code: string }) => one.code === code);
    expect(await item("outsiders")).toMatchObject({
      ...{ severity: "advice", count: 3 },
      names: expect.arrayContaining(["Lãnh Đạo Một (Phòng Kiểm tra)", "Thẩm Định Một (Phòng Kiểm tra)"]),
    });

    await call("owner", "PUT", `${at}/${assignmentId}`, line(unit(10), fields));
    await world.deps.db.writer
      .updateTable("account")
      .set({ unit_id: unit(0) })
      .where("id", "=", people.appraiser)
      .execute();
    const name = `Thẩm Định Một (${world.units[0]?.nameVi})`;
    expect(await item("ownPeople")).toMatchObject({ severity: "blocking", count: 1, names: [name] });

    const approval = { id: world.deps.ids.next(), round_id: roundId, assignment_id: assignmentId };
    await world.deps.db.writer
      .insertInto("appraisal_approval")
      .values({ ...approval, stage: "appraisal1", approved_at: world.clock.now(), account_id: people.leader })
      .execute();
    const taken = await call("owner", "PUT", `${at}/${assignmentId}`, line(unit(11), fields));
    expect([taken.status, taken.body.code]).toEqual([409, "scoring.assignment_approved"]);
    const others = { leaderAccountId: people.leader };
    expect((await call("owner", "PUT", `${at}/${assignmentId}`, line(unit(10), others))).status).toBe(200);
    expect(await item("ownPeople")).toBeUndefined();
  });

  it("finds people by name without tones, and names a council with one chair", async () => {
    const roundId = await world.open(1);
    const people = await staffRound(world, 1);
    const found = await call("owner", "GET", `/api/rounds/${roundId}/people?role=council&q=hoi+dong`);
    expect(found.body.items).toContainEqual({
      accountId: people.council,
      displayName: "Hội Đồng Một",
      position: "Chuyên viên",
      unitName: world.units[10]?.nameVi,
    });
    const { version } = (await call("owner", "GET", `/api/rounds/${roundId}/council`)).body;
    const save = (members: object[]) =>
      call("owner", "PUT", `/api/rounds/${roundId}/council`, { basedOnVersion: version, members, reason });
    const two = [people.leader, people.council].map((accountId) => ({ accountId, duty: "chair" }));
    expect((await save(two)).body.code).toBe("scoring.setup_refused");
    await save([
      { accountId: people.leader, duty: "chair" },
      { accountId: people.council, duty: "secretary" },
    ]);
    const { body } = await call("owner", "GET", `/api/rounds/${roundId}/council`);
    expect(body.members.map((one: { duty: string }) => one.duty)).toEqual(["chair", "secretary"]);
  });
});

describe("what is not scored", () => {
  it("is fixed for many units, taken from a table, asked for by a unit and answered", async () => {
    const roundId = await world.open(3);
    const add = [{ unitIds: [unit(0), unit(1)], part: "2" }];
    const changed = await call("owner", "POST", `/api/rounds/${roundId}/exclusions`, { add, remove: [], reason });
    expect(changed.body).toEqual({ added: 2, removed: 0 });
    const csv = new TextEncoder().encode(`Đơn vị;Mã tiêu chí;Lý do\n${world.units[2]?.nameVi};1.1;Không có nhiệm vụ`);
    const preview = await call("owner", "POST", `/api/rounds/${roundId}/exclusions/import?fileName=a.csv`, csv);
    expect(preview.body).toMatchObject({ applicable: true, counts: { new: 1 } });
    const at = `/api/rounds/${roundId}/exclusions/import/${preview.body.previewId}`;
    expect((await call("owner", "POST", at, { reason })).body).toEqual({ created: 1, changed: 0, unchanged: 0 });
    const own = await call("focal", "GET", `/api/rounds/${roundId}/exclusions`);
    expect(own.body).toMatchObject({ total: 1, items: [{ part: "2", partName: "Thủ tục", effect: "excluded" }] });
    const ask = () =>
      call("focal", "POST", `/api/rounds/${roundId}/units/${unit(0)}/exclusion-requests`, { part: "1.1.1", reason });
    const asked = await ask();
    expect(asked.status).toBe(201);
    expect((await ask()).body.code).toBe("scoring.already_asked");
    const other = `/api/rounds/${roundId}/units/${unit(1)}/exclusion-requests`;
    expect((await call("focal", "POST", other, { part: "1.1.1", reason })).status).toBe(404);
    const answer = `/api/rounds/${roundId}/exclusion-requests/${asked.body.requestId}/answer`;
    const granted = { answer: "granted", reason };
    await staffRound(world, 1);
    expect((await call("owner", "POST", answer, granted)).body).toEqual({ answered: true });
    expect((await call("owner", "POST", answer, granted)).body.code).toBe("scoring.already_answered");
    const notice = world.data.db.reader.selectFrom("notice").innerJoin("account", "account.id", "notice.account_id");
    const told = await notice.select(["display_name", "kind", "title_vi", "text_vi", "href"]).execute();
    expect(told).toContainEqual({
      display_name: `Đầu mối ${world.units[0]?.nameVi}`,
      kind: "answer",
      title_vi: "Đồng ý không đánh giá 1.1.1 cho đơn vị",
      text_vi: `Không tính điểm, loại khỏi điểm tối đa của đơn vị. ${reason}`,
      href: `/rounds/${roundId}/sheets/${unit(0)}`,
    });
    expect(
      told.filter(({ kind, href }) => kind === "answer" && href.includes("/sheets/") && !href.endsWith(unit(0))),
    ).toEqual([]);
    const { body } = await call("owner", "GET", `/api/rounds/${roundId}/exclusions?sort=part`);
    expect(body.items.map((one: { part: string }) => one.part)).toEqual(["1.1", "1.1.1", "2", "2"]);
    const seen = await call("focal", "GET", `/api/rounds/${roundId}/exclusion-requests`);
    expect(seen.body.items).toMatchObject([{ answer: "granted", unitId: unit(0), effect: "excluded" }]);
  });
});

describe("a practice round", () => {
  it("is never published and goes away with all that is in it", async () => {
    const plan = world.plan(1, { titleVi: "Chạy thử" });
    const made = await call("owner", "POST", "/api/rounds", { plan, practice: true, reason });
    const { roundId } = made.body;
    await world.fill(roundId, unit(0), { "2.1 points": "1" });
    const publication = await call("owner", "POST", `/api/rounds/${roundId}/publication`, {
      ...{ basedOnVersion: 1, decision: null, reason },
    });
    expect(publication.body.code).toBe("scoring.practice_not_published");
    const kept = await world.open(1);
    const db = world.data.db.writer;
    const { id: account_id } = await db.selectFrom("account").select("id").limit(1).executeTakeFirstOrThrow();
    const words = {
      kind: "task",
      title_vi: "Việc",
      title_en: "Work",
      search_key: "viec",
      created_at: world.clock.now(),
    };
    const places = [`/rounds/${roundId}/sheets/${unit(0)}`, `/rounds/${roundId}`, `/rounds/${kept}/appraisal`];
    const rows = places.map((href) => ({
      id: world.deps.ids.next(),
      account_id,
      key: `practice ${href}`,
      href,
      ...words,
    }));
    await db.insertInto("notice").values(rows).execute();
    const removed = await call("owner", "POST", `/api/rounds/${roundId}/removal`, { reason });
    expect(removed.body).toEqual({ removed: true });
    const told = db.selectFrom("notice").select(["href", "read_at"]).where("key", "like", "practice %").orderBy("id");
    expect(await told.execute()).toEqual([
      { href: "/rounds", read_at: world.clock.now() },
      { href: "/rounds", read_at: world.clock.now() },
      { href: places[2], read_at: null },
    ]);
  });
});

describe("a round run by a unit", () => {
  it("is set up by those who manage there, over units below it", async () => {
    const plan = world.plan(1);
    const made = await call("local", "POST", "/api/rounds", { plan, ownerUnitId: unit(0), reason });
    expect(made.status).toBe(201);
    const { body } = await call("local", "GET", `/api/rounds/${made.body.roundId}`);
    expect(body).toMatchObject({ ownerUnitId: unit(0), seenWhole: true, abilities: { change: true } });
    const two = world.plan(2);
    expect((await call("local", "POST", "/api/rounds", { plan: two, ownerUnitId: unit(0), reason })).status).toBe(403);
    expect((await call("local", "POST", "/api/rounds", { plan, ownerUnitId: unit(1), reason })).status).toBe(403);
  });
});

it("fails nowhere", () => {
  expect(world.http.failures).toEqual([]);
});
