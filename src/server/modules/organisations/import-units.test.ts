import { zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";

let demo: Demonstration;
let owner: string;
let administrator: string;

beforeAll(async () => {
  demo = await makeDemonstration();
  owner = await demo.signIn("chutri");
  administrator = await demo.signIn("quantri");
});

const reason = { reason: "Theo quyết định của UBND tỉnh" };
const csv = (...rows: string[]) =>
  new TextEncoder().encode(["Mã;Tên;Loại;Mã cấp trên;Hiệu lực từ;Số văn bản", ...rows].join("\n"));
const preview = (cookie: string, bytes: Uint8Array, name = "don-vi.csv") =>
  demo.call(cookie, "POST", `/api/units/import/preview?fileName=${encodeURIComponent(name)}`, bytes);
const apply = (cookie: string, previewId: string) =>
  demo.call(cookie, "POST", `/api/units/import/${previewId}/apply`, reason);
const countUnits = async () => (await demo.call(owner, "GET", "/api/units?pageSize=1")).body.total;

describe("import of units over HTTP", () => {
  it("adds what is new as one recorded act that the history of the unit shows", async () => {
    const before = await countUnits();
    const seen = await preview(owner, csv("SM1;Sở Mới Một;Sở;04;01/01/2026;9/QĐ", "SM2;Sở Mới Hai;Sở;04;01/01/2026;"));
    expect(seen.body).toMatchObject({ applicable: true, counts: { new: 2, changed: 0, unchanged: 0, faulty: 0 } });
    expect(await countUnits()).toBe(before);
    const done = await apply(owner, seen.body.previewId);
    expect([done.status, done.body]).toEqual([200, { created: 2, changed: 0, unchanged: 0 }]);
    expect(await countUnits()).toBe(before + 2);
    const list = await demo.call(owner, "GET", "/api/units?q=so%20moi%20mot");
    const history = await demo.call(owner, "GET", `/api/units/${list.body.items[0].id}/history`);
    expect(history.body.items).toMatchObject([{ verb: "organisations.importUnits", reason: reason.reason }]);
    const acts = await demo.call(administrator, "GET", "/api/audit/actions?verb=organisations.importUnits");
    expect(acts.body.items[0].sentenceVi).toBe("Hoàng Thị Bích nhập đơn vị từ Excel");
  });

  it("names every bad row and writes nothing while there is one", async () => {
    const before = await countUnits();
    const rows = ["SM3;Sở Tốt;Sở;04;01/01/2026;", "SM4;;Sở;04;01/01/2026;", "SM5;Sở Xa;Sở;99;01/01/2026;"];
    const { body } = await preview(owner, csv(...rows, "SM6;Sở Ngày;Sở;04;31/02/2026;"));
    expect(body.applicable).toBe(false);
    expect(body.faults.map((fault: { row: number; column: string }) => [fault.row, fault.column])).toEqual([
      [3, "Tên"],
      [4, "Mã đơn vị cấp trên"],
      [5, "Hiệu lực từ"],
    ]);
    const refused = await apply(owner, body.previewId);
    expect([refused.status, refused.body.code]).toEqual([422, "import.has_faults"]);
    expect(await countUnits()).toBe(before);
  });

  it("refuses a preview of somebody else, one already applied, and one of an older state", async () => {
    const mine = await preview(owner, csv("SM7;Sở Bảy;Sở;04;01/01/2026;"));
    expect((await apply(administrator, mine.body.previewId)).body.code).toBe("record.not_found");
    const other = await preview(administrator, csv("SM8;Sở Tám;Sở;04;01/01/2026;"));
    expect((await apply(administrator, other.body.previewId)).status).toBe(200);
    const stale = await apply(owner, mine.body.previewId);
    expect([stale.status, stale.body.code]).toEqual([409, "import.stale"]);
    expect((await apply(administrator, other.body.previewId)).body.code).toBe("record.not_found");
  });

  it("lets one of two people through who apply at the same moment, whole", async () => {
    const before = await countUnits();
    const first = await preview(owner, csv("SN1;Sở Chín A;Sở;04;01/01/2026;", "SN2;Sở Chín B;Sở;04;01/01/2026;"));
    const second = await preview(administrator, csv("SN1;Sở Chín C;Sở;04;01/01/2026;"));
    const answers = await Promise.all([
      apply(owner, first.body.previewId),
      apply(administrator, second.body.previewId),
      apply(owner, first.body.previewId),
    ]);
    const created = answers.filter((answer) => answer.status === 200).map((answer) => answer.body.created);
    expect(created).toHaveLength(1);
    expect(await countUnits()).toBe(before + created[0]);
    for (const { status, body } of answers) {
      if (status !== 200) expect(["import.stale", "record.not_found"]).toContain(body.code);
    }
  });

  it.each([
    ["no archive", new TextEncoder().encode("PK\u0003\u0004 broken")],
    ["an archive without a workbook", zipSync({ "a.txt": new Uint8Array(10) })],
    ["a bomb", zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(120 * 1024 * 1024) }, { level: 9 })],
  ])("refuses %s with the reason", async (_what, bytes) => {
    const { status, body } = await preview(owner, bytes, "lạ.xlsx");
    expect([status, body.code]).toEqual([422, "import.unreadable"]);
    expect(body.detail).toContain("lạ.xlsx");
  });

  it.each(["xlsx", "csv"])("reads its own export as %s back without any change", async (format) => {
    const file = await demo.call(owner, "GET", `/api/units/export?format=${format}`);
    expect(file.headers.get("content-disposition")).toContain(`danh-sach-don-vi-2026-11-23.${format}`);
    const seen = await preview(owner, file.body, `don-vi.${format}`);
    expect(seen.body.counts).toMatchObject({ new: 0, changed: 0, faulty: 0 });
    expect(seen.body.counts.unchanged).toBeGreaterThan(200);
  });

  it("gives the template to those who may import and to nobody else", async () => {
    const template = await demo.call(owner, "GET", "/api/units/import/template");
    expect(template.headers.get("content-disposition")).toContain("mau-danh-sach-don-vi.xlsx");
    expect(String.fromCharCode(...template.body.slice(0, 2))).toBe("PK");
    const head = await demo.signIn("giamdoc.yte");
    expect((await demo.call(head, "GET", "/api/units/import/template")).status).toBe(403);
    expect((await preview(head, csv())).status).toBe(403);
  });

  it("never failed in a way it did not expect", () => expect(demo.failures).toEqual([]));
});
