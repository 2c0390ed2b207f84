import { beforeAll, describe, expect, it } from "vitest";
import { sourceOf } from "../platform/files/content-source.ts";
import { inspectContent } from "../platform/files/inspect/inspect-content.ts";
import { tidyFileName } from "../platform/files/tidy-file-name.ts";
import { type Demonstration, makeDemonstration } from "../testing/demonstration.ts";
import { makePdf, makePng, makeZip } from "../testing/small-files.ts";
import { makeHugePicture, makeLyingZip, makeScriptedPdf, makeSlowPdfs, polyglotGif } from "./hostile-files.fixture.ts";

let demo: Demonstration;
let focal: string;
let unitId: string;
const facts = { number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null, public: false };

const call = (method: string, path: string, body?: unknown) => demo.call(focal, method, path, body);
const announce = (fileName: string, size: number) =>
  call("POST", "/api/uploads", { unitId, fileName, size, sha256: null });

async function send(bytes: Uint8Array, fileName: string) {
  const { body } = await announce(fileName, bytes.length);
  await call("PUT", `/api/uploads/${body.id}/pieces/0`, new Uint8Array(bytes));
  return { id: body.id as string, ...(await call("POST", `/api/uploads/${body.id}/finish`)) };
}

async function keep(bytes: Uint8Array, fileName: string): Promise<string> {
  const { id: uploadId, status, body } = await send(bytes, fileName);
  expect([fileName, status, body.detail]).toEqual([fileName, 200, undefined]);
  const made = await call("POST", "/api/evidence", { kind: "file", unitId, uploadId, title: "Tệp lạ", ...facts });
  expect([fileName, made.status]).toEqual([fileName, 201]);
  return made.body.id;
}

beforeAll(async () => {
  demo = await makeDemonstration();
  focal = await demo.signIn("daumoi.yte");
  unitId = (await call("GET", "/api/session")).body.unitId;
});

describe("a content that a browser or an office program would run", () => {
  it.each<[string, string | Uint8Array]>([
    ["bao-cao.pdf", "<!doctype html><script>alert(1)</script>"],
    ["bao-cao.pdf", " \n\t<HTML><body onload=alert(1)>"],
    ["bao-cao.pdf", "\ufeff<script>alert(1)</script>%PDF-1.4"],
    ["anh.png", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["anh.png", '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'],
    ["anh.png", "<!--%PDF-1.4--><svg onload=alert(1)>"],
    ["anh.gif", polyglotGif],
    ["tep.pdf", "#!/bin/sh\nrm -rf /"],
    ["tep.pdf", "MZ\x90\0 this program cannot be run"],
    ["tep.pdf", "\x7fELF\x02\x01\x01"],
    ["macro.docx", makeZip({ "[Content_Types].xml": "<x/>", "word/document.xml": "<x/>", "word/vbaProject.bin": "x" })],
    [
      "macro.odt",
      makeZip({
        mimetype: "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<m/>",
        "content.xml": "<x/>",
        "Basic/Standard/Module1.xml": "x",
      }),
    ],
    ["ung-dung.jar", makeZip({ "[Content_Types].xml": "<x/>", "META-INF/MANIFEST.MF": "Main-Class: A" })],
  ])("%s of that kind is refused, and nothing of it stays", async (name, content) => {
    const answer = await send(Buffer.from(content as Uint8Array), name);
    expect([answer.status, answer.body.code]).toEqual([422, "uploads.refused"]);
    expect((await call("GET", `/api/uploads/${answer.id}`)).status).toBe(404);
  });

  it("a PDF with scripts, and a picture with a page behind it, go out alone in a sandbox", async () => {
    const shown = Buffer.concat([makePng(2), Buffer.from("<script>alert(1)</script>")]);
    for (const [bytes, name, type] of [
      [makeScriptedPdf(), "mo.pdf", "application/pdf"],
      [shown, "anh.html", "image/png"],
    ] as const) {
      const id = await keep(bytes, name);
      for (const as of ["", "?as=view"]) {
        const { headers } = await call("GET", `/api/evidence/${id}/file${as}`);
        expect(headers.get("content-type")).toBe(type);
        expect(headers.get("x-content-type-options")).toBe("nosniff");
        expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';.*; sandbox$/);
        expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      }
    }
  });
});

describe("a file made to exhaust who reads it", () => {
  it("a picture of unheard-of size is taken for unreadable", async () => {
    expect((await send(makeHugePicture(), "to.png")).body.readability).toBe("broken");
  });

  it("no PDF is read over and over", async () => {
    const sound = makePdf(1);
    const before = process.cpuUsage();
    for (const pdf of makeSlowPdfs(2 * 1024 * 1024 - sound.length)) {
      const result = await inspectContent(sourceOf(pdf));
      expect(result).toMatchObject({ ok: true, inspection: { mediaType: "application/pdf" } });
    }
    // Some hundred milliseconds each; before the bounds it was minutes. What others take of the machine is not counted.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(15_000);
  });

  it("an honest bomb, a lying one and an archive in an archive are refused file by file", async () => {
    const zeros = Buffer.alloc(1_900_000);
    for (const [zip, reason] of [
      [makeZip({ "to.pdf": zeros }), "lớn bất thường"],
      [makeLyingZip(zeros, 100), "hỏng"],
      [makeLyingZip(makePdf(1), 4_000_000_000), "bất thường"],
      [makeZip({ "trong.zip": makeZip({ "to.pdf": zeros }) }), "tệp nén"],
    ] as const) {
      const { id } = await send(zip, "bom.zip");
      const { status, body } = await call("GET", `/api/uploads/${id}/archive`);
      const said = status === 200 ? body.files[0].refusal : body.detail;
      expect(said).toContain(reason);
      const kept = await call("POST", `/api/uploads/${id}/archive`, { paths: ["to.pdf"] });
      expect(kept.status).toBeGreaterThanOrEqual(400);
    }
  });

  it("more than was announced and more than is allowed are refused", async () => {
    expect((await announce("to.pdf", 3_000_000)).body.code).toBe("uploads.too_large");
    const { body } = await announce("nho.pdf", 10);
    const more = await call("PUT", `/api/uploads/${body.id}/pieces/0`, new Uint8Array(11));
    expect(more.body.code).toBe("uploads.wrong_offset");
    const whole = await call("PUT", `/api/uploads/${body.id}/pieces/0`, new Uint8Array(4 * 1024 * 1024 + 1));
    expect([whole.status, whole.body.code]).toEqual([413, "request.too_large"]);
  });
});

describe("hostile names", () => {
  const inArchive: readonly string[] = [
    "../thoat.pdf",
    "a/../../thoat.pdf",
    "/etc/passwd.pdf",
    "C:\\Windows\\a.pdf",
    "C:a.pdf",
    "..\\..\\a.pdf",
    "a\0.pdf",
    "a\r\nb.pdf",
    "./a.pdf",
    "a//b.pdf",
    "a:stream.pdf",
  ];
  it("that lead out of an archive are refused", async () => {
    const files = Object.fromEntries(inArchive.map((path, at) => [path, makePdf(1, `T${at}`)]));
    const { id } = await send(makeZip(files), "duong-dan.zip");
    const { body } = await call("GET", `/api/uploads/${id}/archive`);
    expect(body.files).toHaveLength(inArchive.length);
    for (const file of body.files)
      expect([file.path, file.refusal]).toEqual([file.path, expect.stringContaining("đường dẫn")]);
  });

  it.each([
    ["CON.pdf", "_CON.pdf"],
    ["nul", "_nul"],
    ["com1.tar.gz", "_com1.tar.gz"],
    ["congvan.pdf", "congvan.pdf"],
    ["a.exe. . .", "a.exe"],
    ["..", "tep"],
    ["\u200b\u2066", "tep"],
    ["a.pdf::$DATA", "a.pdf__$DATA"],
  ])("%j is kept as %j", (given, kept) => {
    expect(tidyFileName(given)).toBe(kept);
  });

  it.each([
    'a"; filename="b.html',
    "a\r\nSet-Cookie: x=y.pdf",
    "exe.\u202efdp.exe",
    "'; drop table unit; --.pdf",
    "=HYPERLINK(1).pdf",
    "%0d%0aX: y.pdf",
    `${"dài".repeat(80)}.pdf`,
    "🏔️.pdf",
    "AUX.pdf",
  ])("%j goes out in one header that names one file", async (name) => {
    const id = await keep(makePdf(1, `N${name.length}`), name);
    const { headers } = await call("GET", `/api/evidence/${id}/file`);
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%!'()*~-]+$/,
    );
    expect(headers.get("set-cookie")).toBeNull();
    const { document } = (await call("GET", `/api/evidence/${id}`)).body;
    expect(document.fileName).not.toMatch(/[\p{Cc}\p{Cf}<>:"|?*\\/]/u);
  });
});

it("fails nowhere", () => {
  expect(demo.failures).toEqual([]);
});
