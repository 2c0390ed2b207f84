import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";
import { makePdf, makePng, makeZip } from "../../testing/small-files.ts";

let demo: Demonstration;
let focal: string;
let owner: string;
let unitId: string;
let roundId: string;
const [first, second] = ["1.1.1", "1.1.2"];

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
}, 120_000);

describe("evidence under a component", () => {
  it("x", async () => {
    console.log(roundId, unitId, await under(focal, first), second, makePdf, makePng, makeZip, createHash, add, put);
  });
});
