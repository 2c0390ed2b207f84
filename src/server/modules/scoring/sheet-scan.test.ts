import { beforeAll, expect, it } from "vitest";
import { makePdf, makeZip, smallJpeg } from "../../testing/small-files.ts";
import { makeSheetWorld, type SheetWorld } from "./sheets.fixture.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await makeSheetWorld();
}, 60_000);

const upload = (who: string, fileName: string, bytes: Uint8Array) =>
  world.sheets.call(who, "POST", `${world.path}/scan?fileName=${encodeURIComponent(fileName)}`, bytes);
const open = (who: string) => world.sheets.call(who, "GET", `${world.path}/scan`);

it.each([
  ["application/pdf", "Báo cáo 12 đã ký.pdf", makePdf(3, "Bao cao da ky")],
  ["image/jpeg", "bao-cao-da-ky.jpg", smallJpeg],
  // What it is, its bytes say, not its name.
  ["image/jpeg", "báo cáo.pdf", smallJpeg],
])("takes a scan (%s, %s) back with the sheet and gives the same bytes down again", async (mediaType, name, bytes) => {
  expect((await upload("focal", name, bytes)).status).toBe(200);
  expect((await world.see("head")).report.signedScan).toEqual({ name, mediaType });
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
  expect((await world.see("focal")).report.signedScan).toEqual({ name: "dung.pdf", mediaType: "application/pdf" });
});

it("is taken from the people of the unit who fill in, until the appraisal begins, and shown to nobody else", async () => {
  expect((await upload("clerk", "a.pdf", makePdf(1))).status).toBe(403);
  for (const who of ["foreign", "overseer", "appraiser"]) {
    expect((await upload(who, "a.pdf", makePdf(1))).status, who).not.toBe(200);
    expect((await open(who)).status, who).toBe(404);
  }
  world.clock.set("2027-01-06T00:00:00Z");
  const late = await upload("focal", "muon.pdf", makePdf(2));
  expect([late.status, late.body.code]).toEqual([409, "scoring.appraisal_begun"]);
  expect((await world.see("focal")).report.signedScan.name).toBe("dung.pdf");
  expect(world.sheets.failures).toEqual([]);
});
