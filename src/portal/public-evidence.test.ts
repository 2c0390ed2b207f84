import { beforeAll, expect, it } from "vitest";
import { type Demonstration, makeDemonstration } from "../server/testing/demonstration.ts";
import { makePdf } from "../server/testing/small-files.ts";

const roundId = "01900000-0000-7000-8004-000000002025";
const bytes = makePdf(1, "Kế hoạch");
let demo: Demonstration;
let focal = "";
let owner = "";
let unitId = "";
const documents = { plan: "", cited: "", secret: "", forecast: "" };
const links = new Map<string, string>();

const facts = { number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null, public: false };
const addDocument = async (more: object): Promise<string> =>
  (await demo.call(focal, "POST", "/api/evidence", { unitId, ...more })).body.id;
const mark = (cookie: string, documentId: string, isPublic = true) =>
  demo.call(cookie, "PUT", `/api/evidence/${documentId}/public`, { public: isPublic });
const page = async (path = "") => await demo.app.request(`/rankings/${roundId}/units/${unitId}${path}`);
const file = (documentId: string) => page(`/evidence/${links.get(documentId)}`);

/** The health department, whose documents stand under components of the published year. */
beforeAll(async () => {
  demo = await makeDemonstration();
  [focal, owner] = [await demo.signIn("daumoi.yte"), await demo.signIn("chutri")];
  unitId = (await demo.call(focal, "GET", "/api/session")).body.unitId;
  const upload = { unitId, fileName: "ke-hoach.pdf", size: bytes.length, sha256: null };
  const { id: uploadId } = (await demo.call(focal, "POST", "/api/uploads", upload)).body;
  await demo.call(focal, "PUT", `/api/uploads/${uploadId}/pieces/0`, new Uint8Array(bytes));
  await demo.call(focal, "POST", `/api/uploads/${uploadId}/finish`);
  const plan = { title: "Kế hoạch <b>CCHC</b>", number: "12/KH-SYT", issuer: "Sở Y tế", documentDate: "2025-01-20" };
  documents.plan = await addDocument({ kind: "file", uploadId, ...facts, ...plan });
  documents.cited = await addDocument({ kind: "cited", ...facts, title: "Báo cáo 30/BC-SYT", number: "30/BC-SYT" });
  documents.secret = await addDocument({ kind: "secret", number: "99/TB-MẬT", issuer: null, documentDate: null });
  documents.forecast = await addDocument({ kind: "cited", ...facts, title: "Tài liệu dự kiến" });
  for (const [name, documentId] of Object.entries(documents)) {
    const id = demo.services.scoring.ids.next();
    links.set(documentId, id);
    const stage = name === "forecast" ? "forecast" : "self";
    const place = { round_id: roundId, unit_id: unitId, component: "1.1.1", stage, added_at: demo.clock.now() };
    await demo.db.writer
      .insertInto("evidence_link")
      .values({ id, document_id: documentId, ...place })
      .execute();
  }
});

it("names what proved the points by title, number, issuer and date; neither secret documents nor those of a forecast", async () => {
  const text = await (await page()).text();
  expect(text).toContain("<li>Kế hoạch &lt;b&gt;CCHC&lt;/b&gt;, 12/KH-SYT, Sở Y tế, ngày 20/01/2025</li>");
  expect(text).toContain("<li>Báo cáo 30/BC-SYT</li>");
  expect(text).not.toMatch(/99\/TB|Tài liệu dự kiến|ke-hoach\.pdf/);
});

it("gives a file only where it was marked public, as long as it is", async () => {
  expect((await file(documents.plan)).status).toBe(404);
  expect((await mark(owner, documents.plan)).body).toMatchObject({ public: true });
  const text = await (await page()).text();
  expect(text).toContain(`/evidence/${links.get(documents.plan)}">tải tệp PDF, 1 kB</a>`);
  const answer = await file(documents.plan);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="ke-hoach\.pdf"/);
  expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  for (const other of [documents.cited, documents.secret, documents.forecast, "x"]) {
    expect((await file(other)).status).toBe(404);
  }
  expect((await mark(focal, documents.plan, false)).status).toBe(200);
  expect((await file(documents.plan)).status).toBe(404);
  const { body } = await demo.call(focal, "GET", `/api/evidence/${documents.plan}`);
  expect(body.abilities.publish).toBe(true);
  const acts = body.history.filter(({ verb }: { verb: string }) => verb === "evidence.markDocumentPublic");
  expect(acts).toHaveLength(2);
});

it("a secret or cited document is public to nobody, and others may not decide it", async () => {
  for (const documentId of [documents.secret, documents.cited]) {
    expect((await mark(focal, documentId)).body.code).toBe("evidence.not_publishable");
  }
  const secret = demo.db.writer.updateTable("evidence_document").set({ public: true });
  await expect(secret.where("id", "=", documents.secret).execute()).rejects.toThrow("evidence_document_public_check");
  expect((await mark(await demo.signIn("daumoi.congthuong"), documents.plan)).status).toBe(404);
  expect((await mark(await demo.signIn("chuyenvien.yte"), documents.plan)).body.code).toBe("auth.forbidden");
});

it("of a restricted component neither documents nor figures are told", async () => {
  const row = await demo.db.reader.selectFrom("publication").selectAll().where("round_id", "=", roundId).execute();
  const [last] = row;
  if (last === undefined) throw new Error("nothing was published");
  const restricted = { ...last, number: 2, reason: "Thử", restricted: ["1.1.1"], differences: "[]" };
  await demo.db.writer.insertInto("publication").values(restricted).execute();
  const text = await (await page()).text();
  expect(text).not.toContain("12/KH-SYT");
  expect(text).toContain("Số liệu của tiêu chí này không công khai; chỉ công khai điểm.");
  const component = await demo.app.request(`/rankings/${roundId}/component?block=so&code=1.1.1`);
  expect(await component.text()).toContain("Số liệu của tiêu chí này không công khai");
  expect(demo.failures).toEqual([]);
});
