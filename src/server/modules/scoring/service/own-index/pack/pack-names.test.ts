import { describe, expect, it, test } from "vitest";
import { fileName, folderName, makeOnce } from "./pack-names.ts";

const pdf = { fileName: "scan0001.PDF", mediaType: "application/pdf" };

describe("the file of a document", () => {
  it.each([
    [{ number: "12/QĐ-UBND", title: "Kế hoạch", ...pdf }, "12-QĐ-UBND Kế hoạch.pdf"],
    [{ number: null, title: "..\\..\\etc/passwd", ...pdf }, "-..-etc-passwd.pdf"],
    [{ number: null, title: 'a:b*c?"d"\u202Efdp', ...pdf }, "a_b_c__d_fdp.pdf"],
    [{ number: null, title: "CON", ...pdf }, "_CON.pdf"],
    [{ number: " ", title: null, ...pdf }, "scan0001.pdf"],
    [{ number: null, title: null, fileName: null, mediaType: null }, "tep"],
    // Letters taken apart come together.
    [{ number: null, title: "Kế hoạch".normalize("NFD"), ...pdf }, "Kế hoạch.pdf"],
    // Its ending tells what it is, not what it was called.
    [{ number: null, title: "Ảnh.exe", fileName: "anh.exe", mediaType: "image/png" }, "Ảnh.exe.png"],
  ])("%j is %s", (document, name) => {
    expect(fileName(document)).toBe(name);
  });

  it("is cut at a word before it grows too long for a disk, and keeps its ending", () => {
    const name = fileName({ number: "1/BC", title: "Báo cáo kết quả thực hiện ".repeat(20), ...pdf });
    expect(name).toMatch(/^1-BC Báo cáo .*[a-zêếệáàăả]\.pdf$/u);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160);
    expect(Buffer.byteLength(fileName({ number: null, title: "😀".repeat(300), ...pdf }))).toBeLessThanOrEqual(160);
  });
});

test("the folder of a component is its code with as much of its name as fits", () => {
  expect(folderName("1.1.1", "Kế hoạch / báo cáo.")).toBe("1.1.1 Kế hoạch - báo cáo");
  expect(Buffer.byteLength(folderName("1.1.1", "Mức độ hoàn thành ".repeat(30)))).toBeLessThanOrEqual(90);
});

test("a name is given once, upper and lower case being the same", () => {
  const once = makeOnce();
  expect(["a.pdf", "A.PDF", "a (2).pdf", "a.pdf", "không đuôi", "Không đuôi"].map(once)).toEqual([
    ...["a.pdf", "A (2).PDF", "a (2) (2).pdf", "a (3).pdf", "không đuôi", "Không đuôi (2)"],
  ]);
});
