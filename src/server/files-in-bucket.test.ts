import { afterAll, beforeAll, expect, it } from "vitest";
import { describeFiles, nameFiles } from "./modules/audit/service/describe-files.ts";
import { checkFiles } from "./platform/files/check-files.ts";
import { type S3Server, startS3Server } from "./platform/files/s3/s3-server.fixture.ts";
import { type Demonstration, makeDemonstration } from "./testing/demonstration.ts";
import { makePdf } from "./testing/small-files.ts";

let server: S3Server;
let demo: Demonstration;
let focal: string;
let unitId: string;

beforeAll(async () => {
  server = await startS3Server();
  demo = await makeDemonstration(undefined, { files: server.store() });
  focal = await demo.signIn("daumoi.yte");
  unitId = (await demo.call(focal, "GET", "/api/session")).body.unitId;
});
afterAll(() => server.stop());

async function send(bytes: Uint8Array) {
  const file = { unitId, fileName: "bao-cao.pdf", size: bytes.length, sha256: null };
  const { body } = await demo.call(focal, "POST", "/api/uploads", file);
  await demo.call(focal, "PUT", `/api/uploads/${body.id}/pieces/0`, new Uint8Array(bytes));
  return { uploadId: body.id as string, ...(await demo.call(focal, "POST", `/api/uploads/${body.id}/finish`)) };
}

it("evidence goes into the bucket and comes out of it; while the store is away nothing is lost or called missing", async () => {
  const pdf = makePdf(2);
  const { uploadId, status } = await send(pdf);
  expect(status).toBe(200);
  const facts = { number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null, public: false };
  const document = { kind: "file", unitId, uploadId, title: "Báo cáo", ...facts };
  const made = await demo.call(focal, "POST", "/api/evidence", document);
  expect(made.status).toBe(201);
  const { sha256 } = await demo.db.reader
    .selectFrom("file_reference")
    .select("sha256")
    .where("owner_id", "=", made.body.id)
    .executeTakeFirstOrThrow();
  expect(await server.store().has(sha256)).toBe(true);
  const path = `/api/evidence/${made.body.id}/file`;
  const fetched = await demo.call(focal, "GET", path);
  expect([fetched.status, Buffer.from(fetched.body).equals(pdf)]).toEqual([200, true]);

  await server.tamper(sha256, "khác");
  const checked = await checkFiles({ db: demo.db, files: server.store() });
  expect(checked.altered).toEqual([sha256]);
  const [told] = describeFiles(await nameFiles(demo.db.reader, { ...checked, missing: [] }));
  expect(told?.vi).toMatch(/^Tệp đã bị sửa: tài liệu kiểm chứng “Báo cáo”, Sở [^,]+ \(SHA-256 [0-9a-f]{64}\)$/);
  expect(told?.pages?.map(({ path }) => path)).toEqual([`/evidence/${made.body.id}`, `/units/${unitId}`]);
  const refused = async () => {
    const { status: code, body } = await demo.call(focal, "GET", path);
    return [code, body.code, demo.failures.splice(0).length];
  };
  expect(await refused()).toEqual([500, "server.file_altered", 1]);
  await server.store().delete(sha256);
  expect(await refused()).toEqual([500, "server.file_altered", 1]);
  const checkedAgain = await checkFiles({ db: demo.db, files: server.store() });
  expect(checkedAgain).toMatchObject({ altered: [], missing: expect.arrayContaining([sha256]) });
  // Who sends the same file again puts it back.
  expect((await send(pdf)).status).toBe(200);
  expect((await demo.call(focal, "GET", path)).status).toBe(200);

  await server.stop();
  for (const answer of [await demo.call(focal, "GET", path), await send(makePdf(3))]) {
    expect([answer.status, answer.body.code]).toEqual([503, "server.files_unavailable"]);
  }
  expect(demo.failures).toHaveLength(2);
  for (const failure of demo.failures) expect(failure).toMatch(/^The file store http:\S+, bucket congtam, does not/);
});
