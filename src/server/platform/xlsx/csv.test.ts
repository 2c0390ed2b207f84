import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardFormula, readCsv, writeCsv } from "./csv.ts";
import { TableFileError } from "./table-file-error.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const textsOf = (bytes: Uint8Array) =>
  readCsv(bytes).rows.map((row) => row.map((cell) => (cell.kind === "text" ? cell.text : null)));
const reasonOf = (bytes: Uint8Array): string => {
  try {
    readCsv(bytes);
  } catch (error) {
    if (error instanceof TableFileError) return error.reason.en;
    throw error;
  }
  return "";
};

describe("reading CSV", () => {
  it.each([
    ["comma", "Mã,Tên\r\n04,Cao Bằng\r\n"],
    ["semicolon, as Excel writes it in Việt Nam", "Mã;Tên\n04;Cao Bằng\n"],
    ["tab", "Mã\tTên\n04\tCao Bằng"],
    ["byte order mark", "\ufeffMã,Tên\n04,Cao Bằng\n"],
    ["quotes with the delimiter inside", '"Mã";"Tên"\n"04";"Cao Bằng"\n'],
  ])("takes %s", (_, text) => {
    expect(textsOf(utf8(text))).toEqual([
      ["Mã", "Tên"],
      ["04", "Cao Bằng"],
    ]);
  });

  it("takes UTF-16 of both orders", () => {
    const little = Buffer.from("\ufeffMã\tTên\n", "utf16le");
    const big = Buffer.from(little).swap16();
    expect(textsOf(little)).toEqual([["Mã", "Tên"]]);
    expect(textsOf(big)).toEqual([["Mã", "Tên"]]);
  });

  it("keeps the numbers of lines, also empty ones, for the naming of rows", () => {
    expect(textsOf(utf8("a,b\n\n1,2\n"))).toEqual([["a", "b"], [null], ["1", "2"]]);
  });

  it("names old Vietnamese encodings", () => {
    const tcvn3 = "Tªn ®¬n vÞ;Tªn\nSë Néi vô;Së Néi vô\nPhßng Tµi chÝnh;HuyÖn Hµ Qu¶ng\n";
    expect(reasonOf(utf8(tcvn3))).toContain("TCVN3");
    expect(reasonOf(Buffer.from(tcvn3, "latin1"))).toContain("TCVN3");
    const vni = "Teân ñôn vò;Teân\nSôû Noäi vuï;Phoøng Taøi chính\nHuyeän Haø Quaûng;Thò traán\n";
    expect(reasonOf(utf8(vni))).toContain("VNI");
    expect(reasonOf(Buffer.from("Café crème,5\nà la carte\n", "latin1"))).toContain("not UTF-8");
    expect(reasonOf(utf8("Café crème,5\nà la carte,6\n"))).toBe("");
    expect(reasonOf(utf8("Ma don vi,Ten\nBà Nà,Hà Nam\n"))).toBe("");
  });

  it("takes Unicode whose few accents also exist in Western text", () => {
    for (const text of [
      "unit,block\nXã Không Có,commune\n",
      "Tên\nXÃ KHÔNG CÓ\nXÃ HÒA AN\n",
      "Tên\nHoà Toà\nKhoá Tuân\nThuê Luân\n",
      "xã\nTân Lâm\nLâm Hà\nVân Hà\n",
    ]) {
      expect(reasonOf(utf8(text)), text).toBe("");
      expect(reasonOf(utf8(text.normalize("NFD"))), text).toBe("");
    }
  });

  it("refuses what is no CSV", () => {
    expect(reasonOf(utf8(""))).toBe("the file is empty");
    expect(reasonOf(new Uint8Array([1, 0, 2, 3]))).toContain("no CSV");
    expect(reasonOf(utf8('a,"b\n1,2\n'))).toContain("quotation mark");
    const limits = { fileBytes: 10, inflatedBytes: 0, entries: 0, sheets: 0, rows: 2, columns: 2 };
    expect(() => readCsv(utf8("a,b\n1,2,3\n"), limits)).toThrow(/columns/);
    expect(() => readCsv(utf8("a\n1\n2\n"), limits)).toThrow(/rows/);
    expect(() => readCsv(utf8("abcdefghijkl"), limits)).toThrow(/larger/);
  });
});

describe("writing CSV", () => {
  it("has the mark, CRLF and guarded formulas", () => {
    const bytes = writeCsv([
      ["Tên", "Số"],
      ["=SUM(A1:A9)", -5],
      ["@x", "-5,5"],
    ]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe("Tên,Số\r\n'=SUM(A1:A9),-5\r\n'@x,\"-5,5\"\r\n");
  });

  it.each(["=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(1)", "＝1+1", "＋1+A1", "－1+A1", "＠SUM(1)", "\tabc", "\nabc"])(
    "guards %j",
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it.each([
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["a\n=1+1\r\n@b\t＝c", "a\n'=1+1\r\n'@b\t'＝c"],
    ["a\n'=1", "a\n''=1"],
    ["một\n-5\nhai", "một\n-5\nhai"],
  ])("guards %j behind every tab and line end", (text, guarded) => expect(guardFormula(text)).toBe(guarded));

  it.each(["-5", "+84 912 345 678", "-1.234,5", "R'Lấp", "a=b", "'tên'"])("leaves %j", (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it("gives back every table by reading, with any delimiter", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.stringMatching(/^'{0,2}[=+\-@＝]?[a-z0-9;,"\n]{1,5}$/),
      fc.stringMatching(/^['=＝+\-@a5\n\t]{1,6}$/),
    );
    const printable = cell.filter((text) => !/[\p{Cc}\ufeff]/u.test(text.replaceAll("\n", "")) && text.trim() !== "");
    const table = fc.array(fc.tuple(printable, printable), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.constantFrom("," as const, ";" as const, "\t" as const), (rows, delimiter) => {
        const withHeader = [["Mã", "Tên"], ...rows];
        expect(textsOf(writeCsv(withHeader, delimiter))).toEqual(withHeader);
      }),
    );
  });
});
