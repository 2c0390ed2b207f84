import { randomBytes } from "node:crypto";
import { TOTP } from "otpauth";
import { beforeAll, describe, expect, it } from "vitest";
import * as contract from "../../../contract/identity/session.ts";
import { openDatabase } from "../../db/database.ts";
import { makeSecretBox } from "../../platform/key-ring.ts";
import { makeWorld, ownPassword, type World } from "./identity.fixture.ts";

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

const signIn = (login: string, password: string, target = world.browser()) =>
  target.call("POST", "/api/session", { login, password });

const minutes = (count: number) => world.clock.advance(count * 60_000);

describe("signing in", () => {
  it("opens a session with a cookie no script can read", async () => {
    const { department } = world.units;
    await world.add("an.nguyen", [{ roleCode: "focalOfficer", unitId: department }]);
    const browser = world.browser();
    const answer = await signIn("  AN.Nguyen ", ownPassword, browser);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).toMatch(/^congtam_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const { body } = await browser.call("GET", "/api/session");
    expect(body).toEqual(answer.body.session);
    expect(body).toMatchObject({
      login: "an.nguyen",
      unitName: "Sở Thử nghiệm",
      unitNameEn: "Sở Thử nghiệm (en)",
      abilities: ["organisations.read", "scoring.read", "scoring.fill"],
      roles: [
        {
          roleCode: "focalOfficer",
          unitId: department,
          unitName: "Sở Thử nghiệm",
          unitNameEn: "Sở Thử nghiệm (en)",
          onBehalfOf: null,
        },
      ],
    });
    expect(Date.parse(body.session.endsAt)).toBe(world.clock.now().getTime() + 30 * 60_000);
  });

  it("answers alike for a wrong login, a wrong password, a closed and an expired account", async () => {
    await world.add("binh");
    await world.add("het.han", [], { validUntil: "2026-11-22" });
    await world.add("chua.den", [], { validFrom: "2026-11-24" });
    const answers = [
      await signIn("khong.co", ownPassword),
      await signIn("binh", "sai mật khẩu rồi nhé"),
      await signIn("het.han", ownPassword),
      await signIn("chua.den", ownPassword),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect({ ...body, requestId: "" }).toEqual({ ...answers[0]?.body, requestId: "" });
    }
  });

  it("lets an account in on its last day and not after, in Việt Nam's days", async () => {
    await world.add("ngay.cuoi", [], { validUntil: "2026-11-23" });
    world.clock.set("2026-11-23T16:59:00Z");
    const browser = await world.signedIn("ngay.cuoi");
    world.clock.set("2026-11-23T17:00:00Z");
    expect((await browser.call("GET", "/api/session")).status).toBe(401);
    expect((await signIn("ngay.cuoi", ownPassword)).status).toBe(401);
    world.clock.set("2026-11-23T02:00:00Z");
  });
});

describe("lock-out", () => {
  it("locks a known and an unknown login alike, for longer each time, and forgets after success", async () => {
    await world.add("khoa.thu");
    for (const login of ["khoa.thu", "khong.ai.ca"]) {
      for (let attempt = 1; attempt <= 5; attempt++) expect((await signIn(login, "sai")).status).toBe(401);
      const locked = await signIn(login, ownPassword);
      expect(locked.status).toBe(423);
      expect(locked.body.code).toBe("identity.locked");
      expect(locked.headers.get("retry-after")).toBe("30");
    }
    world.clock.advance(30_000);
    expect((await signIn("khoa.thu", "sai")).status).toBe(401);
    expect((await signIn("khoa.thu", ownPassword)).headers.get("retry-after")).toBe("60");
    minutes(1);
    expect((await signIn("khoa.thu", ownPassword)).status).toBe(200);
    expect((await signIn("khoa.thu", "sai")).status).toBe(401);
    expect((await signIn("khoa.thu", ownPassword)).status).toBe(200);
  });

  it("counts tries sent at once one by one", async () => {
    minutes(2);
    await world.add("cung.luc");
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn("cung.luc", "sai")));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 423)).toHaveLength(7);
  });

  it("limits calls of one address over all processes", async () => {
    minutes(2);
    const [first, second] = [world.app, world.makeApp(world.deps)];
    const { count } = contract.signIn.rateLimit;
    const statuses: number[] = [];
    for (let call = 0; call < count + 2; call++) {
      const browser = world.browser(call % 2 === 0 ? first : second);
      statuses.push((await browser.call("POST", "/api/session", { login: "", password: "" })).status);
    }
    expect(statuses.slice(0, count)).toEqual(Array(count).fill(400));
    expect(statuses.slice(count)).toEqual([429, 429]);
    minutes(1);
  });
});

describe("sessions", () => {
  it("end by idleness, are moved by use, and end absolutely", async () => {
    minutes(5);
    await world.add("phien");
    const browser = await world.signedIn("phien");
    minutes(29);
    expect((await browser.call("POST", "/api/session/extension")).status).toBe(200);
    minutes(29);
    expect((await browser.call("GET", "/api/session")).status).toBe(200);
    minutes(30);
    expect((await browser.call("GET", "/api/session")).status).toBe(401);

    const long = await world.signedIn("phien");
    for (let half = 0; half < 2 * 12 * 60; half += 50) {
      minutes(25);
      await long.call("GET", "/api/session");
    }
    expect((await long.call("GET", "/api/session")).status).toBe(401);
  });

  it("live in the database: another process knows them, and one ended there is over here", async () => {
    minutes(60);
    await world.add("hai.may");
    const db = openDatabase({ target: world.deps.db.target, maxConnections: 2 });
    try {
      const second = world.makeApp({ ...world.deps, db });
      const [here, there] = [await world.signedIn("hai.may"), await world.signedIn("hai.may", second)];
      const crossed = world.browser(second);
      crossed.cookie = here.cookie;
      const { body } = await crossed.call("GET", "/api/me/sessions");
      expect(body.items).toHaveLength(2);
      expect((await crossed.call("DELETE", "/api/me/sessions")).body).toEqual({ ended: 1 });
      expect((await there.call("GET", "/api/session")).status).toBe(401);
      expect((await here.call("DELETE", "/api/session")).status).toBe(204);
      expect((await crossed.call("GET", "/api/session")).status).toBe(401);
    } finally {
      await db.close();
    }
  });

  it("of others cannot be ended by their id", async () => {
    await world.add("nguoi.mot");
    await world.add("nguoi.hai");
    const [one, two] = [await world.signedIn("nguoi.mot"), await world.signedIn("nguoi.hai")];
    const { id } = (await one.call("GET", "/api/me/sessions")).body.items[0];
    expect((await two.call("DELETE", `/api/me/sessions/${id}`)).status).toBe(404);
    expect((await one.call("DELETE", `/api/me/sessions/${id}`)).status).toBe(204);
  });
});

describe("password", () => {
  const fresh = "núi cao bao nhiêu bậc";

  it("is changed with the old one, ends other sessions, and must be good", async () => {
    minutes(5);
    await world.add("doi.mat.khau", [], { displayName: "Hoàng Thị Mai Liên" });
    const [browser, other] = [await world.signedIn("doi.mat.khau"), await world.signedIn("doi.mat.khau")];
    const change = (currentPassword: string, newPassword: string) =>
      browser.call("POST", "/api/me/password", { currentPassword, newPassword });
    expect((await change("sai", fresh)).body.code).toBe("identity.wrong_password");
    const weak = await change(ownPassword, "Hoang Thi Mai Lien 1");
    expect(weak.status).toBe(422);
    expect(weak.body.detail).toContain("có chứa họ tên");
    expect((await change(ownPassword, "tôi ở Cao Bằng đây")).body.detail).toContain("tên tỉnh");
    expect((await change(ownPassword, ownPassword)).body.code).toBe("identity.weak_password");
    expect((await change(ownPassword, fresh)).status).toBe(200);
    expect((await other.call("GET", "/api/session")).status).toBe(401);
    expect((await signIn("doi.mat.khau", ownPassword)).status).toBe(401);
    // Typed on a keyboard that sends letters and marks apart.
    expect((await signIn("doi.mat.khau", fresh.normalize("NFD"))).status).toBe(200);
  });
});

describe("second step", () => {
  it("is enrolled with a first code, asked for at sign-in, takes no code twice, and can be turned off", async () => {
    minutes(5);
    await world.add("hai.buoc");
    const browser = await world.signedIn("hai.buoc");
    const started = await browser.call("POST", "/api/me/totp", { password: ownPassword });
    expect(started.body.uri).toMatch(/^otpauth:\/\/totp\//);
    expect(started.body.qrSvg).toContain("<svg");
    const code = () =>
      new TOTP({ secret: started.body.secret, digits: 6, period: 30 }).generate({
        timestamp: world.clock.now().getTime(),
      });
    // Not confirmed yet: signing in needs one step.
    expect((await signIn("hai.buoc", ownPassword)).body.step).toBe("signedIn");
    expect((await browser.call("POST", "/api/me/totp/confirmation", { code: "000 000" })).status).toBe(401);
    const on = await browser.call("POST", "/api/me/totp/confirmation", { code: code() });
    expect(on.body.totpEnabled).toBe(true);

    const fresh = world.browser();
    const first = await signIn("hai.buoc", ownPassword, fresh);
    expect(first.body.step).toBe("totp");
    expect(fresh.cookie).toBe("");
    const confirm = (challenge: string) => fresh.call("POST", "/api/session/totp", { challenge, code: code() });
    // The code that confirmed the enrolment is used.
    expect((await confirm(first.body.challenge)).body.code).toBe("identity.totp_refused");
    world.clock.advance(30_000);
    const both = await Promise.all([confirm(first.body.challenge), confirm(first.body.challenge)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    world.clock.advance(30_000);
    expect((await confirm("A".repeat(43))).body.code).toBe("identity.challenge_ended");
    const late = await signIn("hai.buoc", ownPassword, world.browser());
    minutes(5);
    expect((await confirm(late.body.challenge)).body.code).toBe("identity.challenge_ended");

    const input = { password: ownPassword, code: code() };
    const off = await fresh.call("POST", "/api/me/totp/removal", input);
    expect(off.body.totpEnabled).toBe(false);
    expect((await fresh.call("POST", "/api/me/totp/removal", input)).body.code).toBe("identity.totp_state");
  });
});

describe("data restored without the keys of the data home", () => {
  it("names the way out for a second step and for sheets not yet printed", async () => {
    const { province } = world.units;
    const id = await world.add("mat.khoa");
    await world.add("quan.tri", [{ roleCode: "administrator", unitId: province }]);
    const browser = await world.signedIn("mat.khoa");
    const started = await browser.call("POST", "/api/me/totp", { password: ownPassword });
    const totp = new TOTP({ secret: started.body.secret, digits: 6, period: 30 });
    const code = () => totp.generate({ timestamp: world.clock.now().getTime() });
    await browser.call("POST", "/api/me/totp/confirmation", { code: code() });
    const manager = await world.signedIn("quan.tri");
    const sheet = await manager.call("POST", `/api/accounts/${await world.add("moi.lap")}/password-reset`, {
      reason: "lần đầu",
    });

    const bare = world.makeApp({ ...world.deps, secrets: makeSecretBox([randomBytes(32)]) });
    world.clock.advance(30_000);
    const restored = world.browser(bare);
    const { challenge } = (await signIn("mat.khoa", ownPassword, restored)).body;
    const refused = await restored.call("POST", "/api/session/totp", { challenge, code: code() });
    expect(refused).toMatchObject({ status: 409, body: { code: "identity.totp_unreadable" } });
    restored.cookie = browser.cookie;
    const kept = await restored.call("POST", "/api/me/totp/removal", { password: ownPassword, code: code() });
    expect(kept).toMatchObject({ status: 409, body: { code: "identity.totp_unreadable" } });

    restored.cookie = manager.cookie;
    const print = await restored.call("POST", `/api/handovers/${sheet.body.handoverId}/print`);
    expect(print).toMatchObject({ status: 409, body: { code: "identity.handover_unreadable" } });
    const reset = await restored.call("POST", `/api/accounts/${id}/password-reset`, {
      reason: "phục hồi không kèm khóa",
      removeTotp: true,
    });
    expect((await signIn("mat.khoa", reset.body.password, world.browser(bare))).body.step).toBe("signedIn");
  });
});

it("failed on nothing unexpected", () => {
  expect(world.failures).toEqual([]);
});
