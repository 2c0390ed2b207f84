import { beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../platform/xlsx/read-workbook.ts";
import { makeSetWorld, reason, type SetWorld, setsPath, smallSet } from "./criteria-sets.fixture.ts";

let world: SetWorld;
beforeAll(async () => {
  world = await makeSetWorld();
});

describe("reading criteria sets", () => {
  it("lists versions, filtered, found without tone marks, sorted and paged", async () => {
    const { body } = await world.get("?sort=code");
    expect(body.total).toBe(6);
    expect(body.items.map((row: { code: string }) => row.code)).toEqual([
      "commune-reconstruction",
      "department-reconstruction",
      "district-divisions-2019",
      "district-reconstruction",
      "province-par-index-2022-skeleton",
      "service-quality-766-2022",
    ]);
    expect(body.items[1]).toMatchObject({ state: "frozen", areas: 7, criteria: 40, components: 45, errors: 0 });
    expect((await world.get("?state=frozen")).body.total).toBe(3);
    expect((await world.get("?q=minh%20hoa%20cap%20so")).body.items[0].code).toBe("department-reconstruction");
    const second = await world.get("?sort=-code&pageSize=1&page=2");
    expect(second.body.items.map((row: { code: string }) => row.code)).toEqual(["province-par-index-2022-skeleton"]);
    const file = await world.get("?format=xlsx&columns=code,errors,state&sort=code");
    const [sheet] = await readWorkbook(file.body);
    expect(sheet?.rows).toHaveLength(7);
    expect(sheet?.rows[3]?.slice(1)).toEqual([
      { kind: "number", text: "1" },
      { kind: "text", text: "Bản nháp" },
    ]);
  });

  it("shows the tree with every rule in words and the inputs it asks for", async () => {
    const { body: list } = await world.get("?code=department-reconstruction");
    const { body } = await world.get(`/${list.items[0].id}`);
    const component = body.areas[0].criteria[0].components[1];
    expect(component).toMatchObject({ code: "1.1.2", max: "1.5" });
    expect(component.scored.rule.vi).toBe(
      "Điểm = Số nhiệm vụ đã hoàn thành / Tổng số nhiệm vụ của kế hoạch × 1,5. Dưới 80%: 0 điểm.",
    );
    expect(component.scored.inputs.map((input: { name: string }) => input.name)).toEqual(["b", "a"]);
    expect(body.policies.length).toBeGreaterThan(3);
    expect(body.classes[0]).toMatchObject({ name: "Xuất sắc", limit: { vi: "từ 90%", en: "from 90%" } });
    expect(body.versions).toHaveLength(1);
    expect(body.abilities).toEqual({ freeze: false, remove: false, import: false });
    expect((await world.get(`/${list.items[0].id}`, "owner")).body.abilities).toEqual({
      freeze: false,
      remove: false,
      import: true,
    });
  });

  it("shows a set that cannot be scored yet, and what is wrong with it, gravest first", async () => {
    const { body: list } = await world.get("?code=province-par-index-2022-skeleton");
    const setId = list.items[0].id;
    expect((await world.get(`/${setId}`)).body.areas).toHaveLength(8);
    const { body } = await world.get(`/${setId}/findings`);
    const gravity = body.items.map((item: { severity: string }) => ["error", "warning", "info"].indexOf(item.severity));
    expect(gravity).toEqual([...gravity].sort());
    const codes = body.items.map((item: { code: string }) => item.code);
    expect(codes.slice(0, 3)).toEqual(["set.splitWrong", "set.countWrong", "set.countWrong"]);
    expect(body.items[3]).toMatchObject({ code: "part.maxMissing", path: "areas[0].max" });
    expect(body.items[3].text.vi).toMatch(/^1: /);
  });

  it("names the real header of 2019 whose maxima add to 99.55", async () => {
    const { body: list } = await world.get("?code=district-divisions-2019");
    const { body } = await world.get(`/${list.items[0].id}/findings`);
    expect(body.items[0].text.vi).toContain("99,55");
  });

  it("answers 404 for a set that is not there, in each operation", async () => {
    for (const path of ["", "/findings", "/history", "/export?format=json"]) {
      const { status, body } = await world.get(`/01900000-0000-7000-8000-000000000000${path}`);
      expect([path, status, body.code]).toEqual([path, 404, "record.not_found"]);
    }
  });
});

describe("importing a criteria set", () => {
  it("adds a set, replaces its draft, leaves what is the same, and makes a new version of a frozen one", async () => {
    const first = await world.importSet(smallSet("vong-doi"));
    expect(first).toMatchObject({ version: 1, outcome: "new" });
    expect(await world.importSet(smallSet("vong-doi"))).toEqual({ ...first, outcome: "same" });
    const changed = await world.importSet(smallSet("vong-doi", { note: "Bản sửa" }));
    expect(changed).toEqual({ ...first, outcome: "replaced" });
    expect((await world.freeze(first.setId)).status).toBe(200);
    const next = await world.importSet(smallSet("vong-doi", { note: "Năm sau" }));
    expect(next).toMatchObject({ version: 2, outcome: "new" });
    expect(next.setId).not.toBe(first.setId);
    const { body } = await world.get(`/${first.setId}`);
    expect(body.note).toBe("Bản sửa");
    expect(body.versions.map((one: { version: number; state: string }) => [one.version, one.state])).toEqual([
      [2, "draft"],
      [1, "frozen"],
    ]);
    const history = await world.get(`/${first.setId}/history`);
    expect(history.body.items.map((item: { verb: string }) => item.verb)).toEqual([
      "scoring.freezeCriteriaSet",
      "scoring.importCriteriaSet",
      "scoring.importCriteriaSet",
    ]);
    expect(history.body.items[0]).toMatchObject({ actorName: null, reason, roleCode: "tester" });
  });

  it("says before it is done what would be new, changed and gone", async () => {
    await world.importSet(smallSet("so-sanh"));
    const set = smallSet("so-sanh", { title: "Tên mới" });
    const components = set.areas[0]?.criteria?.[0]?.components ?? [];
    const [first] = components;
    components.splice(0, 2, { ...first, max: "100" } as never, { ...first, code: "1.1.9", max: "0" } as never);
    const { body } = await world.preview(set);
    expect(body.set).toEqual({ code: "so-sanh", title: "Tên mới", version: 1, outcome: "replaced" });
    expect(body.counts).toEqual({ new: 1, changed: 2, unchanged: 2, faulty: 0 });
    expect(body.rows[0]).toMatchObject({
      outcome: "changed",
      changes: [{ field: "Tên bộ tiêu chí", before: "Bộ tiêu chí so-sanh", after: "Tên mới" }],
    });
    const changed = body.rows.find((row: { label: string }) => row.label.startsWith("1.1.1"));
    expect(changed.changes).toEqual([{ field: "Điểm tối đa", before: "60", after: "100" }]);
    const gone = body.findings.find((one: { code: string }) => one.code === "import.partRemoved");
    expect(gone.text.vi).toContain("1.1.2");
    expect((await world.get("?code=so-sanh")).body.items[0].title).toBe("Bộ tiêu chí so-sanh");
  });

  it("takes one set of a file that holds several", async () => {
    const file = { sets: [smallSet("nhieu-a"), smallSet("nhieu-b")] };
    const undecided = await world.preview(file);
    expect(undecided.body).toMatchObject({ applicable: false, set: null });
    expect(undecided.body.faults[0].message).toContain("nhieu-a, nhieu-b");
    expect((await world.apply(undecided.body.previewId)).body.code).toBe("import.has_faults");
    expect((await world.preview(file, { query: "&setCode=nhieu-c" })).body.applicable).toBe(false);
    const chosen = await world.preview(file, { query: "&setCode=nhieu-b" });
    expect(chosen.body.set.code).toBe("nhieu-b");
    expect((await world.preview({ sets: [smallSet("mot")] })).body.set.code).toBe("mot");
  });

  it("stores a set with errors as a draft, and does not freeze it", async () => {
    const set = smallSet("con-loi", { scale: "90" });
    const { setId } = await world.importSet(set);
    expect((await world.get(`/${setId}`, "owner")).body.abilities).toEqual({
      freeze: false,
      remove: true,
      import: true,
    });
    const refused = await world.freeze(setId);
    expect([refused.status, refused.body.code]).toEqual([422, "scoring.set_has_errors"]);
    expect(refused.body.detail).toContain("90");
    expect((await world.get(`/${setId}`)).body.set.state).toBe("draft");
  });

  it("gives a template with every kind of rule that can be imported at once", async () => {
    for (const language of ["vi", "en"]) {
      const response = await world.http.app.request(`${setsPath}/import/template`, {
        headers: { cookie: "congtam_session=owner", "accept-language": language },
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const { body } = await world.preview(bytes, { name: "mau.xlsx" });
      expect(body.faults).toEqual([]);
      expect(body.findings).toEqual([]);
      expect(body.set).toMatchObject({ code: "vi-du", outcome: "new" });
      const { setId } = await world.importSet(bytes);
      const tree = await world.get(`/${setId}`);
      const kinds = new Set(
        tree.body.areas.flatMap((area: { criteria: { scored: unknown; components: unknown[] }[] }) =>
          area.criteria.flatMap((one) => [one, ...one.components]).map((one) => (one as never)["scored"]?.["ruleKind"]),
        ),
      );
      kinds.delete(undefined);
      kinds.delete(null);
      expect(kinds.size).toBe(15);
      await world.remove(setId);
    }
  });
});
