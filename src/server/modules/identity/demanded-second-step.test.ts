import { TOTP } from "otpauth";
import { beforeAll, expect, it } from "vitest";
import { allOperations } from "../../../contract/all-operations.ts";
import { type Browser, makeWorld, ownPassword, type World } from "./identity.fixture.ts";

let world: World;
let manager: Browser;
const demanding = "councilMember";

beforeAll(async () => {
  world = await makeWorld({ signIn: { provider: undefined, secondStepRoles: [demanding] } });
  await world.add("quan.tri", [{ roleCode: "administrator", unitId: world.units.province }]);
  manager = await world.signedIn("quan.tri");
});

const member = (login: string) => world.add(login, [{ roleCode: demanding, unitId: world.units.province }]);
const view = async (browser: Browser) => (await browser.call("GET", "/api/session")).body;
const code = (secret: string) =>
  new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: world.clock.now().getTime() });

/** Sets the second step up and gives its secret. */
async function setUp(browser: Browser): Promise<string> {
  const { secret } = (await browser.call("POST", "/api/me/totp", { password: ownPassword })).body;
  const on = await browser.call("POST", "/api/me/totp/confirmation", { code: code(secret) });
  expect(on.body).toMatchObject({ totpEnabled: true, mustSetUpTotp: false });
  return secret;
}

async function signInByCode(login: string, secret: string): Promise<Browser> {
  world.clock.advance(30_000);
  const browser = world.browser();
  const { body } = await browser.call("POST", "/api/session", { login, password: ownPassword });
  const entered = await browser.call("POST", "/api/session/totp", { challenge: body.challenge, code: code(secret) });
  expect(entered.status).toBe(200);
  return browser;
}

it("lets a person whose role demands it do nothing before it is set up, and everything after", async () => {
  await member("hoi.dong");
  const browser = await world.signedIn("hoi.dong");
  expect(await view(browser)).toMatchObject({ mustSetUpTotp: true, roles: [], abilities: [] });
  const id = "01900000-0000-7000-8000-000000000000";
  const open: string[] = [];
  const guarded = allOperations.filter((one) => one.id.startsWith("identity.") && one.access !== "public");
  for (const operation of guarded) {
    if (operation.id.startsWith("identity.signOut")) continue;
    const path = operation.path.replace(/\{\w+\}/g, id);
    const { status, body } = await browser.call(operation.method, path, operation.method === "GET" ? undefined : {});
    if (status === 403 && body.code === "auth.not_ready") continue;
    open.push(operation.id);
  }
  expect(open).toEqual([
    "identity.getSession",
    "identity.extendSession",
    "identity.changeOwnPassword",
    "identity.startTotp",
    "identity.confirmTotp",
  ]);
  await setUp(browser);
  expect((await view(browser)).abilities).toContain("scoring.decide");
});

it("asks nothing of those whose roles do not demand it", async () => {
  await world.add("chuyen.vien", [{ roleCode: "specialist", unitId: world.units.department }]);
  expect(await view(await world.signedIn("chuyen.vien"))).toMatchObject({ mustSetUpTotp: false });
});

it("counts from the moment the role is held, also in place of somebody on leave, and ends with it", async () => {
  const id = await world.add("moi.vao", [{ roleCode: "specialist", unitId: world.units.province }]);
  const browser = await world.signedIn("moi.vao");
  const given = await manager.call("POST", `/api/accounts/${id}/roles`, {
    roleCode: demanding,
    unitId: world.units.province,
    validFrom: "2026-11-23",
    validUntil: null,
    reason: "Quyết định thành lập Hội đồng",
  });
  expect(await view(browser)).toMatchObject({ mustSetUpTotp: true, abilities: [] });
  const [role] = given.body.roles.filter((one: { roleCode: string }) => one.roleCode === demanding);
  const end = { lastDay: "2026-11-22", reason: "nhầm người" };
  await manager.call("POST", `/api/accounts/${id}/roles/${role.id}/end`, end);
  expect(await view(browser)).toMatchObject({ mustSetUpTotp: false });

  const away = await member("di.vang");
  await manager.call("POST", "/api/substitutions", {
    accountId: away,
    substituteId: id,
    validFrom: "2026-11-23",
    validUntil: "2026-11-24",
    reason: "nghỉ phép",
  });
  expect(await view(browser)).toMatchObject({ mustSetUpTotp: true });
});

it("gives nothing to a session opened before with the password alone", async () => {
  await member("nghi.ngo");
  const stranger = await world.signedIn("nghi.ngo");
  const browser = await world.signedIn("nghi.ngo");
  const secret = await setUp(browser);
  expect((await stranger.call("GET", "/api/session")).status).toBe(401);
  expect((await view(browser)).mustSetUpTotp).toBe(false);
  expect((await view(await signInByCode("nghi.ngo", secret))).mustSetUpTotp).toBe(false);
});

it("must be set up again at once by who turns it off, in every session", async () => {
  await member("doi.may");
  const first = await world.signedIn("doi.may");
  const secret = await setUp(first);
  const second = await signInByCode("doi.may", secret);
  world.clock.advance(30_000);
  const input = { password: ownPassword, code: code(secret) };
  const off = await second.call("POST", "/api/me/totp/removal", input);
  expect(off.body).toMatchObject({ totpEnabled: false, mustSetUpTotp: true, abilities: [] });
  expect(await view(first)).toMatchObject({ mustSetUpTotp: true, abilities: [] });
  await setUp(second);
});

it("comes after the one-time password", async () => {
  const id = await member("moi.nhan");
  const { body } = await manager.call("POST", `/api/accounts/${id}/password-reset`, { reason: "lần đầu" });
  const browser = world.browser();
  await browser.call("POST", "/api/session", { login: "moi.nhan", password: body.password });
  expect(await view(browser)).toMatchObject({ mustChangePassword: true, mustSetUpTotp: false });
  expect((await browser.call("GET", "/api/me/sessions")).body.code).toBe("auth.not_ready");
  const change = { currentPassword: body.password, newPassword: "núi cao bao nhiêu bậc" };
  const changed = await browser.call("POST", "/api/me/password", change);
  expect(changed.body).toMatchObject({ mustChangePassword: false, mustSetUpTotp: true });
});

it("failed on nothing unexpected", () => {
  expect(world.failures).toEqual([]);
});
