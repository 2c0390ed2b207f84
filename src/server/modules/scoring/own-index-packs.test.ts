import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { cellText } from "../../../domain/scoring/workbook/sheet.ts";
import { type JobHandler, runDueJobs } from "../../platform/jobs/worker.ts";
import { readPdf } from "../../platform/pdf/read-pdf.fixture.ts";
import { readWorkbook } from "../../platform/xlsx/read-workbook.ts";
import { makePng } from "../../testing/small-files.ts";
import { makeOwnIndexWorld, type OwnIndexWorld } from "./own-index.fixture.ts";
import { packJobs } from "./pack-jobs.ts";
import { reason } from "./rounds.fixture.ts";

let world: OwnIndexWorld;
let path: string;
const call: OwnIndexWorld["call"] = (...args) => world.call(...args);
const nothing = { number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null };
const facts = { ...nothing, title: "Kế hoạch cải cách hành chính", public: false };

async function must(status: number, answer: ReturnType<OwnIndexWorld["call"]>) {
  const { body, ...rest } = await answer;
  expect([rest.status, body.code]).toEqual([status, undefined]);
  return body;
}

/** Puts a document into the library of an agency and under a component. */
async function prove(who: string, unitId: string, component: string, document: object, place: object = {}) {
  const { id } = await must(201, call(who, "POST", "/api/evidence", { unitId, ...document }));
  await cite(who, component, id, place);
  return id as string;
}

const cite = (who: string, component: string, documentId: string, place: object = {}) =>
  must(
    201,
    call(who, "POST", `/api/rounds/${path.split("/").at(-1)}/units/${world.provinceId}/evidence`, {
      ...{ component, stage: "self", documentId, section: null, pageFrom: null, pageTo: null, note: null },
      ...place,
    }),
  );

async function withFile(who: string, unitId: string, bytes: Buffer, more: object = {}) {
  const file = { unitId, fileName: "anh.png", size: bytes.length, sha256: null };
  const { id: uploadId } = await must(201, call(who, "POST", "/api/uploads", file));
  await must(200, call(who, "PUT", `/api/uploads/${uploadId}/pieces/0`, new Uint8Array(bytes)));
  await must(200, call(who, "POST", `/api/uploads/${uploadId}/finish`));
  return { kind: "file", uploadId, ...facts, ...more };
}

const work = (handlers: Record<string, JobHandler> = packJobs(world.files)) =>
  runDueJobs({ ...world.deps, log: () => {} }, { handlers }, new AbortController().signal);

/** Orders a pack, lets it be written, and gives its file. */
async function order(who: string, unitId: string | null): Promise<string> {
  const ordered = await must(200, call(who, "POST", `${path}/evidence-pack`, { unitId }));
  expect(ordered.state).toBe("writing");
  await work();
  const query = unitId === null ? "" : `?unitId=${unitId}`;
  const ready = await must(200, call(who, "GET", `${path}/evidence-pack${query}`));
  expect(ready.state).toBe("ready");
  return ready.fileId;
}

const fetchPack = async (who: string, fileId: string) =>
  unzipSync(await must(200, call(who, "GET", `${path}/evidence-pack/${fileId}`)));

async function readIndex(files: Record<string, Uint8Array>): Promise<(string | null)[][]> {
  const [sheet] = await readWorkbook(files["0 Danh mục tài liệu kiểm chứng.xlsx"] ?? new Uint8Array());
  return (sheet?.rows ?? []).map((row) => row.map((cell) => cellText(cell) || null));
}

const secretTitle = "Phương án tuyệt mật";
let plan: string;

beforeAll(async () => {
  world = await makeOwnIndexWorld();
  path = await world.start();
  const inputs = { inputs: { xong: "18", giao: "20" }, estimate: false, note: null, basedOnVersion: 0, reason: null };
  await must(200, call("focalA", "PUT", `${path}/components/1.1.1/self`, inputs));
  const numbered = { number: "12/KH-UBND", issuer: "UBND tỉnh", documentDate: "2026-01-15" };
  plan = await prove("focalA", world.leadA, "1.1.1", await withFile("focalA", world.leadA, makePng(1), numbered), {
    ...{ section: "Mục II", pageFrom: 3, pageTo: 4 },
  });
  await cite("focalA", "1.1.2", plan);
  // Another file of the same name, in letters taken apart.
  const twin = { ...numbered, title: facts.title.normalize("NFD").toUpperCase() };
  await prove("focalA", world.leadA, "1.1.1", await withFile("focalA", world.leadA, makePng(2), twin));
  const open = { title: `Báo cáo / ${"dài ".repeat(80)}`, public: true };
  await prove("focalA", world.leadA, "1.1.1", await withFile("focalA", world.leadA, makePng(3), open));
  await prove("focalA", world.leadA, "1.1.1", { kind: "cited", ...facts, title: "Công văn trên trục liên thông" });
  const { title: _, public: __, ...secret } = facts;
  await prove("focalA", world.leadA, "1.1.2", {
    ...{ kind: "secret", number: "07/M", issuer: secret.issuer, documentDate: null },
  });
  await prove("focalB", world.leadB, "2.1", await withFile("focalB", world.leadB, makePng(4), { title: secretTitle }));
});

describe("the evidence pack of a lead agency", () => {
  it("is built on record as its own work, though the pages are the province's", async () => {
    const acts = await world.deps.db.reader
      .selectFrom("action")
      .select(["unit_id as unitId", "role"])
      .where("verb", "=", "evidence.linkDocument")
      .execute();
    expect(acts.length).toBeGreaterThan(0);
    expect(acts.filter(({ unitId, role }) => ![world.leadA, world.leadB].includes(unitId ?? "") || !role)).toEqual([]);
  });

  it("has a folder for each component, every file once in it, and an index in the order of the set", async () => {
    const files = await fetchPack("headA", await order("headA", world.leadA));
    const names = Object.keys(files);
    expect(names.map((name) => name.normalize("NFC"))).toEqual(names);
    const long = names.find((name) => name.includes("Báo cáo")) ?? "";
    expect(long).toMatch(/^1\.1\.1 Hoàn thành nhiệm vụ\/Báo cáo - (dài )+dài\.png$/);
    expect(Math.max(...long.split("/").map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(160);
    expect(names).toEqual([
      "1.1.1 Hoàn thành nhiệm vụ/12-KH-UBND Kế hoạch cải cách hành chính.png",
      "1.1.1 Hoàn thành nhiệm vụ/12-KH-UBND KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH (2).png",
      long,
      "1.1.2 Ban hành đúng hạn/12-KH-UBND Kế hoạch cải cách hành chính.png",
      ...["0 Danh mục tài liệu kiểm chứng.xlsx", "0 Danh mục tài liệu kiểm chứng.pdf"],
    ]);
    expect(names.flatMap((name) => (name.endsWith(".png") ? [files[name]?.length] : []))).toEqual(
      [1, 2, 3, 1].map((shade) => makePng(shade).length),
    );
    const digest = (bytes: Uint8Array | undefined) =>
      createHash("sha256")
        .update(bytes ?? "")
        .digest("hex");
    expect(digest(files[names[0] ?? ""])).toBe(digest(makePng(1)));
    const [head, ...rows] = await readIndex(files);
    expect(head?.slice(0, 7)).toEqual([
      ...["Mã tiêu chí", "Tiêu chí thành phần", "Cơ quan chủ trì", "Điểm tối đa", "Điểm tự chấm", "Số, ký hiệu"],
      "Tên tài liệu",
    ]);
    expect(rows.map((row) => [row[0], row[3], row[4], row[5], row[13] !== null, row[14]])).toEqual([
      ["1.1.1", "3", "2.7", "12/KH-UBND", true, "Có tệp trong gói"],
      ["1.1.1", null, null, "12/KH-UBND", true, "Có tệp trong gói"],
      ["1.1.1", null, null, null, true, "Có tệp trong gói"],
      ["1.1.1", null, null, null, false, "Dẫn chiếu, không có tệp"],
      ["1.1.2", "3", null, "12/KH-UBND", true, "Có tệp trong gói"],
      ["1.1.2", null, null, "07/M", false, "Mật, chỉ ghi số"],
      ["3.1", "4", null, null, false, "Không yêu cầu"],
    ]);
    expect(rows[0]?.slice(6, 14)).toEqual([
      ...["Kế hoạch cải cách hành chính", "UBND tỉnh", "2026-01-15", null, null, "Mục II", "3-4", names[0]],
    ]);
    // Of a secret document nothing but its number.
    expect(rows[5]?.slice(5, 14)).toEqual(["07/M", ...new Array(8).fill(null)]);
    const { pages } = await readPdf(files["0 Danh mục tài liệu kiểm chứng.pdf"] ?? new Uint8Array());
    const paper = pages.map(({ text }) => text).join(" ");
    for (const words of ["12/KH-UBND", "07/M", "Mật, chỉ ghi số", "1.1.1. Hoàn thành nhiệm vụ"])
      expect(paper).toContain(words);
    expect(JSON.stringify([names, rows, paper])).not.toContain(secretTitle);
  });

  it("is refused to other agencies, overseers and strangers, and the whole of it to a lead agency", async () => {
    for (const [who, unitId] of [
      ["focalB", world.leadA],
      ["stranger", world.leadA],
      ["overseer", world.leadA],
      ["overseer", null],
      ["focalA", null],
      // Leads nothing.
      ["owner", world.units[3]?.id],
    ] as const) {
      expect((await call(who, "POST", `${path}/evidence-pack`, { unitId })).status).toBe(404);
      const query = unitId == null ? "" : `?unitId=${unitId}`;
      expect((await call(who, "GET", `${path}/evidence-pack${query}`)).status).toBe(404);
    }
    const { parts, abilities } = await must(200, call("focalA", "GET", path));
    expect([abilities.pack, ...parts.map((part: { abilities: { pack: boolean } }) => part.abilities.pack)]).toEqual([
      ...[false, true, false],
    ]);
  });

  it("is its orderer's alone, is gone after a day, and its fetching is recorded with the restricted documents", async () => {
    const fileId = await order("focalA", world.leadA);
    expect((await call("headA", "GET", `${path}/evidence-pack/${fileId}`)).status).toBe(404);
    expect((await call("owner", "GET", `${path}/evidence-pack/${fileId}`)).status).toBe(404);
    const reads = () =>
      world.data.db.reader
        .selectFrom("action")
        .select(["kind", "subject_ids", "account_id"])
        .where("verb", "=", "scoring.getEvidencePack")
        .orderBy("id")
        .execute();
    const before = (await reads()).length;
    await fetchPack("focalA", fileId);
    const [act, ...more] = (await reads()).slice(before);
    expect(more).toEqual([]);
    expect(act?.kind).toBe("read");
    // The public one, the cited one and the secret one are not among them.
    expect(act?.subject_ids).toHaveLength(2);
    expect(act?.subject_ids).toContain(plan);
    world.clock.advance(25 * 3_600_000);
    await work();
    expect((await call("focalA", "GET", `${path}/evidence-pack/${fileId}`)).status).toBe(404);
    expect((await must(200, call("focalA", "GET", `${path}/evidence-pack?unitId=${world.leadA}`))).state).toBe("none");
  });

  it("stops when its orderer says so, and nothing is kept", async () => {
    await must(200, call("focalA", "POST", `${path}/evidence-pack`, { unitId: world.leadA }));
    const handlers = packJobs(world.files);
    const write = handlers["scoring.writeEvidencePack"] as JobHandler;
    await work({
      "scoring.writeEvidencePack": async (job, signal) => {
        await must(200, call("focalA", "POST", `${path}/evidence-pack/cancellation`, { unitId: world.leadA }));
        return write(job, signal);
      },
    });
    const state = await must(200, call("focalA", "GET", `${path}/evidence-pack?unitId=${world.leadA}`));
    expect(state).toMatchObject({ state: "none", fileId: null });
  });
});

describe("the evidence pack of the whole year", () => {
  it("holds every agency's documents, and names a file that the store has lost", async () => {
    await world.files.files.delete(createHash("sha256").update(makePng(2)).digest("hex"));
    const files = await fetchPack("owner", await order("owner", null));
    expect(Object.keys(files).filter((name) => name.startsWith("2.1 "))).toEqual([`2.1 Điểm chấm/${secretTitle}.png`]);
    const rows = await readIndex(files);
    expect(rows.filter((row) => row[14] === "Tệp không đọc được từ kho").map((row) => row[0])).toEqual(["1.1.1"]);
  });

  it("can no longer be fetched by an agency whose component went to another one", async () => {
    const fileId = await order("focalA", world.leadA);
    const { version } = await must(200, call("owner", "GET", path));
    const line = { headAccountId: null, cooperatingUnitIds: [], basedOnVersion: version, reason };
    await must(200, call("owner", "PUT", `${path}/leads`, { ...line, parts: ["1.1.2"], leadUnitId: world.leadB }));
    expect((await call("focalA", "GET", `${path}/evidence-pack/${fileId}`)).status).toBe(404);
  });
});
