import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { paragraphTexts, readDocument } from "../../platform/docx/read-docx.fixture.ts";
import { readPdf } from "../../platform/pdf/read-pdf.fixture.ts";
import { type AppraisalWorld, days, makeAppraisalWorld, type OpenRound, reason } from "./appraisal.fixture.ts";

let app: AppraisalWorld;
let round: OpenRound;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const at = (path: string) => `/api/paper-templates/resultDecision${path}`;
const words = (bytes: Uint8Array) => paragraphTexts(readDocument(bytes)).join("\n");
const pages = async (path: string) =>
  (await readPdf((await call("owner", "GET", path)).body)).pages.map(({ text }) => text).join(" ");
const draft = async () => words((await call("owner", "GET", round.at("/council-work/decision-draft"))).body);

/** The template that ships with one sentence in other words. */
async function ownTemplate(from: string, to: string): Promise<Uint8Array> {
  const parts = unzipSync((await call("owner", "GET", at("/file"))).body);
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(from, to);
  return zipSync({ ...parts, "word/document.xml": strToU8(xml) });
}

const upload = (bytes: Uint8Array, who = "owner") => call(who, "POST", at("/versions?fileName=mau.docx"), bytes);
const use = (version: number | null) => call("owner", "POST", at("/use"), { version, reason });

beforeAll(async () => {
  app = await makeAppraisalWorld();
  round = await app.open();
  app.world.clock.set(days.council);
  app.world.clock.advance(3_600_000);
});

describe("a template of a paper", () => {
  it("is uploaded, looked at, taken into use, replaced, and given up for the one that ships", async () => {
    const sent = await upload(await ownTemplate("kể từ ngày ký", "sau 15 ngày"));
    expect([sent.status, sent.body]).toEqual([200, { version: 1, faults: [], warnings: [] }]);
    const preview = await call("owner", "GET", at("/preview?version=1"));
    expect(preview.headers.get("content-disposition")).toContain("xem-thu-quyet-dinh-1.docx");
    expect(words(preview.body)).toContain("có hiệu lực thi hành sau 15 ngày.");
    expect(words(preview.body)).toContain("Xã Ví Dụ Một");
    expect(await draft()).toContain("kể từ ngày ký.");
    expect((await use(1)).body).toEqual({ done: true });
    expect(await draft()).toContain("sau 15 ngày.");
    expect(await draft()).toContain(app.world.units[0]?.nameVi);
    // Both forms are of the template in use.
    const asPdf = await pages(`${round.at("/council-work/decision-draft")}?format=pdf`);
    expect(asPdf).toContain("sau 15 ngày.");
    expect(asPdf).toContain(app.world.units[0]?.nameVi);
    expect(await pages(at("/preview?version=1&format=pdf"))).toContain("sau 15 ngày.");
    expect(await pages(at("/preview?format=pdf"))).toContain("kể từ ngày ký.");
    const second = await upload(await ownTemplate("kể từ ngày ký", "từ năm sau"));
    expect(second.body.version).toBe(2);
    // What is in use changes only when somebody says so.
    expect(await draft()).toContain("sau 15 ngày.");
    await use(null);
    expect(await draft()).toContain("kể từ ngày ký.");
    const { items } = (await call("owner", "GET", "/api/paper-templates")).body;
    const [decision] = items;
    expect(decision).toMatchObject({ kind: "resultDecision", inUse: null });
    expect(decision.versions.map((one: { version: number }) => one.version)).toEqual([2, 1]);
    expect(decision.uses.map((one: { version: number | null }) => one.version)).toEqual([null, 1]);
  });

  it("is looked at with the figures of a round, and says where the round has no such paper", async () => {
    const preview = (kind: string, more = "") =>
      call("owner", "GET", `/api/paper-templates/${kind}/preview?roundId=${round.roundId}${more}`);
    const names = app.world.units.map(({ nameVi }) => nameVi.toLocaleLowerCase("vi"));
    const namesUnit = (text: string) => names.some((name) => text.toLocaleLowerCase("vi").includes(name));
    const kinds = ["resultDecision", "selfAssessmentReport", "appraisalReport", "resultLetter"];
    for (const kind of kinds) {
      const { status, body } = await preview(kind);
      expect([kind, status]).toEqual([kind, 200]);
      expect([kind, namesUnit(words(body))]).toEqual([kind, true]);
    }
    const matrix = await preview("scoreMatrix", "&format=pdf");
    expect([matrix.status, matrix.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(namesUnit((await readPdf(matrix.body)).pages.map(({ text }) => text).join(" "))).toBe(true);
    expect((await preview("councilMinutes")).body.code).toBe("scoring.preview_paper_missing");
    const elsewhere = await call("owner", "GET", at(`/preview?roundId=${round.roundId.replace(/.$/, "x")}`));
    expect(elsewhere.status).toBe(400);
  });

  it("serves every paper: letters to units, by themselves and in the order of all, as reports", async () => {
    const letterAt = (path: string) => `/api/paper-templates/resultLetter${path}`;
    const parts = unzipSync((await call("owner", "GET", letterAt("/file"))).body);
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const own = xml.replace("{{@noi_dung}}", "Kết quả của {{don_vi}}: {{diem}}/{{diem_toi_da}} điểm.");
    const sent = zipSync({ ...parts, "word/document.xml": strToU8(own) });
    expect((await call("owner", "POST", letterAt("/versions?fileName=a.docx"), sent)).body.version).toBe(1);
    expect((await call("owner", "POST", letterAt("/use"), { version: 1, reason })).status).toBe(200);
    const unit = app.world.units[0];
    const letter = await call("owner", "GET", round.at(`/units/${unit?.id}/letter`));
    expect(words(letter.body)).toMatch(new RegExp(`Kết quả của ${unit?.nameVi}: [\\d,]+/[\\d,]+ điểm\\.`));
    expect(words(letter.body)).not.toContain("Điểm đạt được:");
  });

  it("of an annex is put behind the decision in both forms, beside annexes without one", async () => {
    const annexAt = (path: string) => `/api/paper-templates/rankingAnnex${path}`;
    const parts = unzipSync((await call("owner", "GET", annexAt("/file"))).body);
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const own = zipSync({
      ...parts,
      "word/document.xml": strToU8(
        xml.replace("{{@bang}}", "{{@bang}}</w:t></w:r></w:p><w:p><w:r><w:t>Xếp theo {{nhom}}"),
      ),
    });
    const sent = await call("owner", "POST", annexAt("/versions?fileName=pl.docx"), own);
    expect(sent.body).toEqual({ version: 1, faults: [], warnings: [] });
    const path = round.at("/council-work/decision-draft");
    expect(await draft()).not.toContain("Xếp theo");
    for (const figures of ["", `&roundId=${round.roundId}`])
      expect(words((await call("owner", "GET", annexAt(`/preview?version=1${figures}`))).body)).toContain("Xếp theo ");
    expect((await call("owner", "POST", annexAt("/use"), { version: 1, reason })).status).toBe(200);
    const text = await draft();
    expect(text).toContain("Điều 1.");
    expect(text).toMatch(/Phụ lục I\n.*Xếp theo .*Phụ lục II\n.*Điểm từng lĩnh vực/is);
    expect(await pages(`${path}?format=pdf`)).toMatch(/Điều 1\..*Phụ lục I .*Xếp theo .*Phụ lục II /);
    await call("owner", "POST", annexAt("/use"), { version: null, reason });
    expect(await draft()).not.toContain("Xếp theo");
  });

  it("is not kept with faults, which are all named, nor when it is no document", async () => {
    const faulty = await ownTemplate("{{nam}}", "{{nam_nay}} {{khac}}");
    expect((await upload(faulty)).body).toEqual({
      version: null,
      warnings: [],
      faults: [
        { fault: "unknown", place: "{{nam_nay}}", at: expect.objectContaining({ part: "body" }) },
        { fault: "unknown", place: "{{khac}}", at: expect.objectContaining({ part: "body" }) },
      ],
    });
    expect((await upload(strToU8("%PDF-1.7 …"))).body.code).toBe("scoring.template_refused");
    const bomb = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": new Uint8Array(41 * 1024 * 1024),
    });
    expect((await upload(bomb)).body.code).toBe("scoring.template_refused");
    expect((await use(99)).status).toBe(404);
  });

  it("says what it lacks of an official paper, and is taken all the same", async () => {
    const title = await upload(await ownTemplate("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "QUỐC GIA"));
    const lack = { warning: "nationalTitle", what: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", at: null };
    expect(title.body).toEqual({ version: expect.any(Number), faults: [], warnings: [lack] });
    const asked = await call("owner", "GET", at(`/warnings?version=${title.body.version}`));
    expect(asked.body).toEqual({ items: [lack] });
    const lacksOf = async (from: string, to: string) =>
      (await upload(await ownTemplate(from, to))).body.warnings.map((one: { warning: string }) => one.warning);
    expect(await lacksOf("Độc lập - Tự do - Hạnh phúc", "")).toEqual(["motto"]);
    expect(await lacksOf("{{CO_QUAN_BAN_HANH}}", "SỞ NỘI VỤ")).toEqual(["issuer"]);
    expect(await lacksOf("{{nguoi_ky}}", "")).toEqual(["signer"]);
    // Written otherwise they are there.
    expect(await lacksOf("Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP – TỰ DO – HẠNH PHÚC")).toEqual([]);
    expect(await lacksOf("CỘNG HÒA XÃ HỘI CHỦ", "Cộng hoà xã hội chủ".normalize("NFD"))).toEqual([]);
  });

  it("says what of it a PDF does not carry, when it is sent and when it is to be used", async () => {
    const sent = await upload(await ownTemplate("<w:t ", '<w:drawing/><w:t xml:lang="vi" '));
    const warnings = [{ warning: "picture", what: "", at: expect.objectContaining({ part: "body" }) }];
    expect(sent.body).toEqual({ version: expect.any(Number), faults: [], warnings });
    const asked = await call("owner", "GET", at(`/warnings?version=${sent.body.version}`));
    expect(asked.body).toEqual({ items: warnings });
    expect((await call("owner", "GET", at("/warnings"))).body).toEqual({ items: [] });
    expect((await call("focal", "GET", at("/warnings"))).status).toBe(403);
  });

  it("is for those who run the index of the province", async () => {
    for (const who of ["focal", "lawOne", "council"]) {
      expect((await call(who, "GET", "/api/paper-templates")).status).toBe(403);
      expect((await upload(strToU8("x"), who)).status).toBe(403);
    }
  });
});
