import { beforeAll, expect, it } from "vitest";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";
import { makePdf } from "../../testing/small-files.ts";

let demo: Demonstration;
let owner: string;
let focal: string;
let ownUnit: string;
let roundId: string;
let block: string;

const reason = "Theo công văn hướng dẫn";
const part = "1.1.1";
const call = (cookie: string, method: string, path: string, body?: unknown) => demo.call(cookie, method, path, body);

async function sendAs(cookie: string, bytes: Uint8Array, fileName: string): Promise<string> {
  const whole = { unitId: ownUnit, fileName, size: bytes.length, sha256: null };
  const { body } = await call(cookie, "POST", "/api/uploads", whole);
  await call(cookie, "PUT", `/api/uploads/${body.id}/pieces/0`, new Uint8Array(bytes));
  await call(cookie, "POST", `/api/uploads/${body.id}/finish`);
  return body.id;
}

async function hang(of: string, bytes: Uint8Array, fileName: string): Promise<string> {
  const uploadId = await sendAs(owner, bytes, fileName);
  const added = await call(owner, "POST", `/api/rounds/${of}/guidance-files`, { block, part, uploadId, reason });
  expect([added.status, added.body.name]).toEqual([201, fileName]);
  return added.body.id;
}

const guidance = async (cookie: string) => {
  const { body } = await call(cookie, "GET", `/api/rounds/${roundId}/guidance?block=${block}`);
  return body.items.find((one: { part: string }) => one.part === part);
};
const write = (textVi: string) =>
  call(owner, "PUT", `/api/rounds/${roundId}/guidance/${block}/${part}`, { textVi, textEn: null, reason });

beforeAll(async () => {
  demo = await makeDemonstration();
  [owner, focal] = [await demo.signIn("chutri"), await demo.signIn("daumoi.yte")];
  ownUnit = (await call(owner, "GET", "/api/session")).body.unitId;
  const unitId = (await call(focal, "GET", "/api/session")).body.unitId;
  const rounds = await call(owner, "GET", "/api/rounds?state=draft");
  for (const { id } of rounds.body.items) {
    const { body } = await call(owner, "GET", `/api/rounds/${id}/units/${unitId}/inputs`);
    if (body.unitId === unitId) roundId = id;
  }
  block = (await call(owner, "GET", `/api/rounds/${roundId}`)).body.blocks[0].code;
});

it("files hang on a part without words, are saved by whoever sees the round, and words come and go beside them", async () => {
  await write("");
  const pdf = makePdf(2);
  const fileId = await hang(roundId, pdf, "Đề cương báo cáo.pdf");
  expect(await guidance(focal)).toMatchObject({
    textVi: "",
    files: [{ id: fileId, name: "Đề cương báo cáo.pdf", mediaType: "application/pdf", size: pdf.length }],
  });
  const saved = await call(focal, "GET", `/api/rounds/${roundId}/guidance-files/${fileId}`);
  expect([saved.status, saved.headers.get("content-disposition")?.startsWith("attachment")]).toEqual([200, true]);
  expect(Buffer.from(saved.body).equals(Buffer.from(pdf))).toBe(true);
  await write("Nộp kèm báo cáo năm.");
  await write("");
  expect((await guidance(focal)).files).toHaveLength(1);
  const other = await call(owner, "POST", `/api/rounds/${roundId}/guidance-files/${roundId}/removal`, { reason });
  expect(other.status).toBe(404);
  const removed = await call(owner, "POST", `/api/rounds/${roundId}/guidance-files/${fileId}/removal`, { reason });
  expect(removed.body).toEqual({ removed: true });
  expect(await guidance(focal)).toBeUndefined();
  expect((await call(focal, "GET", `/api/rounds/${roundId}/guidance-files/${fileId}`)).status).toBe(404);
});

it("a file is used once, on a part that the set has, by its sender", async () => {
  const uploadId = await sendAs(owner, makePdf(1), "mau.pdf");
  const add = (body: object) => call(owner, "POST", `/api/rounds/${roundId}/guidance-files`, { ...body, reason });
  expect((await add({ block, part: "khong-co", uploadId })).body.code).toBe("scoring.setup_refused");
  expect((await add({ block, part, uploadId })).status).toBe(201);
  expect((await add({ block, part, uploadId })).status).toBe(404);
  expect(
    (await call(focal, "POST", "/api/uploads", { unitId: ownUnit, fileName: "a.pdf", size: 1, sha256: null })).status,
  ).toBe(404);
});

it("a practice round that is removed leaves no content behind that nobody else needs", async () => {
  const { body: round } = await call(owner, "GET", `/api/rounds/${roundId}`);
  const plan = {
    ...{ year: round.year, titleVi: "Chạy thử", titleEn: null, day: round.day, ties: null, tieBreak: [] },
    ...{ notSubmitted: null, demonstration: true },
    blocks: [
      { code: block, nameVi: "Sở", nameEn: null, setId: round.blocks[0].setId, classes: null, unitIds: [ownUnit] },
    ],
  };
  const made = await call(owner, "POST", "/api/rounds", { plan, practice: true, reason });
  expect(made.status).toBe(201);
  const [shared, alone] = [makePdf(4), makePdf(5)];
  const kept = await hang(roundId, shared, "chung.pdf");
  await hang(made.body.roundId, shared, "chung.pdf");
  await hang(made.body.roundId, alone, "rieng.pdf");
  const removed = await call(owner, "POST", `/api/rounds/${made.body.roundId}/removal`, { reason });
  expect(removed.body).toEqual({ removed: true });
  const uses = await demo.db.reader
    .selectFrom("file_reference")
    .select(["name", "removed_at"])
    .where("name", "in", ["chung.pdf", "rieng.pdf"])
    .orderBy("id")
    .execute();
  expect(uses.map(({ name, removed_at }) => [name, removed_at !== null])).toEqual([
    ["chung.pdf", false],
    ["chung.pdf", true],
    ["rieng.pdf", true],
  ]);
  expect((await call(owner, "GET", `/api/rounds/${roundId}/guidance-files/${kept}`)).status).toBe(200);
  expect(demo.failures).toEqual([]);
});
