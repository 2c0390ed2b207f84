import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Publication } from "../../../contract/scoring/publications.ts";
import { allNamed, paragraphTexts, readDocument } from "../../platform/docx/read-docx.fixture.ts";
import { readPdf } from "../../platform/pdf/read-pdf.fixture.ts";
import { seeDecision } from "../../testing/see-decision.ts";
import { makePdf } from "../../testing/small-files.ts";
import { type AppraisalWorld, makeAppraisalWorld } from "./appraisal.fixture.ts";
import { demonstrationMark } from "./documents/print-figures.ts";
import { full, reason } from "./rounds.fixture.ts";

let app: AppraisalWorld;
let roundId: string;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at] ?? { id: "", nameVi: "" };
const decision = { number: "15/QĐ-UBND", date: "2026-01-05", signer: "Đàm Văn Cường" };
const first = "Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng";
const why = "Theo kết luận kiểm tra số 05/KL-SNV";

const at = (path: string) => `/api/rounds/${roundId}${path}`;
const changes = (points = "0.5") => [
  { unitId: unitAt(0).id, component: "2.1", inputs: null, points, reason: "Tính thừa một hồ sơ" },
];
const draft = (paper: string, format = "docx", more: object = { reason: why }, who = "owner") =>
  call(who, "POST", at(`/amendments/${paper}?format=${format}`), { changes: changes(), ...more });
const words = (bytes: Uint8Array) => paragraphTexts(readDocument(bytes)).join("\n");
const rows = (bytes: Uint8Array) =>
  allNamed(readDocument(bytes), "w:tr").map((row) => allNamed(row, "w:tc").map((cell) => paragraphTexts(cell).join()));
const pages = async (bytes: Uint8Array) => (await readPdf(bytes)).pages.map(({ text }) => text).join(" ");
const printed = (figure: string | null) => figure?.replace(".", ",");

beforeAll(async () => {
  app = await makeAppraisalWorld();
  roundId = await app.world.open(2);
  await app.world.fill(roundId, unitAt(0).id, full("1", "3", "2025-01-31", "2"));
  await app.world.fill(roundId, unitAt(1).id, full("2", "3", "2025-02-28", "3"));
  const body = { basedOnVersion: 1, decision, restricted: [], reason };
  expect((await call("owner", "POST", at("/publication"), body)).status).toBe(200);
});

describe("the papers of an amendment", () => {
  it("tell in both forms what the preview tells, by which decision it was published and why; nothing is written", async () => {
    const preview = await call("owner", "POST", at("/amendments/preview"), { changes: changes() });
    const differences: Publication["differences"] = preview.body.differences;
    const of = (unit: number, field: string, component = "") =>
      differences.find((one) => one.unit === unitAt(unit).id && one.field === field && one.component === component);
    const points = of(0, "points", "2.1");
    const { body, headers } = await draft("decision-draft");
    expect(headers.get("content-disposition")).toContain("du-thao-quyet-dinh-dieu-chinh-2025.docx");
    expect(words(body)).toContain(`năm 2025 tại ${first.replace(/ của .*/, "")}\n`);
    expect(words(body)).toContain(`đã công bố tại ${first}, gồm 1 nội dung của 1 đơn vị: ${unitAt(0).nameVi}.`);
    expect(words(body)).toContain(`Lý do điều chỉnh: ${why}.`);
    expect(words(body).match(/Kèm theo .*/g)?.length).toBeGreaterThan(2);
    for (const [annex] of words(body).matchAll(/Kèm theo .*/g))
      expect(annex).toMatch(/^Kèm theo Quyết định số .* của Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng\)$/);
    const change = [unitAt(0).nameVi, "2.1", "Điểm chấm", "Điểm", printed(points?.before ?? ""), "0,5"];
    expect(rows(body)).toContainEqual(["1", ...change, "Tính thừa một hồ sơ"]);
    const inputs = [
      unitAt(0).nameVi,
      "2.1",
      "Điểm chấm",
      "Số liệu",
      "Điểm: 2",
      "0,5 điểm đặt trực tiếp, không theo số liệu (Điểm: 2)",
    ];
    expect(rows(body)).toContainEqual(["2", ...inputs, "Tính thừa một hồ sơ"]);
    // Each unit as a whole: points, index, rank, class, before and after.
    for (const unit of [0, 1]) {
      const row = rows(body).find((cells) => cells[0] === unitAt(unit).nameVi);
      const [rank, percent] = [of(unit, "rank"), of(unit, "percent")];
      expect(row?.slice(5, 7)).toEqual([rank?.before, rank?.after]);
      if (percent !== undefined) expect(row?.slice(3, 5)).toEqual([printed(percent.before), printed(percent.after)]);
    }
    expect([of(0, "rank")?.after, of(1, "rank")?.after]).toEqual(["2", "1"]);
    const ranking = rows(body).filter((cells) => /^[12]$/.test(cells[0] ?? "") && cells.length === 6);
    expect(ranking.slice(0, 2).map(([rank, name]) => [rank, name])).toEqual([
      ["1", unitAt(1).nameVi],
      ["2", unitAt(0).nameVi],
    ]);
    expect(ranking[1]?.[4]).toBe(printed(of(0, "percent")?.after ?? ""));
    const pdf = await pages((await draft("decision-draft", "pdf")).body);
    for (const said of [first, `Lý do điều chỉnh: ${why}.`, change.slice(3).join(" "), "(SAU ĐIỀU CHỈNH)"])
      expect(pdf).toContain(said);
    expect((await call("owner", "GET", at("/publications"))).body.items).toHaveLength(1);
    const { body: now } = await call("owner", "GET", at("/ranking"));
    expect(now.items[0].unitId).toBe(unitAt(0).id);
  });

  it("name inputs that are set right where the points stay: nothing else is said to be as it was", async () => {
    const inputs = { xong: "2", giao: "6" };
    const same = [{ unitId: unitAt(0).id, component: "1.1.1", inputs, points: null, reason: "Đếm lại" }];
    const { body } = await draft("decision-draft", "docx", { changes: same, reason: why });
    expect(words(body)).toContain(`gồm 1 nội dung của 1 đơn vị: ${unitAt(0).nameVi}.`);
    const row = rows(body).find((cells) => cells[2] === "1.1.1");
    expect(row?.slice(4)).toEqual([
      "Số liệu",
      "Tử số: xong: 1; Mẫu số: giao: 3",
      "Tử số: xong: 2; Mẫu số: giao: 6",
      "Đếm lại",
    ]);
  });

  it("ask the chairman for it, with what follows for each unit", async () => {
    const { body, headers } = await draft("submission");
    expect(headers.get("content-disposition")).toContain("to-trinh-dieu-chinh-2025.docx");
    expect(words(body)).toContain("Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng");
    expect(words(body)).toContain("2 đơn vị thay đổi thứ hạng");
    expect(words(body)).toMatch(
      new RegExp(
        `- ${unitAt(0).nameVi}: Chỉ số từ .*%, xếp loại từ .+ thành .+, xếp hạng từ 1 thành 2 \\(giảm 1 bậc\\)`,
      ),
    );
    expect(words(body)).toContain("1 đơn vị khác chỉ thay đổi thứ hạng");
    expect(await pages((await draft("submission", "pdf")).body)).toContain(`Lý do điều chỉnh: ${why}.`);
  });

  it("of a real round have no mark of a demonstration", async () => {
    for (const paper of ["decision-draft", "submission"])
      expect(await pages((await draft(paper, "pdf")).body), paper).not.toContain(demonstrationMark);
  });

  it("leave room for a reason that is not worded yet", async () => {
    expect(words((await draft("decision-draft", "docx", {})).body)).toMatch(/Lý do điều chỉnh: …+\./);
    expect((await draft("decision-draft", "docx", { reason: null })).status).toBe(200);
    expect((await draft("decision-draft", "docx", { reason: "x" })).status).toBe(400);
  });

  it("are refused as the preview is: without the right, without a change, with points beyond the maximum", async () => {
    for (const paper of ["decision-draft", "submission"]) {
      expect((await draft(paper, "docx", {}, "overseer")).status).toBe(403);
      const codeOf = async (points: string) => (await draft(paper, "docx", { changes: changes(points) })).body.code;
      expect(await codeOf("2")).toBe("scoring.amendment_empty");
      expect(await codeOf("99")).toBe("scoring.verdict_refused");
    }
  });

  it("are written from the province's own template, which must say by what the result was published", async () => {
    const template = (path: string) => `/api/paper-templates/amendingDecision${path}`;
    const upload = async (from: string, to: string) => {
      const parts = unzipSync((await call("owner", "GET", template("/file"))).body);
      const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(from, to);
      const own = zipSync({ ...parts, "word/document.xml": strToU8(xml) });
      return (await call("owner", "POST", template("/versions?fileName=mau.docx"), own)).body;
    };
    const missing = { fault: "missing", place: "{{da_cong_bo}}", at: null };
    expect(await upload("{{da_cong_bo}}", "")).toEqual({ version: null, warnings: [], faults: [missing] });
    expect((await upload("kể từ ngày ký", "sau 15 ngày")).version).toBe(1);
    const use = (version: number | null) => call("owner", "POST", template("/use"), { version, reason });
    expect((await use(1)).status).toBe(200);
    const own = (await draft("decision-draft")).body;
    expect(words(own)).toContain("có hiệu lực thi hành sau 15 ngày.");
    expect(words(own)).toContain(`Lý do điều chỉnh: ${why}.`);
    expect(await pages((await draft("decision-draft", "pdf")).body)).toContain("sau 15 ngày.");
    await use(null);
    expect(words((await draft("decision-draft")).body)).toContain("kể từ ngày ký.");
  });

  it("have annexes from the province's own templates, with a row of its own table for each change", async () => {
    const template = (path: string) => `/api/paper-templates/changeAnnex${path}`;
    const parts = unzipSync((await call("owner", "GET", template("/file"))).body);
    const [open, close] = [
      "<w:p><w:r><w:t>{{#cac_thay_doi}}</w:t></w:r></w:p>",
      "<w:p><w:r><w:t>{{/cac_thay_doi}}</w:t></w:r></w:p>",
    ];
    const each = "{{don_vi}} {{ma}} {{noi_dung}}: từ {{truoc}} thành {{sau}}, vì {{ly_do}}";
    const line = `${open}<w:p><w:r><w:t>${each}</w:t></w:r></w:p>${close}`;
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const own = xml.replace(/<w:p\b(?:(?!<\/w:p>).)*\{\{@bang\}\}.*?<\/w:p>/s, line);
    const sent = zipSync({ ...parts, "word/document.xml": strToU8(own) });
    const uploaded = (await call("owner", "POST", template("/versions?fileName=pl.docx"), sent)).body;
    expect(uploaded).toEqual({ version: 1, faults: [], warnings: [] });
    await call("owner", "POST", template("/use"), { version: 1, reason });
    const said = `${unitAt(0).nameVi} 2.1 Điểm: từ 2 thành 0,5, vì Tính thừa một hồ sơ`;
    for (const paper of ["decision-draft", "submission"]) {
      expect(words((await draft(paper)).body)).toContain(said);
      expect(await pages((await draft(paper, "pdf")).body)).toContain(said);
    }
    await call("owner", "POST", template("/use"), { version: null, reason });
    expect(words((await draft("decision-draft")).body)).not.toContain(said);
  });

  it("once published are looked at in a template; the next amendment names every decision before it", async () => {
    const preview = (kind: string) => call("owner", "GET", `/api/paper-templates/${kind}/preview?roundId=${roundId}`);
    expect((await preview("amendingDecision")).body.code).toBe("scoring.preview_paper_missing");
    await call("owner", "POST", at("/decision-file?fileName=qd.pdf"), makePdf(1));
    const second = { ...decision, number: "16/QĐ-UBND", date: "2026-02-09" };
    const body = {
      basedOnVersion: 2,
      decision: second,
      ...(await seeDecision(call, roundId)),
      changes: changes(),
      reason: why,
    };
    expect((await call("owner", "POST", at("/amendments"), body)).body.number).toBe(2);
    for (const kind of ["amendingDecision", "amendingSubmission"]) {
      const looked = await preview(kind);
      expect([kind, looked.status]).toEqual([kind, 200]);
      expect(words(looked.body)).toContain(`Lý do điều chỉnh: ${why}.`);
      expect(
        rows(looked.body)
          .find((cells) => cells[2] === "2.1")
          ?.at(-1),
      ).toBe("Tính thừa một hồ sơ");
    }
    const next = words((await draft("decision-draft", "docx", { changes: changes("1") })).body);
    const later = "Quyết định số 16/QĐ-UBND ngày 09 tháng 02 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng";
    expect(next).toContain(`đã công bố tại ${first} (đã được điều chỉnh tại ${later}), gồm 1 nội dung`);
    expect(next).toContain(`Căn cứ ${first} về việc phê duyệt, công bố kết quả`);
    expect(next).toContain(`Căn cứ ${later} về việc điều chỉnh kết quả`);
  });

  it("stand in the place of those of the first decision, which are made no more", async () => {
    for (const paper of ["submission", "decision-draft"]) {
      const refused = await call("owner", "GET", at(`/council-work/${paper}`));
      expect([paper, refused.status, refused.body.code]).toEqual([paper, 409, "scoring.drafts_over"]);
      expect(refused.body.detail).toContain("trang Công bố");
    }
  });

  it("are named by the sheet and the letter of a unit: both decisions, and which of them gave what it set anew", async () => {
    const cited = `${first}, được điều chỉnh bởi Quyết định số 16/QĐ-UBND ngày 09 tháng 02 năm 2026`;
    const by = "Quyết định số 16/QĐ-UBND";
    const said = `Điều chỉnh tại ${by}: 0,5 trên`;
    const unit = at(`/units/${unitAt(0).id}`);
    const sheet = (await call("owner", "GET", `${unit}/result-sheet?format=docx`)).body;
    expect(words(sheet)).toContain(`(Theo ${cited})`);
    const amended = rows(sheet).find((cells) => cells[0] === "2.1");
    expect(amended).toContain(by);
    expect(amended?.at(-1)).toContain(said);
    expect(amended?.join()).not.toContain("Hội đồng");
    const letter = words((await call("owner", "GET", `${unit}/letter?format=docx`)).body);
    expect(letter).toContain(`Căn cứ ${cited}, xin thông báo kết quả`);
    expect(letter.split(said)).toHaveLength(3);
    const other = await call("owner", "GET", at(`/units/${unitAt(1).id}/result-sheet?format=docx`));
    expect(words(other.body)).not.toContain("Điều chỉnh tại");
  });

  it("are told to officers wherever a figure that they set anew is explained, and nowhere else", async () => {
    const read = async (path: string) => JSON.stringify((await call("owner", "GET", at(path))).body);
    const { blockCode } = (await call("owner", "GET", at("/ranking"))).body.items[0];
    const pages = (unitId: string, stage: string) => [
      `/units/${unitId}/result?stage=${stage}`,
      `/units/${unitId}/losses?stage=${stage}`,
      `/component-spread?block=${blockCode}&component=2.1&stage=${stage}`,
      `/losses?block=${blockCode}&component=2.1&stage=${stage}`,
    ];
    for (const path of pages(unitAt(0).id, "final")) {
      const text = await read(path);
      expect(text, path).toContain("Điều chỉnh tại Quyết định số 16/QĐ-UBND: 0,5 trên");
      expect(text, path).toContain("Amended by Decision No. 16/QĐ-UBND: 0.5 of");
      expect(text, path).not.toContain("Hội đồng quyết định");
      expect(text.split("16/QĐ-UBND"), path).toHaveLength(3);
    }
    for (const path of [...pages(unitAt(0).id, "self"), ...pages(unitAt(1).id, "final").slice(0, 2)])
      expect(await read(path), path).not.toContain("16/QĐ-UBND");
  });

  it("are told of bonus and penalty, too", async () => {
    await call("owner", "POST", at("/decision-file?fileName=qd.pdf"), makePdf(3));
    const bonus = { unitId: unitAt(1).id, component: "", inputs: { bonus: "0.5" }, points: null, reason: "Bằng khen" };
    const third = { ...decision, number: "17/QĐ-UBND", date: "2026-03-02" };
    const body = {
      basedOnVersion: 3,
      decision: third,
      ...(await seeDecision(call, roundId)),
      changes: [bonus],
      reason: why,
    };
    const sealed = await call("owner", "POST", at("/amendments"), body);
    expect(sealed.body, JSON.stringify(sealed.body)).toMatchObject({ number: 3 });
    const { explanation } = (await call("owner", "GET", at(`/units/${unitAt(1).id}/result?stage=final`))).body;
    expect(explanation.at(-1)).toEqual({
      vi: "Điều chỉnh tại Quyết định số 17/QĐ-UBND: thưởng 0,5, trừ 0; lý do: Bằng khen.",
      en: "Amended by Decision No. 17/QĐ-UBND: bonus 0.5, penalty 0; reason: Bằng khen.",
    });
  });
});
