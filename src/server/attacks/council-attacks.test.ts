import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { type AppraisalWorld, makeAppraisalWorld } from "../modules/scoring/appraisal.fixture.ts";
import { type CouncilWorld, meetCouncil, session } from "../modules/scoring/council.fixture.ts";
import { expectPassiveDocument, expectPassivePdf, expectPassiveWorkbook } from "./harmless.fixture.ts";
import { everything, hostileTexts } from "./hostile-texts.fixture.ts";

let app: AppraisalWorld;
let council: CouncilWorld;
const at = (path: string) => council.round.at(`/council-work${path}`);
const read = (path: string) => app.call("secretary", "GET", at(path));

/** A council to whose cases, votes and minutes people have written whatever harms a page, a sheet or a document. */
beforeAll(async () => {
  app = await makeAppraisalWorld();
  council = await meetCouncil(app);
  const proposal = await council.propose({ reason: everything.slice(0, 900) });
  for (const who of ["council", "secretary", "member"]) {
    const note = everything.slice(0, 400);
    await app.call(who, "POST", at(`/proposals/${proposal}/votes`), { vote: "yes", note });
  }
  const typed = {
    venue: everything.slice(0, 180),
    guests: hostileTexts.slice(0, 12).map((text) => `a ${text}`.slice(0, 180)),
  };
  const meeting = session(council.accounts, {
    ...typed,
    conclusions: everything.slice(0, 1500),
    startsAt: "2027-01-11T01:30:00.000Z",
  });
  const made = await app.call("secretary", "POST", at("/sessions"), meeting);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  council = { ...council, sessionId: made.body.sessionId };
});

it("minutes, submission and decision of the council hold what was typed as words, as a document and as PDF", async () => {
  for (const path of [`/sessions/${council.sessionId}/minutes`, "/submission", "/decision-draft"]) {
    const document = await read(path);
    expect([path, document.status]).toEqual([path, 200]);
    expectPassiveDocument(document.body, path);
    const pdf = await read(`${path}?format=pdf`);
    expect([path, pdf.status]).toEqual([path, 200]);
    expectPassivePdf(pdf.body, path);
  }
  const minutes = await read(`/sessions/${council.sessionId}/minutes`);
  const xml = strFromU8(unzipSync(minutes.body)["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
});

it("the agenda computes nothing as a workbook, and the cases come back as text", async () => {
  const workbook = await read("/agenda/workbook");
  expect(workbook.status).toBe(200);
  expectPassiveWorkbook(workbook.body, "agenda");
  const { status, body } = await read("");
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain("<script>alert(1)</script>");
});

it("a template of a paper that fetches, runs or declares something is refused whole and never kept", async () => {
  const shipped = await app.call("owner", "GET", "/api/paper-templates/resultDecision/file");
  const parts = unzipSync(shipped.body);
  const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const entity = document.replace(/\?>/, `?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>`);
  const hostile: Record<string, Record<string, Uint8Array>> = {
    entity: { "word/document.xml": strToU8(entity) },
    macro: { "word/vbaProject.bin": new Uint8Array(64) },
    path: { "../../../tmp/out.xml": strToU8("<a/>") },
  };
  for (const [what, changed] of Object.entries(hostile)) {
    const file = zipSync({ ...parts, ...changed });
    const path = "/api/paper-templates/resultDecision/versions?fileName=..%2F..%2Fmau.docx";
    const sent = await app.call("owner", "POST", path, file);
    expect([what, sent.body.version ?? null], JSON.stringify(sent.body)).toEqual([what, null]);
    expect([what, sent.status < 500]).toEqual([what, true]);
  }
  const { items } = (await app.call("owner", "GET", "/api/paper-templates")).body;
  expect(items.flatMap(({ versions }: { versions: object[] }) => versions)).toEqual([]);
});
