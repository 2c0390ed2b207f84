import { TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { oidcProvider } from "../../platform/oidc/oidc-provider.ts";
import type { ProviderSettings } from "../../sign-in-settings.ts";
import { type Browser, makeWorld, ownPassword, type World } from "./identity.fixture.ts";
import { type PersonAtProvider, startProvider, type TestProvider } from "./provider.fixture.ts";

let provider: TestProvider;
let world: World;
let manager: Browser;

beforeAll(async () => {
  provider = await startProvider();
  world = await makeWorld({ signIn: signInWith({}) });
  // The provider lives in the time of this machine.
  world.clock.set(new Date().toISOString());
  await world.add("quan.tri", [{ roleCode: "administrator", unitId: world.units.province }]);
  manager = await world.signedIn("quan.tri");
});
afterAll(() => provider.stop());
beforeEach(() => {
  provider.change = undefined;
  provider.signsChanges = true;
});

const signInWith = (chosen: Partial<ProviderSettings>, secondStepRoles: readonly string[] = []) => ({
  provider: oidcProvider({ ...provider.settings, ...chosen }, provider.secret, provider.fetch),
  secondStepRoles,
});

/** The application with other settings on the same database. */
const appWith = (chosen: Partial<ProviderSettings>, roles?: readonly string[]) =>
  world.makeApp({ ...world.deps, signIn: signInWith(chosen, roles) });

const begin = (browser: Browser, returnTo = "/scoring") => browser.call("POST", "/api/session/provider", { returnTo });
const finish = (browser: Browser, query: string) => browser.call("POST", "/api/session/provider/return", { query });

/** There and back in one browser. */
async function signIn(person: PersonAtProvider | undefined, browser = world.browser()) {
  provider.person = person;
  const { body } = await begin(browser);
  return finish(browser, await provider.visit(body.url));
}

async function tie(login: string, subject: string, roles: Parameters<World["add"]>[1] = []): Promise<string> {
  const id = await world.add(login, roles);
  const tied = await manager.call("POST", `/api/accounts/${id}/identities`, { subject, reason: "Gắn theo danh sách" });
  expect(tied.status).toBe(201);
  return id;
}

const acts = async (verb: string) => {
  const rows = await world.deps.db.reader
    .selectFrom("action")
    .select("detail")
    .where("verb", "=", verb)
    .orderBy("id")
    .execute();
  return rows.map(({ detail }) => detail);
};

describe("signing in at the provider", () => {
  it("opens a session of the account that is tied to the person, and goes where the person wanted", async () => {
    const { department } = world.units;
    await tie("an.tinh", "p-an", [{ roleCode: "focalOfficer", unitId: department }]);
    const browser = world.browser();
    const begun = await begin(browser);
    const url = new URL(begun.body.url);
    expect(url.origin).toBe(provider.settings.issuer);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: "https://cchc.example.gov.vn/app/sign-in/return",
    });
    const other = new URL((await begin(world.browser())).body.url);
    const secretsIn = ({ searchParams: sent }: URL) => ["state", "nonce", "code_challenge"].map((one) => sent.get(one));
    const secrets = new Set([...secretsIn(url), ...secretsIn(other)].filter((one) => /^[\w-]{43}$/.test(one ?? "")));
    expect(secrets.size).toBe(6);
    expect(begun.headers.get("set-cookie")).toMatch(
      /^congtam_attempt=[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/,
    );

    const answer = await signIn({ subject: "p-an", username: "khac" }, browser);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ step: "signedIn", returnTo: "/scoring" });
    expect(answer.body.session).toMatchObject({ login: "an.tinh", way: "provider", mustChangePassword: false });
    expect((await browser.call("GET", "/api/session")).body.abilities).toContain("scoring.fill");
    expect(await acts("identity.signIn")).toContainEqual({ way: "provider", secondStep: null });
  });

  it("gives nobody an account, and tells the unknown whom to ask with which code", async () => {
    const before = await manager.call("GET", "/api/accounts");
    const answer = await signIn({ subject: "p-la", username: "nguoi.la" });
    expect(answer).toMatchObject({ status: 403, body: { code: "identity.person_unknown" } });
    expect(answer.body.detail).toMatch(/người quản trị tài khoản của đơn vị.*p-la$/);
    expect((await manager.call("GET", "/api/accounts")).body.total).toBe(before.body.total);
    expect(await acts("identity.refuseSignIn")).toContainEqual({ step: "provider", reason: "person_unknown" });
  });

  it("ties by the login that the claim names where the installation says so, once and for all", async () => {
    const id = await world.add("binh.tinh");
    const closed = await world.add("dong.tinh", [], { validUntil: "2026-02-01" });
    const app = appWith({ matchesLogin: true });
    const first = await signIn({ subject: "p-binh", username: "Binh.Tinh" }, world.browser(app));
    expect(first.body.session.login).toBe("binh.tinh");
    const { body } = await manager.call("GET", `/api/accounts/${id}`);
    expect(body.identities).toMatchObject([{ issuer: provider.settings.issuer, subject: "p-binh" }]);
    // The subject counts from now on, whatever the provider calls the person.
    expect((await signIn({ subject: "p-binh", username: "ten.moi" })).body.session.login).toBe("binh.tinh");
    for (const person of [
      { subject: "p-khac", username: "binh.tinh" },
      { subject: "p-dong", username: "dong.tinh" },
    ]) {
      const refused = await signIn(person, world.browser(app));
      expect(refused.body.code).toBe("identity.person_unknown");
    }
    expect((await manager.call("GET", `/api/accounts/${closed}`)).body.identities).toEqual([]);
    // An address of mail that the provider has not verified names nobody.
    const mail = appWith({ matchesLogin: true, claim: "email" });
    await world.add("chi@example.gov.vn");
    expect((await signIn({ subject: "p-chi", username: "chi" }, world.browser(mail))).status).toBe(403);
  });

  it("asks no one-time password of those who need none", async () => {
    const id = await tie("mot.lan", "p-mot-lan");
    await manager.call("POST", `/api/accounts/${id}/password-reset`, { reason: "lần đầu" });
    world.clock.advance(8 * 86_400_000);
    try {
      // Longer than the one-time password holds; the provider's own clock has not moved, so the token is from then.
      provider.change = (claims) => ({ ...claims, iat: seconds(), exp: seconds() + 300 });
      expect((await signIn({ subject: "p-mot-lan", username: "x" })).body.session.mustChangePassword).toBe(false);
    } finally {
      world.clock.set(new Date().toISOString());
      manager = await world.signedIn("quan.tri");
    }
  });

  it("refuses accounts that are over, closed or locked", async () => {
    const id = await tie("het.tinh", "p-het");
    const { version } = (await manager.call("GET", `/api/accounts/${id}`)).body;
    for (let attempt = 0; attempt < 5; attempt++) {
      await world.browser().call("POST", "/api/session", { login: "het.tinh", password: "sai" });
    }
    const locked = await signIn({ subject: "p-het", username: "x" });
    expect(locked).toMatchObject({ status: 423, body: { code: "identity.locked" } });
    world.clock.advance(31_000);
    await manager.call("POST", `/api/accounts/${id}/deactivation`, { version, reason: "chuyển công tác" });
    expect((await signIn({ subject: "p-het", username: "x" })).body.code).toBe("identity.account_over");
    world.clock.set(new Date().toISOString());
  });

  it("gives a new identifier and ends the session this browser had", async () => {
    await tie("moi.phien", "p-phien");
    const browser = await world.signedIn("moi.phien");
    const before = browser.cookie;
    await signIn({ subject: "p-phien", username: "x" }, browser);
    expect(browser.cookie).toMatch(/congtam_session=/);
    expect(browser.cookie).not.toContain(before);
    const old = world.browser();
    old.cookie = before;
    expect((await old.call("GET", "/api/session")).status).toBe(401);
    // A cookie that somebody planted is never taken over.
    const planted = world.browser();
    planted.cookie = `congtam_session=${"A".repeat(43)}`;
    expect((await signIn({ subject: "p-phien", username: "x" }, planted)).status).toBe(200);
    expect(planted.cookie).not.toContain("A".repeat(43));
  });
});

const seconds = () => Math.floor(world.clock.now().getTime() / 1000);

describe("an answer that does not hold", () => {
  const person = { subject: "p-gia", username: "x" };
  it.each([
    ["another issuer", (claims: object) => ({ ...claims, iss: "https://gia.example.vn" }), true, "CLAIM_COMPARISON"],
    ["for another program", (claims: object) => ({ ...claims, aud: "chuong-trinh-khac" }), true, "CLAIM_COMPARISON"],
    ["of another attempt", (claims: object) => ({ ...claims, nonce: "n" }), true, "CLAIM_COMPARISON"],
    ["expired", (claims: object) => ({ ...claims, exp: seconds() - 120 }), true, "TIMESTAMP"],
    // What no later question would notice: only the signature knows.
    ["changed on the way", (claims: object) => ({ ...claims, amr: ["pwd", "otp"] }), false, "INVALID_RESPONSE"],
  ])("%s is refused and recorded", async (_what, change, signed, code) => {
    provider.change = change;
    provider.signsChanges = signed;
    const answer = await signIn(person);
    expect(answer).toMatchObject({ status: 401, body: { code: "identity.provider_refused" } });
    expect(answer.headers.getSetCookie()).toEqual([]);
    const [reason = ""] = /OAUTH_[A-Z_]+/.exec(answer.body.detail) ?? [];
    expect(reason).toContain(code);
    expect((await acts("identity.refuseSignIn")).at(-1)).toEqual({ step: "provider", reason });
  });

  it("that is older than our clock allows is refused", async () => {
    provider.person = person;
    const browser = world.browser();
    const { body } = await begin(browser);
    const query = await provider.visit(body.url);
    // The provider's token holds an hour.
    const late = world.makeApp({ ...world.deps, clock: { now: () => new Date(Date.now() + 2 * 3_600_000) } });
    const there = world.browser(late);
    const again = await begin(there);
    expect((await finish(there, await provider.visit(again.body.url))).body.detail).toContain("JWT_TIMESTAMP");
    // The first attempt, too, is over by then.
    there.cookie = browser.cookie;
    expect((await finish(there, query)).body.code).toBe("identity.attempt_ended");
  });

  it("counts once, in the browser that asked, with the state that was sent", async () => {
    await tie("mot.lan.thoi", "p-thoi");
    provider.person = { subject: "p-thoi", username: "x" };
    const victim = world.browser();
    const { body } = await begin(victim);
    const query = await provider.visit(body.url);
    // Somebody else's answer put under a person's hands (login CSRF): without the attempt's cookie it is worth nothing.
    expect((await finish(world.browser(), query)).body.code).toBe("identity.attempt_ended");
    const other = world.browser();
    await begin(other);
    const mixed = await finish(other, query);
    // Refused for its state, before the provider is asked: the proof of PKCE would be refused there (invalid_grant).
    expect([mixed.status, mixed.body.detail]).toEqual([401, expect.stringContaining("(OAUTH_INVALID_RESPONSE)")]);

    const attempt = victim.cookie;
    expect((await finish(victim, query)).status).toBe(200);
    const replay = world.browser();
    replay.cookie = attempt;
    expect((await finish(replay, query)).body.code).toBe("identity.attempt_ended");
    // The used code under a new attempt with its own state: the provider knows it.
    const fresh = world.browser();
    const begun = await begin(fresh);
    const state = new URL(begun.body.url).searchParams.get("state") ?? "";
    const forged = new URLSearchParams(query);
    forged.set("state", state);
    expect((await finish(fresh, `?${forged}`)).body.detail).toContain("(invalid_grant)");
  });

  it("is told when the person gives up, and when nothing readable came", async () => {
    expect((await signIn(undefined)).body.detail).toContain("(access_denied)");
    const browser = world.browser();
    await begin(browser);
    expect((await finish(browser, "?x=1")).body.code).toBe("identity.provider_refused");
    expect((await finish(browser, "no-question-mark")).status).toBe(400);
  });

  it("of a provider that is down is a matter of minutes, and stops nobody else", async () => {
    const dead = { issuer: "http://127.0.0.1:9" };
    const app = appWith(dead);
    expect(await begin(world.browser(app))).toMatchObject({
      status: 503,
      body: { code: "identity.provider_unreachable" },
    });
    provider.person = person;
    const browser = world.browser();
    const { body } = await begin(browser);
    const query = await provider.visit(body.url);
    const there = world.browser(app);
    there.cookie = browser.cookie;
    expect((await finish(there, query)).body.code).toBe("identity.provider_unreachable");
    const answer = await there.call("POST", "/api/session", { login: "quan.tri", password: ownPassword });
    expect(answer.status).toBe(200);
  });

  it.each(["//gia.example.vn", "/\\gia.example.vn", "https://gia.example.vn", "javascript:alert(1)", "/a b", ""])(
    "leads to own pages alone: not to %j",
    async (returnTo) => {
      expect((await begin(world.browser(), returnTo)).status).toBe(400);
    },
  );

  it("is not begun or finished from another site", async () => {
    for (const path of ["/api/session/provider", "/api/session/provider/return", "/api/session/provider/end"]) {
      const headers = { "sec-fetch-site": "cross-site", "content-type": "application/json" };
      const response = await world.app.request(path, { method: "POST", headers, body: "{}" });
      expect(await response.json()).toMatchObject({ code: "request.cross_site" });
    }
  });
});

describe("who is whose", () => {
  const link = (accountId: string, subject: string, by = manager) =>
    by.call("POST", `/api/accounts/${accountId}/identities`, { subject, reason: "theo danh sách" });

  it("one person to one account, by somebody else, until it is taken back", async () => {
    const id = await tie("mot.nguoi", "p-mot");
    const other = await world.add("nguoi.khac");
    expect((await link(other, "p-mot")).body.code).toBe("identity.identity_taken");
    expect((await link(id, "p-hai")).body.code).toBe("identity.identity_taken");
    const own = (await manager.call("GET", "/api/session")).body.accountId;
    expect((await link(own, "p-toi")).body.code).toBe("identity.not_on_oneself");

    const browser = world.browser();
    await signIn({ subject: "p-mot", username: "x" }, browser);
    const [identity] = (await manager.call("GET", `/api/accounts/${id}`)).body.identities;
    const path = `/api/accounts/${id}/identities/${identity.id}/removal`;
    expect((await manager.call("POST", path, { reason: "nghỉ việc" })).body.identities).toEqual([]);
    expect((await manager.call("POST", path, { reason: "nghỉ việc" })).status).toBe(404);
    expect((await browser.call("GET", "/api/session")).status).toBe(401);
    expect((await link(other, "p-mot")).status).toBe(201);
  });

  it("is nothing to say where there is no provider", async () => {
    const bare = world.makeApp({ ...world.deps, signIn: { provider: undefined, secondStepRoles: [] } });
    const by = await world.signedIn("quan.tri", bare);
    expect((await link(await world.add("khong.noi"), "p", by)).body.code).toBe("identity.provider_absent");
    expect((await by.call("GET", "/api/sign-in-ways")).body).toEqual({ provider: null, passwords: true });
    expect((await begin(world.browser(bare))).body.code).toBe("identity.provider_absent");
  });
});

describe("own passwords beside the provider", () => {
  it("are for the spare roles alone where the installation says so", async () => {
    const app = appWith({ only: true });
    await world.add("thuong.dan", [{ roleCode: "specialist", unitId: world.units.department }]);
    const answer = await world
      .browser(app)
      .call("POST", "/api/session", { login: "thuong.dan", password: ownPassword });
    expect(answer).toMatchObject({ status: 403, body: { code: "identity.provider_only" } });
    // Who does not know the password learns nothing new.
    const guess = await world.browser(app).call("POST", "/api/session", { login: "thuong.dan", password: "sai" });
    expect(guess.body.code).toBe("identity.sign_in_refused");
    await world.signedIn("quan.tri", app);
    expect((await world.browser(app).call("GET", "/api/sign-in-ways")).body).toEqual({
      provider: {
        labelVi: "Đăng nhập của tỉnh",
        labelEn: "Sign in with the province",
        issuer: provider.settings.issuer,
      },
      passwords: false,
    });
  });
});

describe("the second step after the provider", () => {
  const code = (secret: string) =>
    new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: world.clock.now().getTime() });

  it("is asked by us unless the provider has asked, and set up without a password just after signing in", async () => {
    await tie("hai.tinh", "p-hai-buoc", [{ roleCode: "councilMember", unitId: world.units.province }]);
    const app = appWith({}, ["councilMember"]);
    const person = { subject: "p-hai-buoc", username: "x" };
    // The provider's own second step is enough.
    const proven = await signIn({ ...person, amr: ["pwd", "otp"] }, world.browser(app));
    expect(proven.body.session).toMatchObject({ mustSetUpTotp: false, totpEnabled: false });
    expect(await acts("identity.signIn")).toContainEqual({ way: "provider", secondStep: "provider" });

    const browser = world.browser(app);
    expect((await signIn(person, browser)).body.session).toMatchObject({ mustSetUpTotp: true, abilities: [] });
    const own = await world.signedIn("hai.tinh", app);
    expect((await own.call("POST", "/api/me/totp", {})).body.code).toBe("identity.wrong_password");
    const started = await browser.call("POST", "/api/me/totp", {});
    const on = await browser.call("POST", "/api/me/totp/confirmation", { code: code(started.body.secret) });
    expect(on.body).toMatchObject({ mustSetUpTotp: false, totpEnabled: true });
    expect(on.body.abilities).toContain("scoring.decide");
    world.clock.advance(601_000);
    const late = await browser.call("POST", "/api/me/totp/removal", { code: code(started.body.secret) });
    expect(late.body.code).toBe("identity.sign_in_again");

    world.clock.set(new Date().toISOString());
    world.clock.advance(45_000);
    const asked = world.browser(app);
    const first = await signIn(person, asked);
    expect(first.body).toMatchObject({ step: "totp", returnTo: "/scoring" });
    expect(asked.cookie).not.toContain("congtam_session=");
    const { challenge } = first.body;
    const confirmed = await asked.call("POST", "/api/session/totp", { challenge, code: code(started.body.secret) });
    expect(confirmed.body.session).toMatchObject({ way: "provider", mustSetUpTotp: false });
    world.clock.set(new Date().toISOString());
  });
});

describe("signing out", () => {
  it("ends the session here and leads to the page that ends the one there", async () => {
    await tie("ra.ve", "p-ra");
    const browser = world.browser();
    await signIn({ subject: "p-ra", username: "x" }, browser);
    const cookie = browser.cookie;
    const { body } = await browser.call("POST", "/api/session/provider/end");
    const url = new URL(body.url);
    expect(url.origin).toBe(provider.settings.issuer);
    expect(url.searchParams.get("post_logout_redirect_uri")).toBe("https://cchc.example.gov.vn/app");
    expect(url.searchParams.get("id_token_hint")?.split(".")).toHaveLength(3);
    browser.cookie = cookie;
    expect((await browser.call("GET", "/api/session")).status).toBe(401);
    const page = await fetch(url);
    expect(page.status).toBe(200);
  });

  it("ends it here also when the provider is down or never was", async () => {
    await tie("ra.mat", "p-mat");
    const browser = world.browser(appWith({ issuer: "http://127.0.0.1:9" }));
    const session = world.browser();
    await signIn({ subject: "p-mat", username: "x" }, session);
    browser.cookie = session.cookie;
    expect((await browser.call("POST", "/api/session/provider/end")).body).toEqual({ url: null });
    const own = await world.signedIn("ra.mat");
    expect((await own.call("POST", "/api/session/provider/end")).body).toEqual({ url: null });
  });
});

it("failed on nothing unexpected", () => {
  expect(world.failures).toEqual([]);
});
