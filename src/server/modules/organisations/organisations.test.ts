import { beforeAll, describe, expect, it } from "vitest";
import { makeIds } from "../../platform/ids.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { makeActor, makeTestHttp, type TestHttp } from "../../testing/test-http.ts";
import type { OrganisationDeps } from "./deps.ts";
import { organisationRoutes } from "./routes.ts";
import { loadProvince } from "./service/load-province.ts";

const clock = fixedClock("2026-11-23T02:00:00Z");
const document = { number: "12/QĐ-UBND", date: "2026-11-20" };
const reason = "Theo quyết định của UBND tỉnh";

let data: TestDatabase;
let http: TestHttp;
let provinceId: string;

beforeAll(async () => {
  data = await createTestDatabase();
  const deps: OrganisationDeps = { db: data.db, clock, ids: makeIds(clock), holders: [] };
  const loaded = await loadProvince(deps, { code: "04", era: "twoLevels", demonstration: true });
  if (!loaded.ok) throw new Error(loaded.reason);
  provinceId = loaded.provinceUnitId;
  const people = {
    owner: makeActor(1, ["organisations.read", "organisations.edit", "organisations.import"]),
    reader: makeActor(2, ["organisations.read"]),
    commune: makeActor(3, ["organisations.read", "organisations.edit"], { kind: "units", unitIds: [] }),
  };
  http = makeTestHttp(
    clock,
    people,
    (mounting) => (app) => organisationRoutes(app, mounting, deps),
    async ({ rows, columns }) => ({
      fileName: "units.csv",
      mediaType: "text/csv",
      bytes: new TextEncoder().encode(rows.map((row) => columns.map((column) => row[column.key]).join(";")).join("\n")),
    }),
  );
});

const department = (nameVi: string, officialCode: string | null = null) => ({
  officialCode,
  nameVi,
  nameEn: null,
  shortName: null,
  kind: "department",
  areaType: null,
  parentId: provinceId,
});

async function addDepartment(name: string, validFrom = "2025-03-01"): Promise<string> {
  const body = { description: department(name), validFrom, sourceDocument: document, reason };
  const { status, body: answer } = await http.call("owner", "POST", "/api/units", body);
  expect(status, JSON.stringify(answer)).toBe(201);
  return answer.unitId;
}

describe("reading the organisation", () => {
  it("shows the units of each era on a day of it", async () => {
    const count = async (query: string) => (await http.call("reader", "GET", `/api/units?${query}`)).body.total;
    expect(await count("day=2024-06-01&kind=commune")).toBe(161);
    expect(await count("day=2024-06-01&kind=district")).toBe(10);
    expect(await count("day=2026-06-01&kind=commune")).toBe(56);
    expect(await count("day=2026-06-01&kind=district")).toBe(0);
  });

  it("finds a unit whatever the tone marks and however the words are ordered", async () => {
    const { body } = await http.call("reader", "GET", "/api/units?q=phan%20thuc&day=2026-01-01");
    expect(body.items.map((unit: { nameVi: string }) => unit.nameVi)).toEqual(["Phường Thục Phán"]);
  });

  it("sorts by the Vietnamese alphabet, pages without gaps and exports what is shown", async () => {
    const names: string[] = [];
    for (const page of [1, 2, 3]) {
      const { body } = await http.call("reader", "GET", `/api/units?kind=commune&pageSize=20&page=${page}`);
      names.push(...body.items.map((unit: { nameVi: string }) => unit.nameVi));
    }
    expect(names).toHaveLength(56);
    expect(names).toEqual([...names].sort(new Intl.Collator("vi").compare));
    const file = await http.call("reader", "GET", "/api/units?kind=commune&format=csv&columns=nameVi,officialCode");
    const lines = new TextDecoder().decode(file.body).split("\n");
    expect(lines.map((line) => line.split(";")[0])).toEqual(names);
    const wrong = await http.call("reader", "GET", "/api/units?format=csv&columns=nameVi,secret");
    expect(wrong.body.code).toBe("request.invalid");
  });

  it("gives the tree of a day with the province on top", async () => {
    const { body } = await http.call("reader", "GET", "/api/units/tree?day=2026-11-23");
    expect(body.nodes.filter((node: { parentId: string | null }) => node.parentId === null)).toHaveLength(1);
    expect(body.nodes).toHaveLength(57);
  });

  it("explains why a new commune has no change against last year", async () => {
    const list = await http.call("reader", "GET", "/api/units?q=thuc%20phan");
    const { body } = await http.call("reader", "GET", `/api/units/${list.body.items[0].id}`);
    expect(body.comparable.allowed).toBe(false);
    expect(body.successions.length).toBeGreaterThan(0);
    expect(body.abilities).toEqual({ edit: false, recordSuccession: false });
  });

  it("answers 404 for a unit that is not there", async () => {
    const { status, body } = await http.call("reader", "GET", "/api/units/01900000-0000-7000-8000-000000000000");
    expect([status, body.code]).toEqual([404, "record.not_found"]);
  });
});

describe("editing the organisation", () => {
  it("is searched by the words of one language, with names as they were typed in front", async () => {
    const named = async (nameVi: string, shortName: string, nameEn: string) => {
      const description = { ...department(nameVi), shortName, nameEn };
      const body = { description, validFrom: "2025-03-01", sourceDocument: document, reason };
      expect((await http.call("owner", "POST", "/api/units", body)).status).toBe(201);
    };
    await named("Sở Thử Y tế", "STYT", "Department of Trial Health");
    await named("Sở Thử Khoa học và Công nghệ", "STKHCN", "Department of Trial Science and Technology");
    await named("Ban Y tế Thử", "BYTT", "Board of Trial Health");
    const found = async (q: string) => {
      const { body } = await http.call("reader", "GET", `/api/units?q=${encodeURIComponent(q)}&sort=nameVi`);
      return body.items.map((unit: { nameVi: string }) => unit.nameVi);
    };
    expect(await found("sở thử y tế")).toEqual(["Sở Thử Y tế"]);
    expect(await found("thử y tế")).toEqual(["Sở Thử Y tế", "Ban Y tế Thử"]);
    expect(await found("trial technology")).toEqual(["Sở Thử Khoa học và Công nghệ"]);
    expect(await found("sở thử tkhcn")).toEqual(["Sở Thử Khoa học và Công nghệ"]);
    expect(await found("thử technology")).toEqual([]);
    // Spaces and letters as a copied text may have them.
    await named("Chi cục  Thử\u00a0nghiệm", "CCTN", "Sub-department  of Đắk Trial".normalize("NFD"));
    expect(await found("chi cục cctn")).toEqual(["Chi cục Thử nghiệm"]);
  });

  it("adds a unit, changes it from a day on, and keeps both days true", async () => {
    const unitId = await addDepartment("Sở Khoa học và Công nghệ");
    const { body: seen } = await http.call("owner", "GET", `/api/units/${unitId}`);
    const change = {
      basedOnVersionId: seen.unit.versionId,
      effectiveOn: "2026-09-01",
      description: department("Sở Khoa học, Công nghệ và Chuyển đổi số"),
      sourceDocument: document,
      reason,
    };
    expect((await http.call("owner", "POST", `/api/units/${unitId}/changes`, change)).status).toBe(200);
    const on = async (day: string) =>
      (await http.call("owner", "GET", `/api/units/${unitId}?day=${day}`)).body.unit.nameVi;
    expect(await on("2026-08-31")).toBe("Sở Khoa học và Công nghệ");
    expect(await on("2026-09-01")).toBe("Sở Khoa học, Công nghệ và Chuyển đổi số");
    const history = await http.call("owner", "GET", `/api/units/${unitId}/history`);
    expect(history.body.items.map((item: { verb: string }) => item.verb)).toEqual([
      "organisations.changeUnit",
      "organisations.createUnit",
    ]);
  });

  it("shows both values to the second of two people who edit one unit", async () => {
    const unitId = await addDepartment("Sở Công Thương");
    const { body: seen } = await http.call("owner", "GET", `/api/units/${unitId}`);
    const correct = (nameVi: string) =>
      http.call("owner", "POST", `/api/units/${unitId}/corrections`, {
        versionId: seen.unit.versionId,
        description: department(nameVi),
        sourceDocument: document,
        reason,
      });
    const answers = await Promise.all([correct("Sở Công thương A"), correct("Sở Công thương B")]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const refused = answers.find((answer) => answer.status === 409)?.body;
    expect(refused.code).toBe("record.changed");
    expect(new Set([refused.conflict.stored.nameVi, refused.conflict.sent.nameVi])).toEqual(
      new Set(["Sở Công thương A", "Sở Công thương B"]),
    );
  });

  it("refuses a district after 30 June 2025 and names the mend", async () => {
    const description = { ...department("Huyện Mới"), kind: "district", areaType: "ruralDistrict" };
    const body = { description, validFrom: "2025-07-01", sourceDocument: null, reason };
    const answer = await http.call("owner", "POST", "/api/units", body);
    expect([answer.status, answer.body.code]).toEqual([422, "organisations.refused"]);
    expect(answer.body.faults[0].message).toContain("cấp huyện");
  });

  it("records a merger in one act: the old bodies end, the new one lives on", async () => {
    const first = await addDepartment("Sở Kế hoạch và Đầu tư", "2021-01-01");
    const second = await addDepartment("Sở Tài chính (cũ)", "2021-01-01");
    const merged = await addDepartment("Sở Tài chính", "2025-03-01");
    const pair = (fromUnitId: string) => ({ fromUnitId, toUnitId: merged, part: "full" });
    const act = { kind: "merged", effectiveOn: "2025-03-01", document, pairs: [pair(first), pair(second)], reason };
    const answer = await http.call("owner", "POST", "/api/successions", act);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const { body } = await http.call("owner", "GET", `/api/units/${first}?day=2025-02-28`);
    expect(body.unit.validTo).toBe("2025-03-01");
    expect(body.successions[0].pairs.map((one: { toName: string }) => one.toName)).toEqual([
      "Sở Tài chính",
      "Sở Tài chính",
    ]);
    const link = { year: 2025, previousUnitId: second, reason: "Cùng chức năng quản lý tài chính" };
    expect((await http.call("owner", "GET", `/api/units/${merged}?day=2025-12-01`)).body.comparable.allowed).toBe(
      false,
    );
    expect((await http.call("owner", "POST", `/api/units/${merged}/comparison-links`, link)).status).toBe(201);
    expect((await http.call("owner", "GET", `/api/units/${merged}?day=2025-12-01`)).body.comparable.allowed).toBe(true);
  });

  it("refuses an act whose parts do not add up and leaves everything as it was", async () => {
    const old = await addDepartment("Ban Quản lý A", "2022-01-01");
    const heir = await addDepartment("Ban Quản lý B", "2025-03-01");
    const pairs = [{ fromUnitId: old, toUnitId: heir, part: "partial" }];
    const act = { kind: "abolished", effectiveOn: "2025-03-01", document, pairs, reason };
    const answer = await http.call("owner", "POST", "/api/successions", act);
    expect([answer.status, answer.body.code]).toEqual([422, "organisations.refused"]);
    expect((await http.call("owner", "GET", `/api/units/${old}`)).body.unit.validTo).toBeNull();
  });

  it.each([
    ["reader", 403],
    ["commune", 403],
    ["", 401],
  ])("refuses %s to add a department (%i)", async (person, status) => {
    const body = { description: department("Sở X"), validFrom: "2026-01-01", sourceDocument: null, reason };
    expect((await http.call(person, "POST", "/api/units", body)).status).toBe(status);
  });

  it("never failed in a way it did not expect", () => {
    expect(http.failures).toEqual([]);
  });
});
