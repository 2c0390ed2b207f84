import { beforeAll, expect, it } from "vitest";
import { makePdf, makeZip, smallJpeg } from "../../testing/small-files.ts";
import { makeSheetWorld, type SheetWorld } from "./sheets.fixture.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await makeSheetWorld();
});

const upload = (who: string, fileName: string, bytes: Uint8Array, reason = "Quét lại cho rõ") =>
  world.sheets.call(
    who,
    "POST",
    `${world.path}/scan?${new URLSearchParams({ fileName, ...(reason !== "" && { reason }) })}`,
    bytes,
  );
const open = (who: string) => world.sheets.call(who, "GET", `${world.path}/scan`);

it.each([
  ["application/pdf", "Báo cáo 12 đã ký.pdf", makePdf(3, "Bao cao da ky")],
  ["image/jpeg", "bao-cao-da-ky.jpg", smallJpeg],
  // What it is, its bytes say, not its name.
  ["image/jpeg", "báo cáo.pdf", smallJpeg],
])("takes a scan (%s, %s) back with the sheet and gives the same bytes down again", async (mediaType, name, bytes) => {
  expect((await upload("focal", name, bytes)).status).toBe(200);
  expect((await world.see("head")).report.scans[0]).toMatchObject({ name, mediaType });
  for (const who of ["focal", "head", "clerk", "owner"]) {
    const scan = await open(who);
    expect([scan.status, scan.headers.get("content-type")], who).toEqual([200, mediaType]);
    expect(Buffer.from(scan.body).equals(bytes), who).toBe(true);
    expect(scan.headers.get("content-security-policy")).toContain("sandbox");
  }
});

it.each([
  ["a page that runs", "bao-cao.pdf", Buffer.from("<!DOCTYPE html><script>alert(1)</script>")],
  ["a program", "bao-cao.pdf", Buffer.from("MZ\x90\0 program")],
  ["a text", "bao-cao.jpg", Buffer.from("đã ký")],
  ["a package", "bao-cao.pdf", makeZip({ "bao-cao.pdf": "x" })],
  [
    "a document that is no scan",
    "bao-cao.pdf",
    makeZip({ "[Content_Types].xml": "<x/>", "word/document.xml": "<x/>" }),
  ],
  ["half a PDF", "bao-cao.pdf", makePdf(3).subarray(0, 300)],
  ["half a picture", "bao-cao.jpg", smallJpeg.subarray(0, 200)],
])("refuses %s, and keeps the scan that was there", async (_what, name, bytes) => {
  await upload("focal", "dung.pdf", makePdf(1));
  const refused = await upload("focal", name, bytes);
  expect([refused.status, refused.body.code]).toEqual([422, "scoring.scan_refused"]);
  expect((await world.see("focal")).report.scans[0]).toMatchObject({ name: "dung.pdf", mediaType: "application/pdf" });
});

it("is taken from the people of the unit who fill in, and shown to nobody else", async () => {
  expect((await upload("clerk", "a.pdf", makePdf(1))).status).toBe(403);
  for (const who of ["foreign", "overseer", "appraiser"]) {
    expect((await upload(who, "a.pdf", makePdf(1))).status, who).not.toBe(200);
    expect((await open(who)).status, who).toBe(404);
  }
});

it("takes another scan only with a reason, and keeps the one before", async () => {
  const refused = await upload("focal", "moi.pdf", makePdf(2), "");
  expect([refused.status, refused.body.code]).toEqual([422, "scoring.report_reason_missing"]);
  expect((await upload("focal", "moi.pdf", makePdf(2), "Bản trước thiếu trang 2")).status).toBe(200);
  const [current, before] = (await world.see("head")).report.scans;
  expect([current.name, current.reason, before.name]).toEqual(["moi.pdf", "Bản trước thiếu trang 2", "dung.pdf"]);
  const older = await world.sheets.call("head", "GET", `${world.path}/scan?scanId=${before.id}`);
  expect(Buffer.from(older.body).equals(makePdf(1))).toBe(true);
  const unknown = await world.sheets.call("head", "GET", `${world.path}/scan?scanId=${world.roundId}`);
  expect(unknown.status).toBe(404);
});

const report = async (fields: object) => {
  const { version, report: now } = await world.see("focal");
  const { number, date, difficulties, proposals } = now;
  const body = { basedOnVersion: version, number, date, difficulties, proposals, ...fields };
  return world.sheets.call("focal", "PUT", `${world.path}/report`, body);
};
const setState = (state: "drafting" | "submitted") =>
  world.data.db.writer.updateTable("score_sheet").set({ state }).where("unit_id", "=", world.unitId).execute();

it("takes scan, number and date of a sheet handed in until the publication, and none of one that was not", async () => {
  world.clock.set("2027-01-06T00:00:00Z");
  const early = await upload("focal", "muon.pdf", makePdf(2));
  expect([early.status, early.body.code]).toEqual([409, "scoring.appraisal_begun"]);
  await setState("submitted");
  expect(await world.see("focal")).toMatchObject({ canReport: false, canSign: true });
  expect((await upload("focal", "muon.pdf", makePdf(3))).status).toBe(200);
  expect((await report({ number: "12/BC-SNV", date: "2027-01-05" })).status).toBe(200);
  const texts = await report({ difficulties: "Thiếu người" });
  expect([texts.status, texts.body.code]).toEqual([409, "scoring.appraisal_begun"]);
  const bare = await report({ number: "13/BC-SNV" });
  expect([bare.status, bare.body.code]).toEqual([422, "scoring.report_reason_missing"]);
  expect((await report({ number: "13/BC-SNV", reason: "Ghi nhầm số" })).status).toBe(200);
  expect((await world.see("head")).report).toMatchObject({ number: "13/BC-SNV", date: "2027-01-05" });
  const round = { state: "published", published_at: world.clock.now() };
  await world.data.db.writer.updateTable("round").set(round).where("id", "=", world.roundId).execute();
  for (const late of [await upload("focal", "x.pdf", makePdf(1)), await report({ number: "1", reason: "Thử" })]) {
    expect([late.status, late.body.code]).toEqual([409, "scoring.round_not_open"]);
  }
  expect(world.sheets.failures).toEqual([]);
});
