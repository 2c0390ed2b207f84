import { createHook } from "node:async_hooks";
import { TOTP } from "otpauth";
import { beforeAll, describe, expect, it } from "vitest";
import { type Browser, makeWorld, ownPassword, type World } from "../modules/identity/identity.fixture.ts";
import { shippedCost } from "../modules/identity/service/password-hash.ts";

let world: World;
const fresh = "núi cao bao nhiêu bậc";

beforeAll(async () => {
  // Where work is compared it is the work that ships.
  world = await makeWorld({ passwordCost: shippedCost });
});

const signIn = (browser: Browser, login: string, password = ownPassword) =>
  browser.call("POST", "/api/session", { login, password });

/** What a thief has who copied the cookie of this browser. */
function thiefOf({ cookie }: Browser): Browser {
  const thief = world.browser();
  thief.cookie = cookie;
  return thief;
}

const statusOf = async (browser: Browser) => (await browser.call("GET", "/api/session")).status;
const sessionIdOf = async (browser: Browser) => (await browser.call("GET", "/api/session")).body.session.id;

async function startTotp(browser: Browser) {
  const { body } = await browser.call("POST", "/api/me/totp", { password: ownPassword });
  const totp = new TOTP({ secret: body.secret, digits: 6, period: 30 });
  return () => totp.generate({ timestamp: world.clock.now().getTime() });
}

describe("a cookie that was there before", () => {
  it("chosen by somebody else is never taken over by signing in", async () => {
    await world.add("nan.nhan");
    for (const planted of ["A".repeat(43), "", "x", `${"B".repeat(43)}; congtam_session=${"C".repeat(43)}`]) {
      const victim = world.browser();
      victim.cookie = `congtam_session=${planted}`;
      const before = thiefOf(victim);
      const answer = await signIn(victim, "nan.nhan");
      expect(answer.headers.get("set-cookie")).toMatch(/^congtam_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
      expect(victim.cookie).not.toBe(before.cookie);
      expect([await statusOf(victim), await statusOf(before)]).toEqual([200, 401]);
    }
  });

  it("of the attacker's own session ends when the victim signs in with it", async () => {
    await world.add("ke.gian");
    const attacker = world.browser();
    await signIn(attacker, "ke.gian");
    const victim = thiefOf(attacker);
    await signIn(victim, "nan.nhan");
    expect(await statusOf(attacker)).toBe(401);
    expect((await victim.call("GET", "/api/session")).body.login).toBe("nan.nhan");
  });

  it("behind HTTPS travels on no other way", async () => {
    const secure = world.makeApp({ ...world.deps, cookie: { secure: true, path: "/cchc" } });
    const answer = await signIn(world.browser(secure), "nan.nhan");
    expect(answer.headers.get("set-cookie")).toMatch(
      /^congtam_session=[\w-]{43}; Path=\/cchc; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});

describe("a copied cookie is worth nothing after its owner", () => {
  it("changed the password", async () => {
    await world.add("doi.khoa");
    const owner = await world.signedIn("doi.khoa");
    const [thief, id] = [thiefOf(owner), await sessionIdOf(owner)];
    const change = { currentPassword: ownPassword, newPassword: fresh };
    expect((await owner.call("POST", "/api/me/password", change)).status).toBe(200);
    expect(owner.cookie).not.toBe(thief.cookie);
    expect(await sessionIdOf(owner)).toBe(id);
    expect(await statusOf(thief)).toBe(401);
  });

  it("turned the second step on or off; one that was refused changes nothing", async () => {
    await world.add("bat.totp");
    const owner = await world.signedIn("bat.totp");
    const code = await startTotp(owner);
    let thief = thiefOf(owner);
    expect((await owner.call("POST", "/api/me/totp/confirmation", { code: "000000" })).status).toBe(401);
    expect([await statusOf(owner), await statusOf(thief)]).toEqual([200, 200]);
    expect((await owner.call("POST", "/api/me/totp/confirmation", { code: code() })).status).toBe(200);
    expect([await statusOf(owner), await statusOf(thief)]).toEqual([200, 401]);
    thief = thiefOf(owner);
    world.clock.advance(60_000);
    const removal = { password: ownPassword, code: code() };
    expect((await owner.call("POST", "/api/me/totp/removal", removal)).status).toBe(200);
    expect([await statusOf(owner), await statusOf(thief)]).toEqual([200, 401]);
  });

  it("signed out", async () => {
    const owner = await world.signedIn("nan.nhan");
    const thief = thiefOf(owner);
    const out = await owner.call("DELETE", "/api/session");
    expect(out.headers.get("set-cookie")).toMatch(/^congtam_session=; Max-Age=0; Path=\//);
    expect(await statusOf(thief)).toBe(401);
  });
});

describe("what was used once", () => {
  it("a code of the authenticator opens nothing again, wherever it was used", async () => {
    await world.add("ma.cu");
    const owner = await world.signedIn("ma.cu");
    const code = await startTotp(owner);
    const used = code();
    await owner.call("POST", "/api/me/totp/confirmation", { code: used });
    expect((await owner.call("POST", "/api/me/totp/removal", { password: ownPassword, code: used })).body.code).toBe(
      "identity.totp_refused",
    );
    const other = world.browser();
    const { challenge } = (await signIn(other, "ma.cu")).body;
    const replay = await other.call("POST", "/api/session/totp", { challenge, code: used });
    expect([replay.body.code, other.cookie]).toEqual(["identity.totp_refused", ""]);
    // Nor does a challenge that was answered serve another sign-in.
    world.clock.advance(30_000);
    expect((await other.call("POST", "/api/session/totp", { challenge, code: code() })).status).toBe(200);
    world.clock.advance(30_000);
    const again = await world.browser().call("POST", "/api/session/totp", { challenge, code: code() });
    expect(again.body.code).toBe("identity.challenge_ended");
  });

  it("a one-time password opens nothing once it was replaced, nor beside a newer one, nor after its week", async () => {
    const { province } = world.units;
    await world.add("quan.ly", [{ roleCode: "administrator", unitId: province }]);
    const id = await world.add("mot.lan");
    const manager = await world.signedIn("quan.ly");
    const reset = async () =>
      (await manager.call("POST", `/api/accounts/${id}/password-reset`, { reason: "lần đầu" })).body.password;
    const [older, newer] = [await reset(), await reset()];
    expect((await signIn(world.browser(), "mot.lan", older)).body.code).toBe("identity.sign_in_refused");
    const owner = world.browser();
    expect((await signIn(owner, "mot.lan", newer)).status).toBe(200);
    const change = { currentPassword: newer, newPassword: fresh };
    expect((await owner.call("POST", "/api/me/password", change)).status).toBe(200);
    expect((await signIn(world.browser(), "mot.lan", newer)).body.code).toBe("identity.sign_in_refused");
    const late = await reset();
    world.clock.advance(7 * 86_400_000);
    expect((await signIn(world.browser(), "mot.lan", late)).body.code).toBe("identity.sign_in_refused");
  });
});

it("which logins exist is told by no answer, header or cookie", async () => {
  const shape = async (login: string) => {
    const { status, headers, body } = await signIn(world.browser(), login, "sai rồi");
    const said = [...headers].filter(([name]) => name !== "x-request-id");
    return { status, said, body: { ...body, requestId: "" } };
  };
  expect(await shape("khong.co.ai")).toEqual(await shape("nan.nhan"));
});

it("fails nowhere", () => {
  expect(world.failures).toEqual([]);
});

describe("whoever asks which logins exist", () => {
  it("sees one and the same work and answer for a known, an unknown, a closed and an ended login", async () => {
    await world.add("co.that");
    await world.add("het.han", [], { validUntil: "2026-11-22" });
    const closed = await world.add("da.dong");
    await world.deps.db.writer
      .updateTable("account")
      .set({ deactivated_at: world.clock.now() })
      .where("id", "=", closed)
      .execute();
    // The hash that no password fits is made once for all unknown logins.
    await signIn(world.browser(), "khong.ai.dau.tien", "sai");
    let derivations = 0;
    const count = createHook({ init: (_id, type) => void (type === "ARGON2REQUEST" && derivations++) }).enable();
    const seen = [];
    for (const login of ["co.that", "khong.co", "het.han", "da.dong", "CO.THAT", "\u202eco.that"]) {
      for (const password of ["sai", login === "co.that" ? "sai" : ownPassword].slice(0, login === "CO.THAT" ? 1 : 2)) {
        derivations = 0;
        const { status, body, headers } = await signIn(world.browser(), login, password);
        const said = [...headers.keys()].sort().join(" ");
        const { requestId: _requestId, ...rest } = body;
        seen.push(
          JSON.stringify({ status, derivations, said, code: rest.code, title: rest.title, detail: rest.detail }),
        );
      }
    }
    count.disable();
    const [first = ""] = seen;
    expect(JSON.parse(first)).toMatchObject({ status: 401, derivations: 1, code: "identity.sign_in_refused" });
    expect(new Set(seen.filter((one) => !one.includes("request.invalid"))).size).toBe(1);
  });
});
