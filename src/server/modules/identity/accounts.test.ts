import { beforeAll, describe, expect, it } from "vitest";
import { type Browser, makeWorld, ownPassword, plainFields, type World } from "./identity.fixture.ts";

let world: World;
let manager: Browser;
const reason = "Phân công công việc";
const nextWork = "sông Gâm xanh ngắt một dòng";

beforeAll(async () => {
  world = await makeWorld();
  const { department } = world.units;
  await world.add("quan.tri", [{ roleCode: "administrator", unitId: department }]);
  manager = await world.signedIn("quan.tri");
});

const signIn = (login: string, password: string) => {
  const browser = world.browser();
  return browser.call("POST", "/api/session", { login, password }).then((answer) => ({ browser, answer }));
};
const detailOf = async (accountId: string) => (await manager.call("GET", `/api/accounts/${accountId}`)).body;
const actsOn = async (accountId: string, verb: string) => {
  const acts = await world.deps.db.reader.selectFrom("action").selectAll().where("verb", "=", verb).execute();
  return acts.filter((act) => act.subject_ids.includes(accountId));
};

describe("a password lost", () => {
  it("is reset by an administrator: sessions end, the lock is lifted, the new one counts once and for a week", async () => {
    const id = await world.add("quen.mat");
    const old = await world.signedIn("quen.mat");
    for (let attempt = 0; attempt < 5; attempt++) await signIn("quen.mat", "sai rồi");
    expect((await signIn("quen.mat", ownPassword)).answer.status).toBe(423);
    expect((await detailOf(id)).lockedUntil).not.toBeNull();
    const { body } = await manager.call("POST", `/api/accounts/${id}/password-reset`, { reason });
    expect((await old.call("GET", "/api/session")).status).toBe(401);
    expect((await signIn("quen.mat", ownPassword)).answer.status).toBe(401);
    const { browser, answer } = await signIn("quen.mat", body.password);
    expect(answer.body.session).toMatchObject({ mustChangePassword: true, abilities: [], roles: [] });
    const change = { currentPassword: body.password, newPassword: nextWork };
    expect((await browser.call("POST", "/api/me/password", change)).body.mustChangePassword).toBe(false);
    const again = await manager.call("POST", `/api/accounts/${id}/password-reset`, { reason });
    world.clock.advance(8 * 86_400_000);
    expect((await signIn("quen.mat", again.body.password)).answer.status).toBe(401);
    world.clock.advance(-8 * 86_400_000);
  });

  it("stands on a sheet that only its maker prints, once", async () => {
    const id = await world.add("phieu.mot");
    await world.add("quan.tri.hai", [{ roleCode: "administrator", unitId: world.units.department }]);
    const other = await world.signedIn("quan.tri.hai");
    const { body } = await manager.call("POST", `/api/accounts/${id}/password-reset`, { reason });
    expect((await other.call("POST", `/api/handovers/${body.handoverId}/print`)).status).toBe(404);
    const sheet = await manager.call("POST", `/api/handovers/${body.handoverId}/print`);
    expect(sheet.body).toContain(body.password);
    const twice = await manager.call("POST", `/api/handovers/${body.handoverId}/print`);
    expect(twice.body.code).toBe("identity.handover_printed");
  });
});

describe("roles", () => {
  it("count on their days only, from the next request on", async () => {
    const id = await world.add("theo.ngay");
    const person = await world.signedIn("theo.ngay");
    const unitId = world.units.department;
    const give = { roleCode: "focalOfficer", unitId, validFrom: "2026-11-24", validUntil: "2026-11-25", reason };
    const given = await manager.call("POST", `/api/accounts/${id}/roles`, give);
    expect(given.status).toBe(201);
    const abilities = async () => (await person.call("GET", "/api/session")).body.abilities;
    expect(await abilities()).toEqual([]);
    const day = 86_400_000;
    world.clock.advance(day);
    const tomorrow = await world.signedIn("theo.ngay");
    expect((await tomorrow.call("GET", "/api/session")).body.abilities).toContain("scoring.fill");
    world.clock.advance(2 * day);
    const after = await world.signedIn("theo.ngay");
    expect((await after.call("GET", "/api/session")).body.abilities).toEqual([]);
    world.clock.advance(-3 * day);
    const twice = await manager.call("POST", `/api/accounts/${id}/roles`, { ...give, validFrom: "2026-11-25" });
    expect(twice.body.code).toBe("identity.role_held");
    const end = `/api/accounts/${id}/roles/${given.body.roles[0].id}/end`;
    expect((await manager.call("POST", end, { lastDay: "2026-11-23", reason })).body.roles).toEqual([]);
  });

  it("of an overseer are dated and let him read, never write, whatever the role says", async () => {
    const { department, province } = world.units;
    const roles = [{ roleCode: "administrator", unitId: province }];
    await world.add("giam.sat", roles, { readOnly: true, validUntil: "2026-11-23", unitId: province as never });
    const overseer = await world.signedIn("giam.sat");
    const { abilities, readOnly } = (await overseer.call("GET", "/api/session")).body;
    expect(readOnly).toBe(true);
    // To oversee is to read what is published.
    const reading = abilities.filter((ability: string) => ability !== "scoring.oversee");
    expect(reading.every((ability: string) => ability.endsWith(".read"))).toBe(true);
    expect((await overseer.call("POST", "/api/accounts", plainFields("x.y", department))).status).toBe(403);
    world.clock.advance(86_400_000);
    expect((await signIn("giam.sat", ownPassword)).answer.status).toBe(401);
    world.clock.advance(-86_400_000);
  });
});

describe("substitution during leave", () => {
  it("lends the rights but that of managing accounts, writes down in whose name, and ends at once", async () => {
    const { department } = world.units;
    const head = await world.add("thu.truong", [{ roleCode: "unitAdministrator", unitId: department }]);
    const deputy = await world.add("cap.pho", [{ roleCode: "specialist", unitId: department }]);
    const away = await world.signedIn("thu.truong");
    const span = { validFrom: "2026-11-23", validUntil: "2026-11-27", reason: "Nghỉ phép" };
    const found = await away.call("GET", "/api/me/colleagues?q=cap.pho");
    expect(found.body.items).toMatchObject([{ accountId: deputy }]);
    const named = await away.call("POST", "/api/substitutions", { accountId: head, substituteId: deputy, ...span });
    expect([named.status, named.body.state]).toEqual([201, "current"]);
    const acting = await world.signedIn("cap.pho");
    const { abilities, roles } = (await acting.call("GET", "/api/session")).body;
    expect(abilities).toContain("identity.read");
    expect(abilities).not.toContain("identity.manage");
    expect(roles.map((role: { onBehalfOf: unknown }) => role.onBehalfOf)).toContainEqual({
      accountId: head,
      displayName: "Người thu.truong",
    });
    expect((await acting.call("GET", `/api/accounts/${head}`)).status).toBe(200);
    expect(await actsOn(head, "identity.getAccount")).toMatchObject([
      { kind: "read", account_id: deputy, role: "unitAdministrator", on_behalf_of: head },
    ]);
    const again = await away.call("POST", "/api/substitutions", { accountId: head, substituteId: deputy, ...span });
    expect(again.body.code).toBe("identity.substitution_overlaps");
    expect((await away.call("POST", `/api/substitutions/${named.body.id}/end`)).body.state).toBe("ended");
    expect((await acting.call("GET", `/api/accounts/${head}`)).status).toBe(403);
  });

  it("is named by an administrator from the colleagues of the person on leave, not of his own", async () => {
    const { other } = world.units;
    const away = await world.add("so.ben", [], { unitId: other as never });
    const near = await world.add("so.ben.hai", [], { unitId: other as never });
    const { body } = await manager.call("GET", `/api/me/colleagues?q=so.ben&accountId=${away}`);
    expect(body.items).toMatchObject([{ accountId: near, unitName: "Sở Bên cạnh", unitNameEn: "Sở Bên cạnh (en)" }]);
    const officer = await world.signedIn("so.ben");
    expect((await officer.call("GET", `/api/me/colleagues?accountId=${near}`)).status).toBe(404);
  });
});

describe("what is stated of an account", () => {
  it("is changed by one of two people; the second sees both contents", async () => {
    const id = await world.add("hai.nguoi");
    const { version } = await detailOf(id);
    const fields = { ...plainFields("hai.nguoi", world.units.department), version };
    const edit = (position: string) => manager.call("PUT", `/api/accounts/${id}`, { ...fields, position });
    const answers = await Promise.all([edit("Trưởng phòng"), edit("Phó trưởng phòng")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { conflict } = answers.find(({ status }) => status === 409)?.body ?? {};
    expect([conflict.stored.position, conflict.sent.position].sort()).toEqual(["Phó trưởng phòng", "Trưởng phòng"]);
    const [act] = await actsOn(id, "identity.editAccount");
    expect(JSON.stringify(act?.detail)).not.toContain("rưởng phòng");
  });

  it("tells who never signed in", async () => {
    await world.add("chua.tung");
    const page = await manager.call("GET", "/api/accounts?neverSignedIn=true&q=chua.tung");
    expect(page.body.items).toMatchObject([{ login: "chua.tung", lastSignedInAt: null }]);
    await world.signedIn("chua.tung");
    expect((await manager.call("GET", "/api/accounts?neverSignedIn=true&q=chua.tung")).body.total).toBe(0);
  });

  it("is not looked at by whoever only counts: numbers without a trace", async () => {
    const id = await world.add("chi.dem");
    const before = await manager.call("GET", "/api/account-counts");
    expect(before.body).toEqual({ locked: expect.any(Number), neverSignedIn: expect.any(Number) });
    await world.signedIn("chi.dem");
    const after = await manager.call("GET", "/api/account-counts");
    expect(after.body.neverSignedIn).toBe(before.body.neverSignedIn - 1);
    const listed = () => manager.call("GET", "/api/accounts?neverSignedIn=true&state=active");
    expect((await listed()).body.total).toBe(after.body.neverSignedIn);
    // Whose account has ended need not come any more.
    await world.add("da.het", [], { validFrom: "2020-01-01", validUntil: "2020-12-31" });
    const counts = await manager.call("GET", "/api/account-counts");
    expect(counts.body.neverSignedIn).toBe(after.body.neverSignedIn);
    const acts = await actsOn(id, "identity.listAccounts");
    expect([...acts, ...(await actsOn(id, "identity.countAccountsToSee"))]).toEqual([]);
  });

  it("is looked at only with a trace: one act a request with the ids seen", async () => {
    const id = await world.add("bi.xem");
    await manager.call("GET", "/api/accounts?q=bi.xem");
    expect(await actsOn(id, "identity.listAccounts")).toMatchObject([{ kind: "read", subject_ids: [id] }]);
  });
});

it("failed on nothing unexpected", () => {
  expect(world.failures).toEqual([]);
});
