import { describe, expect, it } from "vitest";
import { makePdf, makePng, makeZip } from "../../../testing/small-files.ts";
import { sourceOf } from "../content-source.ts";
import { tidyFileName } from "../tidy-file-name.ts";
import { inspectContent } from "./inspect-content.ts";

const look = (bytes: Uint8Array | string) => inspectContent(sourceOf(Buffer.from(bytes)));
const found = async (bytes: Uint8Array | string) => {
  const result = await look(bytes);
  return result.ok ? [result.inspection.mediaType, result.inspection.readability] : result.reason;
};
const jpeg = Buffer.from("ffd8ffc0001108000800080301220002110103110ffda000cffd9".padEnd(54, "0").slice(0, 54), "hex");

describe("what a content is", () => {
  it("is told of a PDF with its pages, locked or cut", async () => {
    expect(await look(makePdf(12))).toMatchObject({ ok: true, inspection: { readability: "readable", pageCount: 12 } });
    const locked = makePdf(1).toString("latin1").replace("/Root", "/Encrypt 9 0 R /Root");
    expect(await found(Buffer.from(locked, "latin1"))).toEqual(["application/pdf", "encrypted"]);
    expect(await found(makePdf(3).subarray(0, 300))).toEqual(["application/pdf", "broken"]);
    expect(await found(Buffer.concat([Buffer.from("scanner\n"), makePdf(1)]))).toEqual(["application/pdf", "readable"]);
  });

  it("is told of a picture, whole or cut", async () => {
    expect(await found(makePng(3))).toEqual(["image/png", "readable"]);
    expect(await found(makePng(3).subarray(0, 50))).toEqual(["image/png", "broken"]);
    const spoilt = Buffer.from(makePng(3));
    spoilt[45] = (spoilt[45] ?? 0) ^ 0xff;
    expect(await found(spoilt)).toEqual(["image/png", "broken"]);
    expect(await found(jpeg)).toEqual(["image/jpeg", "broken"]);
    expect(await found(Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"))).toEqual(["image/heic", "unknown"]);
    const webp = Buffer.from("RIFF\x10\0\0\0WEBPVP8L\0\0\0\0\0\0\0\0", "latin1");
    expect(await found(webp)).toEqual(["image/webp", "readable"]);
  });

  it("is told of an office document by its parts; macros are refused", async () => {
    const docx = { "[Content_Types].xml": "<x/>", "word/document.xml": "<x/>" };
    expect((await found(makeZip(docx)))[0]).toContain("wordprocessingml");
    expect(await found(makeZip({ ...docx, "word/vbaProject.bin": "x" }))).toBe("macros");
    const ods = {
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml": "<m/>",
      "content.xml": "<x/>",
    };
    expect(await found(makeZip(ods))).toEqual(["application/vnd.oasis.opendocument.spreadsheet", "readable"]);
    const sealed = { ...ods, "META-INF/manifest.xml": "<manifest:encryption-data/>" };
    expect((await found(makeZip(sealed)))[1]).toBe("encrypted");
    expect(await found(makeZip({ "a.txt": "a" }))).toEqual(["application/zip", "unknown"]);
    const stored = makeZip({ "a.pdf": makePdf(1) }, 0);
    expect(stored.subarray(0, 1024).includes("%PDF-")).toBe(true);
    expect(await found(stored)).toEqual(["application/zip", "unknown"]);
  });

  it.each([
    ["", "empty"],
    ["<!DOCTYPE html><p>", "active"],
    ["\ufeff <svg xmlns=''>", "active"],
    ["<?xml version='1.0'?><html/>", "active"],
    ["MZ\x90\0", "unknown"],
    ["plain text", "unknown"],
    ["PK\x03\x04broken", "unknown"],
  ])("refuses %j", async (content, reason) => {
    expect(await found(content)).toBe(reason);
  });
});

describe("the name of a file", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\tmp\\Quyết định 12.pdf", "Quyết định 12.pdf"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"],
    ["exe.\u202efdp.exe", "exe.fdp.exe"],
    ["...", "tep"],
    ["\ud800.pdf", "\ufffd.pdf"],
    [`${"a".repeat(300)}.pdf`, `${"a".repeat(196)}.pdf`],
  ])("%j becomes %j", (given, expected) => {
    expect(tidyFileName(given)).toBe(expected);
  });
});
