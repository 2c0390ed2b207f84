import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { anySetDocument } from "../../../domain/scoring/import/random-set.fixture.ts";
import { writeWorkbook } from "../../platform/xlsx/write-workbook.ts";
import { bytesOf, makeSetWorld, type SetWorld, setsPath, smallSet } from "./criteria-sets.fixture.ts";

let world: SetWorld;
beforeAll(async () => {
  world = await makeSetWorld();
});

/** The preview in both languages: place and message of the first fault, or the refusal of the whole file. */
async function firstFault(file: Uint8Array, language: string) {
  const response = await world.http.app.request(`${setsPath}/import/preview?fileName=bo.json`, {
    method: "POST",
    headers: {
      cookie: "congtam_session=owner",
      "content-type": "application/octet-stream",
      "accept-language": language,
    },
    body: file as Uint8Array<ArrayBuffer>,
  });
  // biome-ignore lint/suspicious/noExplicitAny: as TestAnswer
  const body: any = await response.json();
  if (response.status !== 200) return { place: body.code, message: body.detail };
  expect(body.applicable).toBe(false);
  expect(body.counts.faulty).toBeGreaterThan(0);
  const [fault] = body.faults;
  return { place: `${fault.sheet} ${fault.row} ${fault.column ?? ""}`.trim(), message: fault.message };
}

const set = smallSet("tep");
const part = (change: object) => ({ ...set, areas: [{ code: "1", name: "A", max: "100", ...change }] });

describe("a faulty file", () => {
  it.each([
    ["empty", "", "import.unreadable", "tệp trống", "empty"],
    ["a page", "<html>", "import.unreadable", "<html>", "neither JSON nor .xlsx"],
    ["JSON cut off", '{"id": "x", "areas": [', "import.unreadable", "cắt", "cut off"],
    [
      "JSON with a slip",
      `{\n "id": "x",\n "title": "${"Bộ tiêu chí ".repeat(9)}",\n\n\n\n "areas": [,]\n}`,
      "import.unreadable",
      "dòng 7, cột 12",
      "line 7, column 12",
    ],
    ["another encoding", new Uint8Array([0xc3, 0x28, 0x7b]), "import.unreadable", "UTF-8", "UTF-8"],
    ["a broken workbook", new Uint8Array([0x50, 0x4b, 3, 4, 1]), "import.unreadable", "bị hỏng", "damaged"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "import.unreadable", ".xls", ".xls"],
    ["a list", "[]", "JSON 1", "phải là nhóm", "must be a group"],
    ["endless depth", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "JSON 0", "lồng sâu", "deeper"],
    ["endless length", `[${"1,".repeat(400_000)}1]`, "JSON 0", "300000", "300000"],
    ["a missing code", { areas: [] }, "JSON 1 id", "thiếu", "missing"],
    ["a comma in a number", part({ max: "99,5" }), "JSON 10 areas[0].max", "ghi 99.5", "write 99.5"],
    ["a number as code", part({ code: 1 }), "JSON 8 areas[0].code", "ngoặc kép", "double quotes"],
    ["an unknown rule", part({ rule: { kind: "scale" } }), "JSON 12 areas[0].rule.kind", "yesNo", "yesNo"],
    ["a key twice", '{"id": "a",\n"id": "b", "areas": []}', "JSON 2 id", "hai lần", "twice"],
    ["NUL", { ...set, note: "a\0" }, "JSON 50 note", "U+0000", "U+0000"],
    ["half a sign", '{"id": "a", "title": "\\ud800", "areas": []}', "JSON 1 title", "surrogate", "surrogate"],
    ["endless figures", part({ max: "9".repeat(5000) }), "JSON 10 areas[0].max", "24 chữ số", "24 digits"],
    ["a text too long for a cell", { ...set, note: "a".repeat(40_000) }, "JSON 1", "32767", "32767"],
  ])("%s is answered with its place and the mend", async (_name, file, place, vi, en) => {
    const bytes = file instanceof Uint8Array ? file : bytesOf(file);
    const inVietnamese = await firstFault(bytes, "vi");
    expect(inVietnamese.place).toBe(place);
    expect(inVietnamese.message).toContain(vi);
    const inEnglish = await firstFault(bytes, "en");
    expect(inEnglish.place).toBe(place);
    expect(inEnglish.message).toContain(en);
  });

  it("of a workbook names the sheet, row and column", async () => {
    const text = (titles: readonly string[]) => titles.map((title) => ({ title, type: "text" }) as const);
    const bytes = await writeWorkbook([
      { name: "Bộ tiêu chí", columns: text(["Mục", "Giá trị"]), rows: [["Mã bộ tiêu chí", "x"]] },
      {
        name: "Tiêu chí",
        columns: text(["Cấp", "Mã", "Tên", "Điểm tối đa", "Kiểu quy tắc", "Tham số quy tắc"]),
        rows: [
          ["Lĩnh vực", "1", "Một", "10", null, null],
          ["Tiêu chí", "1.1", "Hai", "2,5", null, null],
          ["Tiêu chí", "1.2", "Ba", "5", "yesNo", "yes = năm"],
        ],
      },
    ]);
    const { body } = await world.preview(bytes, { name: "bo.xlsx" });
    expect(
      body.faults.map((one: { sheet: string; row: number; column: string }) => [one.sheet, one.row, one.column]),
    ).toEqual([
      ["Tiêu chí", 3, "Điểm tối đa"],
      ["Tiêu chí", 4, "Tham số quy tắc"],
    ]);
    expect(body.counts).toEqual({ new: 0, changed: 0, unchanged: 0, faulty: 2 });
    expect((await world.apply(body.previewId)).body.code).toBe("import.has_faults");
  });

  it("with a workbook that lacks the sheets of a set says which", async () => {
    const bytes = await writeWorkbook([{ name: "Khác", columns: [{ title: "A", type: "text" }], rows: [["b"]] }]);
    const { body } = await world.preview(bytes, { name: "bo.xlsx" });
    expect(body.faults[0]).toMatchObject({ sheet: "Bộ tiêu chí", row: 0 });
  });

  it("over the size is refused before it is read", async () => {
    const { status, body } = await world.preview(new Uint8Array(9 * 1024 * 1024));
    expect([status, body.code]).toEqual([413, "request.too_large"]);
  });
});

describe("a file with more than is known", () => {
  it("has its unknown keys named, left out and harmless", async () => {
    const text = JSON.stringify({ ...smallSet("la"), màu: "xanh" }).replace("{", '{"__proto__":{"polluted":true},');
    const { body } = await world.preview(text);
    expect(body.applicable).toBe(true);
    const unknown = body.findings.filter((one: { code: string }) => one.code === "set.unknownKey");
    expect(unknown.map((one: { path: string }) => one.path)).toEqual(["__proto__", "màu"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("has doubled codes named as an error that keeps it from being frozen", async () => {
    const double = smallSet("hai-ma");
    const components = double.areas[0]?.criteria?.[0]?.components ?? [];
    components.push({ ...components[0], max: "0" } as never);
    const { setId } = await world.importSet(double);
    const { body } = await world.get(`/${setId}/findings`);
    expect(body.items.map((one: { code: string }) => one.code)).toContain("part.codeTwice");
    expect((await world.freeze(setId)).body.code).toBe("scoring.set_has_errors");
  });
});

describe("a set of any shape", () => {
  it("goes from file to database to JSON and workbook and back without loss", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(anySetDocument, async (document) => {
        count += 1;
        const { setId } = await world.importSet({ ...(document as object), id: `bat-ky-${count}` });
        const { sha256 } = (await world.get(`/${setId}`)).body.set;
        expect((await world.get(`/${setId}/findings`)).status).toBe(200);
        for (const format of ["json", "xlsx"]) {
          const file = await world.get(`/${setId}/export?format=${format}`);
          expect(file.headers.get("content-disposition")).toContain(`bat-ky-${count}-v1.${format}`);
          const bytes = file.body instanceof Uint8Array ? file.body : bytesOf(file.body);
          const seen = await world.preview(bytes, { name: `bo.${format}` });
          expect(seen.body.faults).toEqual([]);
          expect(seen.body.set).toMatchObject({ outcome: "same", version: 1 });
          expect(seen.body.counts).toMatchObject({ new: 0, changed: 0 });
          expect((await world.apply(seen.body.previewId)).body).toEqual({ setId, version: 1, outcome: "same" });
        }
        expect((await world.get(`/${setId}`)).body.set.sha256).toBe(sha256);
      }),
      { numRuns: 15 },
    );
    expect(world.http.failures).toEqual([]);
  });
});
