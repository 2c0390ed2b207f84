import { beforeAll, describe, expect, it } from "vitest";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";
import { syncRoles } from "./service/reference-data.ts";

let demo: Demonstration;
let administrator: string;
let owner: string;
let unitId: string;
const reason = "Phân công công việc";
const span = { validFrom: "2026-01-01", validUntil: null };
const openRound = "01900000-0000-7000-8004-000000002026";

beforeAll(async () => {
  demo = await makeDemonstration();
  [administrator, owner] = [await demo.signIn("quantri"), await demo.signIn("chutri")];
  unitId = (await ask("GET", "/api/accounts?q=daumoi.yte")).body.items[0].unitId;
});

const ask = (method: string, path: string, body?: unknown, cookie = administrator) =>
  demo.call(cookie, method, path, body);
const idOf = async (login: string) => {
  const { items } = (await ask("GET", `/api/accounts?q=${login}&pageSize=100`)).body;
  return items.find((item: { login: string }) => item.login === login).id as string;
};
const give = (accountId: string, roleCode: string, until: string | null = null) =>
  ask("POST", `/api/accounts/${accountId}/roles`, { roleCode, unitId, ...span, validUntil: until, reason });
const told = async () => (await ask("GET", "/api/notices?sort=-createdAt", undefined, owner)).body.items;

async function addPerson(login: string): Promise<string> {
  const fields = { login, displayName: `Người ${login}`, position: null, email: null, phone: null, unitId };
  const made = await ask("POST", "/api/accounts", { ...fields, ...span, readOnly: false });
  expect(made.status).toBe(201);
  return made.body.account.id;
}

describe("an administrator", () => {
  it("keeps accounts and the organisation, and comes to nothing of the scoring", async () => {
    const { abilities } = (await ask("GET", "/api/session")).body;
    expect(abilities).toEqual(expect.arrayContaining(["identity.manage", "identity.giveRoles", "organisations.edit"]));
    expect(abilities.filter((ability: string) => ability.startsWith("scoring."))).toEqual([]);
    for (const path of [
      `/api/rounds/${openRound}`,
      `/api/rounds/${openRound}/units`,
      `/api/rounds/${openRound}/sheets/${unitId}`,
      `/api/rounds/${openRound}/appraisal`,
      `/api/rounds/${openRound}/council`,
      `/api/rounds/${openRound}/units/${unitId}/evidence`,
      `/api/evidence?unitId=${unitId}`,
    ]) {
      const { status, body } = await ask("GET", path);
      expect([path, body.code]).toEqual([path, status === 404 ? "record.not_found" : "auth.forbidden"]);
    }
  });

  it("reads in the record who worked on a sheet, and not what was entered", async () => {
    const focal = await demo.signIn("daumoi.yte");
    const sheet = `/api/rounds/${openRound}/sheets/${unitId}`;
    const { version } = (await ask("GET", sheet, undefined, focal)).body;
    const report = { number: "9/BC-SYT", date: "2026-11-20", difficulties: "Thiếu người", proposals: null };
    expect((await ask("PUT", `${sheet}/report`, { basedOnVersion: version, ...report }, focal)).status).toBe(200);
    const { items } = (await ask("GET", "/api/audit/actions?verb=scoring.changeSheetReport&sort=-at")).body;
    expect(items[0]).toMatchObject({ actorName: "Mông Thị Hạnh", unitId, withheld: true });
    // A unit recorded by its name is told in the language of the sentence too.
    expect(items[0].sentenceVi).toContain("Sở Y tế");
    expect(items[0].sentenceEn).toContain("Department of Health");
    const act = (cookie: string) => ask("GET", `/api/audit/actions/${items[0].id}`, undefined, cookie);
    expect((await act(administrator)).body).toMatchObject({ withheld: true, reason: null, detail: {}, personal: null });
    expect((await act(owner)).body).toMatchObject({ withheld: false, detail: { unitName: "Sở Y tế" } });
  });

  it("gives any role without holding it; whoever runs the index is told of those that score", async () => {
    const id = await addPerson("nhan.vai");
    expect((await give(id, "specialist")).status).toBe(201);
    expect((await told()).filter((one: { titleVi: string }) => one.titleVi.includes("nhan.vai"))).toEqual([]);
    expect((await give(id, "appraiser")).status).toBe(201);
    const [notice] = await told();
    expect(notice).toMatchObject({
      titleVi: "Đã giao vai trò “Thành viên Tổ thẩm định” cho Người nhan.vai",
      textVi: "Người thực hiện: Nông Đức Anh. Phân công công việc",
      href: `/accounts/${id}`,
    });
    expect((await ask("POST", `/api/accounts/${id}/password-reset`, { reason })).status).toBe(200);
    expect((await told())[0]).toMatchObject({ titleVi: "Đã cấp lại mật khẩu của Người nhan.vai" });
  });

  it("gives nothing to himself, neither by a role nor as a substitute", async () => {
    const [own, other] = [await idOf("quantri"), await idOf("thamdinh.tuphap")];
    expect((await give(own, "appraiser")).body.code).toBe("identity.not_on_oneself");
    const days = { validFrom: "2026-11-23", validUntil: "2026-11-27", reason: "Nghỉ phép" };
    const stand = { accountId: other, substituteId: own, ...days };
    const named = await ask("POST", "/api/substitutions", stand);
    expect(named.body.code).toBe("identity.exceeds_own");
    // A person without rights whom he stands in for does not get them afterwards.
    const empty = await addPerson("van.phong.mot");
    const home = (await ask("GET", `/api/accounts/${own}`)).body;
    const fields = {
      login: "van.phong.mot",
      displayName: "Người ở Văn phòng",
      position: null,
      email: null,
      phone: null,
    };
    const moved = { ...fields, unitId: home.unitId, ...span, readOnly: false, version: 1 };
    expect((await ask("PUT", `/api/accounts/${empty}`, moved)).status).toBe(200);
    const harmless = { accountId: empty, substituteId: own, ...days };
    expect((await ask("POST", "/api/substitutions", harmless)).status).toBe(201);
    expect((await give(empty, "councilMember")).body.code).toBe("identity.exceeds_own");
  });

  it("names a substitute for others, which whoever runs the index hears of", async () => {
    const [onLeave, substitute] = [await idOf("giamdoc.yte"), await idOf("chuyenvien.yte")];
    const days = { validFrom: "2026-11-23", validUntil: "2026-11-24", reason: "Nghỉ ốm" };
    const named = await ask("POST", "/api/substitutions", { accountId: onLeave, substituteId: substitute, ...days });
    expect(named.status).toBe(201);
    const [notice] = await told();
    expect(notice).toMatchObject({ titleVi: "Tày Thị Nhung được cử làm thay Hứa Thanh Lâm" });
    expect(notice.textVi).not.toContain("ốm");
  });

  it("imports people with such roles, of which one notice tells", async () => {
    const text = ["Tên đăng nhập;Họ và tên;Mã đơn vị;Vai trò", "nhap.mot;Nông Một;SYT;Thủ trưởng đơn vị", ""];
    const file = new TextEncoder().encode(text.join("\n"));
    const seen = await ask("POST", "/api/accounts/import/preview?fileName=a.csv", file);
    expect(seen.body).toMatchObject({ faults: [], applicable: true });
    expect((await ask("POST", `/api/accounts/import/${seen.body.previewId}/apply`, { reason })).status).toBe(200);
    expect((await told())[0]).toMatchObject({
      titleVi: "Đã giao vai trò chấm điểm cho 1 tài khoản nhập từ tệp: Thủ trưởng đơn vị",
    });
  });
});

describe("a unit administrator", () => {
  let keeper: string;
  let home: string;
  let focal: string;
  beforeAll(async () => {
    keeper = await demo.signIn("quantri.giaoduc");
    home = (await ask("GET", "/api/session", undefined, keeper)).body.unitId;
    focal = await idOf("daumoi.giaoduc");
  });
  const role = (accountId: string, roleCode: string, at = home) =>
    ask("POST", `/api/accounts/${accountId}/roles`, { roleCode, unitId: at, ...span, reason }, keeper);

  it("fills in and approves nothing", async () => {
    const { abilities } = (await ask("GET", "/api/session", undefined, keeper)).body;
    expect(abilities.filter((ability: string) => ability.startsWith("scoring."))).toEqual(["scoring.read"]);
    const sheet = `/api/rounds/${openRound}/sheets/${home}`;
    const report = { basedOnVersion: 1, number: "1/BC", date: "2026-11-20", difficulties: null, proposals: null };
    for (const [method, path, body] of [
      ["PUT", `${sheet}/report`, report],
      ["POST", `${sheet}/approval`, { basedOnVersion: 1 }],
      ["POST", `${sheet}/submission`, { basedOnVersion: 1 }],
    ] as const) {
      const answer = await ask(method, path, body, keeper);
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, "auth.forbidden"]);
    }
  });

  it("gives the roles of the own unit without holding them; whoever runs the index is told", async () => {
    expect((await role(focal, "deputyHead")).status).toBe(201);
    const [notice] = await told();
    expect(notice).toMatchObject({
      titleVi: "Đã giao vai trò “Cấp phó của thủ trưởng đơn vị” cho Phạm Thị Thảo",
      textVi: "Người thực hiện: Nông Thị Hậu. Phân công công việc",
    });
    const { items } = (await ask("GET", "/api/roles", undefined, keeper)).body;
    const given = items.filter(({ canGive }: { canGive: boolean }) => canGive);
    const reaches = given.map(({ reach }: { reach: string }) => reach);
    expect(given.map(({ code }: { code: string }) => code)).toEqual(expect.arrayContaining(["head", "focalOfficer"]));
    expect(reaches).not.toContain("province");
  });

  it.each(["administrator", "indexOwner", "appraiser", "councilMember", "provincialLeader", "inspector"])(
    "gives no role that reaches the province: %s",
    async (code) => {
      expect(await role(focal, code)).toMatchObject({ status: 403, body: { code: "identity.exceeds_own" } });
    },
  );

  it("gives nothing elsewhere, and nothing to oneself", async () => {
    expect((await role(focal, "head", unitId)).body.code).toBe("identity.outside_scope");
    expect((await role(await idOf("daumoi.yte"), "head")).body.code).toBe("record.not_found");
    expect((await role(await idOf("quantri.giaoduc"), "head")).body.code).toBe("identity.not_on_oneself");
  });

  it("opens no account of the own unit that reaches further", async () => {
    const head = await idOf("giamdoc.giaoduc");
    const reset = () => ask("POST", `/api/accounts/${head}/password-reset`, { reason }, keeper);
    expect((await reset()).status).toBe(200);
    expect((await told())[0]).toMatchObject({ titleVi: "Đã cấp lại mật khẩu của Vi Văn Luân" });
    const appraising = { roleCode: "appraiser", unitId: home, ...span, reason };
    expect((await ask("POST", `/api/accounts/${head}/roles`, appraising)).status).toBe(201);
    expect((await reset()).body.code).toBe("identity.exceeds_own");
  });
});

describe("the giving of roles", () => {
  // The unit administrator of the demonstration holds it without end, and does not count: he reaches one unit.
  it("is never lost: whoever holds it longest cannot be closed, cut short or made read-only by another", async () => {
    const second = await idOf("lanhdaotinh");
    expect((await give(second, "administrator", "2026-12-31")).status).toBe(201);
    const other = await demo.signIn("lanhdaotinh");
    const first = await idOf("quantri");
    const account = (await ask("GET", `/api/accounts/${first}`, undefined, other)).body;
    const at = `/api/accounts/${first}`;
    const { login, displayName, position, email, phone, version } = account;
    const stated = { login, displayName, position, email, phone, unitId: account.unitId, version };
    const tries = [
      ask("POST", `${at}/roles/${account.roles[0].id}/end`, { lastDay: "2026-11-30", reason }, other),
      ask("POST", `${at}/deactivation`, { version, reason }, other),
      ask("PUT", at, { ...stated, ...span, validUntil: "2026-12-01", readOnly: false }, other),
      ask("PUT", at, { ...stated, ...span, readOnly: true }, other),
    ];
    for (const answer of await Promise.all(tries)) {
      expect([answer.status, answer.body.code]).toEqual([409, "identity.last_giver"]);
    }
    // The other way round somebody remains.
    const { roles } = (await ask("GET", `/api/accounts/${second}`)).body;
    const given = roles.find(({ roleCode }: { roleCode: string }) => roleCode === "administrator");
    const ended = await ask("POST", `/api/accounts/${second}/roles/${given.id}/end`, { lastDay: "2026-11-22", reason });
    expect(ended.status).toBe(200);
  });

  it("of a database made before follows at the next start: the administrator scores no more", async () => {
    const before = ["identity.read", "identity.manage", "scoring.read", "scoring.manage"];
    await demo.db.writer.updateTable("role").set({ abilities: before }).where("code", "=", "administrator").execute();
    expect((await ask("GET", "/api/session")).body.abilities).toContain("scoring.manage");
    await syncRoles(demo);
    const { abilities } = (await ask("GET", "/api/session")).body;
    expect(abilities).toContain("identity.giveRoles");
    expect(abilities).not.toContain("scoring.manage");
  });
});

it("nothing failed in a way it did not expect", () => expect(demo.failures).toEqual([]));
