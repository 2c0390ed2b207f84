import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";
import { makePdf, makePng, makeZip } from "../../testing/small-files.ts";
import { sweepUploads } from "../uploads/service/sweep-uploads.ts";

let demo: Demonstration;
let focal: string;
let owner: string;
let unitId: string;
let roundId: string;
const first = "1.1.1";
const second = "1.1.2";

const call = (cookie: string, method: string, path: string, body?: unknown) => demo.call(cookie, method, path, body);
const facts = { number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null, public: false };
const link = (component: string, documentId: string, more: object = {}) => ({
  ...{ component, stage: "self", documentId, section: null, pageFrom: null, pageTo: null, note: null, ...more },
});

async function send(bytes: Uint8Array, fileName: string, sha256: string | null = null) {
  const { body } = await call(focal, "POST", "/api/uploads", { unitId, fileName, size: bytes.length, sha256 });
  await call(focal, "PUT", `/api/uploads/${body.id}/pieces/0`, new Uint8Array(bytes));
  return { id: body.id as string, ...(await call(focal, "POST", `/api/uploads/${body.id}/finish`)) };
}

async function add(bytes: Uint8Array, fileName: string, more: object = {}): Promise<string> {
  const { id: uploadId, status } = await send(bytes, fileName);
  expect(status).toBe(200);
  const document = { kind: "file", unitId, uploadId, title: fileName, ...facts, ...more };
  const made = await call(focal, "POST", "/api/evidence", document);
  expect(made.status).toBe(201);
  return made.body.id;
}

const under = async (cookie: string, component: string) => {
  const { body } = await call(cookie, "GET", `/api/rounds/${roundId}/units/${unitId}/evidence?component=${component}`);
  return body.components[0];
};
const put = (component: string, documentId: string, more: object = {}) =>
  call(focal, "POST", `/api/rounds/${roundId}/units/${unitId}/evidence`, link(component, documentId, more));

beforeAll(async () => {
  demo = await makeDemonstration();
  [focal, owner] = [await demo.signIn("daumoi.yte"), await demo.signIn("chutri")];
  unitId = (await call(focal, "GET", "/api/session")).body.unitId;
  const rounds = await call(owner, "GET", "/api/rounds?state=draft");
  for (const { id } of rounds.body.items) {
    const { body } = await call(owner, "GET", `/api/rounds/${id}/units/${unitId}/inputs`);
    if (body.unitId === unitId) roundId = id;
  }
});

describe("files on their way in", () => {
  const start = async (size: number, fileName = "a.pdf", sha256: string | null = null) =>
    (await call(focal, "POST", "/api/uploads", { unitId, fileName, size, sha256 })).body.id as string;
  const piece = (id: string, offset: number, bytes: Uint8Array) =>
    call(focal, "PUT", `/api/uploads/${id}/pieces/${offset}`, new Uint8Array(bytes));

  it("go on from the place the server has, and nowhere else", async () => {
    const pdf = makePdf(3);
    const id = await start(pdf.length, "ba-trang.pdf", createHash("sha256").update(pdf).digest("hex"));
    expect((await piece(id, 0, pdf.subarray(0, 100))).body.received).toBe(100);
    const wrong = await piece(id, 50, pdf.subarray(50, 120));
    expect([wrong.status, wrong.body.code, wrong.body.conflict.stored]).toEqual([
      409,
      "uploads.wrong_offset",
      { received: 100 },
    ]);
    const early = await call(focal, "POST", `/api/uploads/${id}/finish`);
    expect(early.body.code).toBe("uploads.incomplete");
    expect((await call(owner, "GET", `/api/uploads/${id}`)).status).toBe(404);
    await piece(id, 100, pdf.subarray(100));
    const done = await call(focal, "POST", `/api/uploads/${id}/finish`);
    expect(done.body).toMatchObject({ mediaType: "application/pdf", readability: "readable", pageCount: 3 });
    expect((await call(focal, "POST", `/api/uploads/${id}/finish`)).body).toEqual(done.body);
    expect((await piece(id, pdf.length, pdf)).body.code).toBe("uploads.finished");
  });

  it("are refused by what they are, whatever they are called, and nothing stays", async () => {
    const refused: [string, Uint8Array | string][] = [
      ["a.pdf", "<html><script>alert(1)</script></html>"],
      ["a.png", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
      ["a.pdf", "MZ an executable"],
      ["a.docx", makeZip({ "[Content_Types].xml": "<x/>", "word/document.xml": "<x/>", "word/vbaProject.bin": "x" })],
      ["a.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4])],
    ];
    for (const [name, content] of refused) {
      const answer = await send(Buffer.from(content), name);
      expect([name, answer.status, answer.body.code]).toEqual([name, 422, "uploads.refused"]);
      expect(answer.body.detail).toContain(name);
      expect((await call(focal, "GET", `/api/uploads/${answer.id}`)).status).toBe(404);
    }
    const damaged = await send(makePng(1), "a.png", "0".repeat(64));
    expect(damaged.body.code).toBe("uploads.damaged");
    const huge = await call(focal, "POST", "/api/uploads", {
      unitId,
      fileName: "a.pdf",
      size: 3_000_000,
      sha256: null,
    });
    expect([huge.status, huge.body.code]).toEqual([413, "uploads.too_large"]);
  });

  it("are removed when nobody went on for a day", async () => {
    const id = await start(1000);
    await piece(id, 0, Buffer.alloc(10));
    demo.clock.advance(23 * 3_600_000);
    await sweepUploads(demo.services.uploads);
    focal = await demo.signIn("daumoi.yte");
    expect((await call(focal, "GET", `/api/uploads/${id}`)).status).toBe(200);
    demo.clock.advance(2 * 3_600_000);
    expect(await sweepUploads(demo.services.uploads)).toContain(id);
    focal = await demo.signIn("daumoi.yte");
    owner = await demo.signIn("chutri");
    expect((await call(focal, "GET", `/api/uploads/${id}`)).status).toBe(404);
    await expect(demo.services.uploads.uploads.read(id, 0, 1)).rejects.toThrow("ENOENT");
  });
});

describe("evidence under a component", () => {
  it("is missing until a document stands there, and again when it is taken off", async () => {
    expect(await under(focal, first)).toMatchObject({ missing: true, items: [] });
    const documentId = await add(makePdf(2, "A"), "QĐ 12.pdf", { number: "12/QĐ-SYT", documentDate: "2025-02-03" });
    const { status, body } = await put(first, documentId, { section: "Mục 2", pageFrom: 1, pageTo: 2 });
    expect(status).toBe(201);
    const now = await under(focal, first);
    expect(now).toMatchObject({ missing: false });
    expect(now.items[0]).toMatchObject({
      linkId: body.linkId,
      ...{ section: "Mục 2", pageFrom: 1, pageTo: 2, flags: [] },
      addedBy: "Mông Thị Hạnh",
      document: { number: "12/QĐ-SYT", mediaType: "application/pdf", pageCount: 2, fileName: "QĐ 12.pdf" },
    });
    expect((await put(first, documentId)).body.code).toBe("evidence.already_linked");
    const inUse = await call(focal, "POST", `/api/evidence/${documentId}/removal`, { reason: "Nhầm tệp" });
    expect([inUse.status, inUse.body.code]).toEqual([409, "evidence.in_use"]);
    const moved = await put(first, documentId, { pageFrom: 2, replaces: body.linkId });
    expect((await under(focal, first)).items).toMatchObject([
      { linkId: moved.body.linkId, pageFrom: 2, section: null },
    ]);
    const off = `/api/rounds/${roundId}/units/${unitId}/evidence/${moved.body.linkId}/removal`;
    expect((await call(focal, "POST", off, { reason: null })).status).toBe(200);
    expect(await under(focal, first)).toMatchObject({ missing: true });
    expect((await call(focal, "GET", `/api/evidence/${documentId}`)).body.uses).toMatchObject([
      { component: first },
      {},
    ]);
    expect((await call(focal, "POST", `/api/evidence/${documentId}/removal`, { reason: "Nhầm tệp" })).status).toBe(200);
    expect((await call(focal, "GET", `/api/evidence/${documentId}`)).status).toBe(404);
  });

  it("is flagged where it is unreadable, reused or there twice", async () => {
    const broken = await add(makePng(7).subarray(0, 60), "mo.png");
    const twin = await add(makePdf(1, "B"), "một.pdf");
    const other = await add(makePdf(1, "B"), "hai.pdf");
    await put(first, broken);
    await put(first, twin);
    await put(second, other);
    const { items } = await under(focal, first);
    const flagsOf = (id: string) => items.find((item: { document: { id: string } }) => item.document.id === id).flags;
    expect(flagsOf(broken)).toEqual([{ flag: "unreadable", components: [], documents: [] }]);
    expect(flagsOf(twin)).toEqual([
      { flag: "reused", components: [second], documents: [] },
      { flag: "duplicate", components: [], documents: ["hai.pdf"] },
    ]);
    // The library has documents of the demonstration, too.
    const mine = new Set([broken, twin, other]);
    for (const [flag, ids] of [
      ["unreadable", [broken]],
      ["reused", [twin, other]],
      ["duplicate", [twin, other]],
      ["unused", []],
      ["outOfPeriod", []],
      ["undated", []],
    ] as const) {
      const { body } = await call(focal, "GET", `/api/evidence?unitId=${unitId}&flag=${flag}`);
      const found = body.items.map(({ id }: { id: string }) => id).filter((id: string) => mine.has(id));
      expect([flag, found.sort()]).toEqual([flag, [...ids].sort()]);
    }
    // Once days bind, what says no day is told from what lies within: files come without their facts.
    const binds = (evidence_until: string | null) =>
      demo.db.writer.updateTable("round").set({ evidence_until }).where("id", "=", roundId).execute();
    const { evidence_until: before } = await demo.db.reader
      .selectFrom("round")
      .select("evidence_until")
      .where("id", "=", roundId)
      .executeTakeFirstOrThrow();
    await binds("2099-12-31");
    const undated = await call(focal, "GET", `/api/evidence?unitId=${unitId}&flag=undated`);
    const dateless = undated.body.items.filter(({ id }: { id: string }) => mine.has(id));
    expect(dateless.every((one: { undated: boolean }) => one.undated)).toBe(true);
    expect(dateless.map(({ id }: { id: string }) => id).sort()).toEqual([broken, twin, other].sort());
    const judged = (await under(focal, first)).items.find(
      (item: { document: { id: string } }) => item.document.id === broken,
    );
    expect(judged.flags.map(({ flag }: { flag: string }) => flag)).toEqual(["undated", "unreadable"]);
    await binds(before);
    const found = await call(focal, "GET", `/api/evidence?unitId=${unitId}&q=mot&component=${first}`);
    expect(found.body.items).toMatchObject([{ id: twin, uses: 1 }]);
  });

  it("of a secret document is its number, issuer and date, nothing else", async () => {
    const secret = { kind: "secret", unitId, number: "05/BC-M", issuer: "Sở Y tế", documentDate: "2025-03-01" };
    const { id: uploadId } = await send(makePdf(1, "C"), "mat.pdf");
    const withFile = await call(focal, "POST", "/api/evidence", { ...secret, uploadId });
    expect([withFile.status, withFile.body.code]).toEqual([400, "request.invalid"]);
    const { body } = await call(focal, "POST", "/api/evidence", secret);
    expect(body).toMatchObject({ title: null, fileName: null, number: "05/BC-M" });
    expect((await put(first, body.id, { note: "Nội dung" })).body.code).toBe("evidence.secret_has_no_text");
    expect((await put(first, body.id)).status).toBe(201);
    const more = { ...facts, basedOnVersion: 1, title: "Báo cáo mật", number: "05/BC-M" };
    expect((await call(focal, "PUT", `/api/evidence/${body.id}`, more)).body.code).toBe("evidence.secret_has_no_text");
    expect((await call(focal, "GET", `/api/evidence/${body.id}/file`)).status).toBe(404);
  });

  it("changes by version; the second of two hears of the first", async () => {
    const documentId = await add(makePng(9), "anh.png");
    const change = { basedOnVersion: 1, title: "Ảnh chụp", ...facts };
    expect((await call(focal, "PUT", `/api/evidence/${documentId}`, change)).body).toMatchObject({ version: 2 });
    const late = await call(focal, "PUT", `/api/evidence/${documentId}`, { ...change, title: "Ảnh khác" });
    expect([late.status, late.body.conflict.stored.title, late.body.conflict.sent.title]).toEqual([
      409,
      "Ảnh chụp",
      "Ảnh khác",
    ]);
    const { history } = (await call(focal, "GET", `/api/evidence/${documentId}`)).body;
    expect(history.map(({ verb }: { verb: string }) => verb)).toEqual([
      "evidence.changeDocument",
      "evidence.addDocument",
    ]);
  });
});

it("is called without signs that nobody sees and that turn its name", async () => {
  const id = await add(makePdf(1, "T"), "x.pdf", {
    title: " TL a\u202Efdp.exe\u200F\n👨\u200D👩 ",
    issuer: "Sở\u2066 Y tế",
  });
  const { document } = (await call(focal, "GET", `/api/evidence/${id}`)).body;
  expect([document.title, document.issuer]).toEqual(["TL afdp.exe 👨\u200D👩", "Sở Y tế"]);
  const change = { basedOnVersion: 1, title: "Báo\u202D cáo", ...facts };
  expect((await call(focal, "PUT", `/api/evidence/${id}`, change)).body.title).toBe("Báo cáo");
});

describe("the file of a document", () => {
  it("is named after what it is", async () => {
    const id = await add(makePdf(1, "X"), "Ke hoach.exe");
    for (const as of ["download", "view"]) {
      const file = await call(focal, "GET", `/api/evidence/${id}/file?as=${as}`);
      expect(file.headers.get("content-disposition")).not.toContain(".exe");
    }
    const { headers } = await call(focal, "GET", `/api/evidence/${id}/file`);
    expect(headers.get("content-disposition")).toContain('filename="Ke_hoach.pdf"');
  });

  it("goes out under its name, alone, and that it was read is recorded", async () => {
    const hostile = '../../"evil\r\nSet-Cookie: a=b\u202egpj.pdf';
    const documentId = await add(makePdf(1, "D"), hostile);
    const reads = async () => {
      const { rows } = {
        rows: await demo.db.reader.selectFrom("action").select("id").where("kind", "=", "read").execute(),
      };
      return rows.length;
    };
    const before = await reads();
    const file = await call(focal, "GET", `/api/evidence/${documentId}/file`);
    expect(Buffer.from(file.body).equals(makePdf(1, "D"))).toBe(true);
    const disposition = file.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/);
    expect(disposition).not.toContain("..");
    expect(file.headers.get("content-security-policy")).toContain("sandbox");
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    const view = await call(focal, "GET", `/api/evidence/${documentId}/file?as=view`);
    expect(view.headers.get("content-disposition")).toBe("inline");
    expect(await reads()).toBe(before + 2);
    const open = await add(makePdf(1, "E"), "congkhai.pdf", { public: true });
    await call(focal, "GET", `/api/evidence/${open}/file`);
    expect(await reads()).toBe(before + 2);
  });

  it("is nobody's who only looks around or belongs to another unit", async () => {
    const documentId = await add(makePdf(1, "F"), "rieng.pdf");
    await put(second, documentId);
    for (const login of ["daumoi.congthuong", "giamsat", "lanhdaotinh", "thamdinh.tuphap", "hoidong"]) {
      const cookie = await demo.signIn(login);
      for (const path of [
        `/api/evidence/${documentId}`,
        `/api/evidence/${documentId}/file`,
        `/api/evidence?unitId=${unitId}`,
        `/api/rounds/${roundId}/units/${unitId}/evidence`,
      ]) {
        expect([login, path, (await call(cookie, "GET", path)).status]).toEqual([login, path, 404]);
      }
    }
  });
});

describe("an archive", () => {
  it("shows every file with what it is or why it is not taken, and keeps the chosen ones", async () => {
    const zip = makeZip({
      "Lĩnh vực 1/QĐ 1.pdf": makePdf(1, "G"),
      "Lĩnh vực 1/anh.png": makePng(33),
      "trang.html": "<html></html>",
      "trong.zip": makeZip({ "a.txt": "a" }),
      "../thoat.pdf": makePdf(1, "H"),
      "__MACOSX/._anh.png": "x",
    });
    const { id, body } = await send(zip, "ho-so.zip");
    expect(body).toMatchObject({ mediaType: "application/zip" });
    const asDocument = { kind: "file", unitId, uploadId: id, title: "Nén", ...facts };
    expect((await call(focal, "POST", "/api/evidence", asDocument)).body.code).toBe("uploads.gone");
    const preview = await call(focal, "GET", `/api/uploads/${id}/archive`);
    expect(
      preview.body.files.map((file: { path: string; refusal: string | null }) => [file.path, file.refusal]),
    ).toEqual([
      ["Lĩnh vực 1/QĐ 1.pdf", null],
      ["Lĩnh vực 1/anh.png", null],
      ["trang.html", expect.stringContaining("chạy mã")],
      ["trong.zip", expect.stringContaining("tệp nén nằm trong")],
      ["../thoat.pdf", expect.stringContaining("đường dẫn")],
    ]);
    const keep = (paths: string[]) => call(focal, "POST", `/api/uploads/${id}/archive`, { paths });
    expect((await keep(["Lĩnh vực 1/QĐ 1.pdf", "trang.html"])).body.code).toBe("uploads.refused");
    const kept = await keep(["Lĩnh vực 1/QĐ 1.pdf", "Lĩnh vực 1/anh.png"]);
    expect(kept.body.documents).toMatchObject([
      { title: "QĐ 1", fileName: "QĐ 1.pdf", pageCount: 1 },
      { title: "anh", mediaType: "image/png" },
    ]);
    expect((await keep(["Lĩnh vực 1/QĐ 1.pdf"])).status).toBe(404);
  });

  it("that grows beyond measure, or holds too much, is refused", async () => {
    const bomb = await send(makeZip({ "to.pdf": Buffer.alloc(1_900_000) }), "bom.zip");
    const { files } = (await call(focal, "GET", `/api/uploads/${bomb.id}/archive`)).body;
    expect(files).toMatchObject([{ path: "to.pdf", refusal: expect.stringContaining("lớn bất thường") }]);
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`${at}.pdf`, makePdf(1)]));
    const crowd = await send(makeZip(many), "nhieu.zip");
    const refused = await call(focal, "GET", `/api/uploads/${crowd.id}/archive`);
    expect([refused.status, refused.body.code]).toEqual([422, "evidence.archive_refused"]);
  });
});

it("fails nowhere", () => {
  expect(demo.failures).toEqual([]);
});
