import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "./read-workbook.ts";
import { TableFileError } from "./table-file-error.ts";
import { workbookLimits } from "./workbook-limits.ts";
import { sheetName, type WriteSheet, writeWorkbook } from "./write-workbook.ts";

const sheet: WriteSheet = {
  name: "Đơn vị",
  columns: [
    { title: "Mã", type: "text", required: true },
    { title: "Số hồ sơ", type: "integer" },
    { title: "Điểm", type: "decimal" },
    { title: "Ngày", type: "day" },
    { title: "Lúc", type: "moment" },
    { title: "Có", type: "boolean" },
  ],
  rows: [
    ["04", 1838, "92.75", "2025-07-01", "2026-01-05 14:30", true],
    ["=1+1", "970640", "33.33", "2024-02-29", null, false],
    ["Xã  Phục Hoà ", null, "12345678901234567.5", null, null, null],
  ],
};

/** The workbook with one of its parts changed. */
async function altered(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await writeWorkbook([sheet]));
  change(parts);
  return zipSync(parts);
}
const sheetPart = "xl/worksheets/sheet1.xml";
const changeSheet = (edit: (xml: string) => string) =>
  altered((parts) => {
    parts[sheetPart] = strToU8(edit(strFromU8(parts[sheetPart] ?? new Uint8Array())));
  });

async function reasonOf(bytes: Uint8Array, limits = workbookLimits): Promise<string> {
  try {
    await readWorkbook(bytes, limits);
  } catch (error) {
    if (error instanceof TableFileError) return error.reason.en;
    throw error;
  }
  return "";
}

describe("a workbook written and read", () => {
  it("keeps texts that mean something to the format or to the library", async () => {
    const texts = ["_x0041_", "__x000D__", "constructor", "__proto__", "valueOf", "_x0076_alueOf", "hasOwnProperty"];
    const columns = [{ title: "toString", type: "text" }] as const;
    const [read] = await readWorkbook(await writeWorkbook([{ name: "A", columns, rows: texts.map((one) => [one]) }]));
    expect(read?.rows.map(([cell]) => cell)).toEqual(["toString", ...texts].map((text) => ({ kind: "text", text })));
  });

  it("keeps text as text, numbers exact, days without a zone", async () => {
    const [read] = await readWorkbook(await writeWorkbook([sheet]));
    expect(read?.name).toBe("Đơn vị");
    expect(read?.rows[0]?.map((cell) => (cell.kind === "text" ? cell.text : ""))).toEqual([
      "Mã *",
      "Số hồ sơ",
      "Điểm",
      "Ngày",
      "Lúc",
      "Có",
    ]);
    expect(read?.rows[1]).toEqual([
      { kind: "text", text: "04" },
      { kind: "number", text: "1838" },
      { kind: "number", text: "92.75" },
      { kind: "day", day: "2025-07-01", time: null },
      { kind: "day", day: "2026-01-05", time: "14:30:00" },
      { kind: "boolean", value: true },
    ]);
    expect(read?.rows[2]?.slice(0, 4)).toEqual([
      { kind: "text", text: "=1+1" },
      { kind: "number", text: "970640" },
      { kind: "number", text: "33.33" },
      { kind: "day", day: "2024-02-29", time: null },
    ]);
    expect(read?.rows[3]?.slice(0, 3)).toEqual([
      { kind: "text", text: "Xã  Phục Hoà " },
      { kind: "empty" },
      { kind: "text", text: "12345678901234567.5" },
    ]);
  });

  it("freezes the header and writes no formula", async () => {
    const xml = strFromU8(unzipSync(await writeWorkbook([sheet]))[sheetPart] ?? new Uint8Array());
    expect(xml).toContain('state="frozen"');
    expect(xml).not.toContain("<f>");
  });

  it("reads the decimal that was typed, not its nearest binary number", async () => {
    const stored = {
      "33.329999999999998": "33.33",
      "1.1000000000000001": "1.1",
      "1E-3": "0.001",
      "1.5E+20": "150000000000000000000",
      "-0": "0",
      "-2.50": "-2.5",
    };
    for (const [raw, typed] of Object.entries(stored)) {
      const bytes = await changeSheet((xml) => xml.replace("<v>1838</v>", `<v>${raw}</v>`));
      expect((await readWorkbook(bytes))[0]?.rows[1]?.[1]).toEqual({ kind: "number", text: typed });
    }
  });

  it("knows a failed formula from text", async () => {
    const bytes = await changeSheet((xml) =>
      xml.replace(/<c r="B2"[^>]*><v>1838<\/v><\/c>/, '<c r="B2" t="e"><v>#N/A</v></c>'),
    );
    expect((await readWorkbook(bytes))[0]?.rows[1]?.[1]).toEqual({ kind: "error", text: "#N/A" });
  });

  it("gives sheets names that programs take", () => {
    expect(sheetName("Đơn vị: 2025/2026 [bản nháp] rất là dài dòng")).toHaveLength(31);
    expect(sheetName("???")).toBe("Sheet1");
  });
});

describe("what is no sound workbook", () => {
  it.each([
    ["nothing", new Uint8Array(0), "empty"],
    ["text under another name", strToU8("Mã,Tên"), "no .xlsx file"],
    ["an old .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "old .xls"],
    ["another archive", zipSync({ "a.txt": strToU8("a") }), "no .xlsx workbook"],
    ["half a file", new Uint8Array([0x50, 0x4b, 3, 4, 9]), "damaged"],
  ])("%s is refused", async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toContain(reason);
  });

  it("damaged XML and a document type are refused", async () => {
    expect(await reasonOf(await changeSheet((xml) => xml.slice(0, xml.length / 2)))).not.toBe("");
    expect(await reasonOf(await changeSheet((xml) => `<!DOCTYPE x>${xml}`))).toContain("not valid");
  });

  it.each([
    ["fileBytes", 100, "larger than"],
    ["inflatedBytes", 100, "content is larger"],
    ["entries", 3, "more than 3 parts"],
    ["sheets", 0, "more than 0 sheets"],
    ["rows", 2, "more than 2 rows"],
    ["columns", 4, "more than 4 columns"],
  ] as const)("the limit of %s holds", async (limit, value, reason) => {
    expect(await reasonOf(await writeWorkbook([sheet]), { ...workbookLimits, [limit]: value })).toContain(reason);
  });

  it("one cell in the last corner is refused before the sheet is built", async () => {
    const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect(await reasonOf(await changeSheet((xml) => xml.replace("</sheetData>", corner)))).toContain("rows");
    const right = '<row r="9"><c r="XFD9"><v>1</v></c></row></sheetData>';
    expect(await reasonOf(await changeSheet((xml) => xml.replace("</sheetData>", right)))).toContain("columns");
  });

  it("a part that is larger than it claims is not inflated", async () => {
    const bytes = await altered((parts) => {
      parts["xl/big.xml"] = new Uint8Array(4_000_000);
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 4_000_000) {
        view.setUint32(at + 24, 1000, true);
      }
    }
    expect(await reasonOf(bytes)).toContain("damaged");
  });

  it("an honest bomb is refused by its directory", async () => {
    const bytes = await altered((parts) => {
      parts["xl/big.xml"] = new Uint8Array(8 * 1024 * 1024);
    });
    const limits = { ...workbookLimits, inflatedBytes: 4 * 1024 * 1024 };
    expect(bytes.length).toBeLessThan(100_000);
    expect(await reasonOf(bytes, limits)).toContain("4 MB");
  });
});
