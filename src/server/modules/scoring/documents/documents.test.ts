import { beforeAll, describe, expect, it } from "vitest";
import { type SampleDocuments, sampleDocuments } from "../../../../../demo/documents/sample-documents.ts";
import { annexPlaces } from "../../../../domain/documents/annex-places.ts";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import { writeDocument } from "../../../platform/documents/write-document.ts";
import { allNamed, paragraphTexts, readDocument, textOf } from "../../../platform/docx/read-docx.fixture.ts";
import { findOrderFaults } from "../../../platform/docx/word-order.fixture.ts";
import { composeAgencyAnnex } from "./agency-annex.ts";
import { composeCouncilMinutes } from "./council-minutes.ts";
import { printPercentChange, printPoints } from "./print-figures.ts";
import { composeReminderLetter } from "./reminder-letter.ts";
import { composeResultDecision } from "./result-decision.ts";
import { composeResultLetter } from "./result-letter.ts";
import { composeResultSubmission } from "./result-submission.ts";
import { composeScoreMatrix, cutAtAreas } from "./score-matrix.ts";
import { composeSelfAssessmentReport } from "./self-assessment-report.ts";

let data: SampleDocuments;

beforeAll(async () => {
  data = await sampleDocuments();
});

/** Writes a document, checks it against the schema and gives its paragraphs, rows of tables and papers. */
async function read(document: OfficialDocument) {
  const file = readDocument(await writeDocument(document, "docx", new Date("2026-12-28T02:00:00Z")));
  expect(findOrderFaults(file)).toEqual([]);
  const rows = allNamed(file, "w:tr").map((row) =>
    allNamed(row, "w:tc").map((cell) => paragraphTexts(cell).join("\n")),
  );
  const papers = allNamed(file, "w:pgSz").map((size) => {
    return `${size.attributes["w:orient"]} ${Math.round(Number(size.attributes["w:w"]) / 56.6929)}`;
  });
  return { texts: paragraphTexts(file), rows, papers, words: textOf(file) };
}

/** The texts in this order, others between them. */
function expectInOrder(texts: readonly string[], wanted: readonly string[]): void {
  let from = 0;
  for (const text of wanted) {
    const at = texts.indexOf(text, from);
    expect(at, `“${text}” after ${JSON.stringify(texts[from - 1])}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

describe("the self-assessment report", () => {
  it("has result, explanation of missing evidence, difficulties, proposals, and the sheet as annex", async () => {
    const { texts, rows, papers } = await read(composeSelfAssessmentReport(data.report));
    expectInOrder(texts, [
      "BÁO CÁO",
      "Kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2026",
      "Kính gửi: Sở Nội vụ",
      "Số liệu tính đến ngày 30 tháng 11 năm 2026.",
      "I. KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM",
      "II. GIẢI TRÌNH TIÊU CHÍ CHƯA CÓ HOẶC CHƯA ĐỦ TÀI LIỆU KIỂM CHỨNG",
      "III. KHÓ KHĂN, VƯỚNG MẮC",
      "IV. ĐỀ XUẤT, KIẾN NGHỊ",
      "GIÁM ĐỐC",
      "(Kèm theo Báo cáo số 125/BC-VPUB ngày 05 tháng 12 năm 2026 của Văn phòng Ủy ban nhân dân tỉnh)",
    ]);
    expect(papers).toEqual(["portrait 210", "landscape 297"]);
    const gap = rows.find(([code, , , state]) => code === "1.3.1" && state === "Chưa có tài liệu kiểm chứng");
    expect(gap?.at(-1)).toBe("Báo cáo đang trình ký, bổ sung trước 20/12/2026.");
    const sheet = rows.filter((row) => row.length === 7);
    expect(sheet.length).toBe(data.report.sheet.length + 1);
    expect(sheet.find(([code]) => code === "1.1.1")).toEqual([
      "1.1.1",
      "Ban hành kế hoạch CCHC năm",
      "0,5",
      "Ngày ban hành: 25/01/2026",
      "0,5",
      "- Kế hoạch số 11/KH-UBND ngày 15/02/2026 của UBND tỉnh, trang 2",
      "",
    ]);
  });

  it("says so where nothing is missing and nothing is asked", async () => {
    const sheet = data.report.sheet.map((part) =>
      part.level === "component" ? { ...part, evidenceState: "complete" as const, estimate: false } : part,
    );
    const report = { ...data.report, sheet, difficulties: [], proposals: [], demonstration: false };
    const { texts } = await read(composeSelfAssessmentReport(report));
    expect(texts).toContain("Tất cả tiêu chí tự chấm đều có tài liệu kiểm chứng.");
    expect(texts.filter((text) => text === "Không có.")).toHaveLength(2);
    expect(texts.some((text) => text.startsWith("Tiêu chí dùng số liệu ước"))).toBe(false);
  });
});

describe("the minutes of the council", () => {
  it("tells who sat, what was disputed, how it was voted and what moved", async () => {
    const { texts, rows } = await read(composeCouncilMinutes(data.minutes));
    expectInOrder(texts, [
      "BIÊN BẢN",
      "Thời gian bắt đầu: 08 giờ 00 phút, ngày 28 tháng 12 năm 2026.",
      "I. THÀNH PHẦN THAM DỰ",
      "1. Thành viên Hội đồng có mặt: 4/5",
      "- Đàm Văn Cường, Phó Chủ tịch Ủy ban nhân dân tỉnh - Chủ tịch Hội đồng.",
      "2. Thành viên vắng mặt",
      "- Lục Văn Tài, Phó Giám đốc Sở Tài chính - Ủy viên: đi công tác.",
      "II. CHƯƠNG TRÌNH HỌP",
      "III. CÁC TIÊU CHÍ CÒN Ý KIẾN KHÁC NHAU",
      "Biểu quyết: mức 1,5 điểm: 1 đồng ý, 3 không đồng ý, 0 không biểu quyết; mức 1 điểm: 3 đồng ý, 1 không đồng ý, 0 không biểu quyết. Được thông qua với quá nửa số thành viên có mặt đồng ý.",
      "IV. ĐIỂM THƯỞNG, ĐIỂM TRỪ",
      "V. ẢNH HƯỞNG ĐẾN KẾT QUẢ, XẾP HẠNG",
      "Đơn vị có điểm, chỉ số hoặc hạng thay đổi do các quyết định của Hội đồng tại mục III, mục IV:",
      "VI. KẾT LUẬN",
      "THƯ KÝ",
      "CHỦ TỌA",
      "Nơi nhận:",
    ]);
    expect(rows).toContainEqual(["Sở Nội vụ thẩm định lần 1", "0,5", "Báo cáo quý II gửi chậm 12 ngày."]);
    expect(rows.filter((row) => row.at(-1) === "giảm 1 bậc" || row.at(-1) === "tăng 1 bậc")).toHaveLength(2);
  });

  it("stands without cases, bonus and effects", async () => {
    const { texts } = await read(
      composeCouncilMinutes({ ...data.minutes, cases: [], extras: [], effects: [], endedAt: null }),
    );
    expectInOrder(texts, [
      "Không có tiêu chí nào còn ý kiến khác nhau.",
      "Không có đề nghị điểm thưởng, điểm trừ.",
      "Các quyết định của Hội đồng không làm thay đổi kết quả, xếp hạng.",
    ]);
  });

  it("tells what stayed undecided, and whether its appraised points stand for good", async () => {
    const one = { unitNameVi: "Sở Y tế", kind: "component", code: "1.1.2", nameVi: "Kế hoạch", kept: true } as const;
    const undecided = [
      { ...one, appraised: "3/2" },
      { ...one, code: "2.1", appraised: null, kept: false },
      { ...one, kind: "extras", code: "", nameVi: "Điểm thưởng, điểm trừ", appraised: "-1/2" },
    ] as const;
    const { texts, rows } = await read(composeCouncilMinutes({ ...data.minutes, cases: [], extras: [], undecided }));
    expectInOrder(texts, [
      "III. CÁC TIÊU CHÍ CÒN Ý KIẾN KHÁC NHAU",
      "Các tiêu chí chưa được Hội đồng quyết định tại phiên họp này:",
      "Các tiêu chí Hội đồng không quyết định, giữ điểm thẩm định:",
      "IV. ĐIỂM THƯỞNG, ĐIỂM TRỪ",
      "Điểm thưởng, điểm trừ Hội đồng không quyết định, giữ điểm thẩm định:",
      "V. ẢNH HƯỞNG ĐẾN KẾT QUẢ, XẾP HẠNG",
    ]);
    expect(texts.filter((text) => text.startsWith("Không có"))).toEqual(["Không có."]);
    expect(rows).toContainEqual(["Sở Y tế", "1.1.2 Kế hoạch", "1,5"]);
    expect(rows).toContainEqual(["Sở Y tế", "2.1 Kế hoạch", "Chưa thẩm định"]);
    expect(rows).toContainEqual(["Sở Y tế", "-0,5"]);
  });
});

describe("submission and decision", () => {
  it("submits result, classes and questions with ranking and areas of each block", async () => {
    const { texts, rows, papers } = await read(composeResultSubmission(data.submission));
    expectInOrder(texts, [
      "TỜ TRÌNH",
      "Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng",
      "1. Quá trình thực hiện",
      "2. Kết quả",
      "3. Nội dung xin ý kiến",
      "KT. GIÁM ĐỐC",
      "Phụ lục I",
      "Phụ lục II",
    ]);
    expect(papers).toEqual(["portrait 210", "portrait 210", "landscape 297"]);
    expect(rows).toContainEqual(["1", "Sở Khoa học và Công nghệ", "95,1055", "100", "95,11", "Xuất sắc"]);
  });

  it("counts units by class from the highest down, those without a class last", async () => {
    const [block] = data.submission.blocks;
    const [one] = block?.units ?? [];
    if (block === undefined || one === undefined) throw new Error("the sample has a ranked unit");
    const units = [null, "Khá", "Xuất sắc"].map((className) => ({ ...one, className }));
    const blocks = [{ ...block, classes: ["Xuất sắc", "Tốt", "Khá"], units }];
    const { rows } = await read(composeResultSubmission({ ...data.submission, blocks }));
    expect(rows).toContainEqual(["Nhóm xếp hạng", "Số đơn vị", "Xuất sắc", "Khá", "Không xếp loại"]);
  });

  it("decides in articles by the chairman", async () => {
    const { texts, words } = await read(composeResultDecision(data.decision));
    expectInOrder(texts, [
      "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG",
      "QUYẾT ĐỊNH",
      "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CAO BẰNG",
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
      "Theo đề nghị của Giám đốc Sở Nội vụ.",
      "QUYẾT ĐỊNH:",
      "(Chi tiết tại 02 phụ lục kèm theo)",
      "CHỦ TỊCH",
      "Phụ lục I",
    ]);
    const annexes = texts.filter((text) => text.startsWith("(Kèm theo"));
    expect(annexes).toHaveLength(2);
    for (const annex of annexes)
      expect(annex).toMatch(/^\(Kèm theo Quyết định số .* của Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng\)$/);
    expect(words.match(/Điều \d\. /g)).toEqual(["Điều 1. ", "Điều 2. ", "Điều 3. ", "Điều 4. "]);
    expect(words).toContain("chịu trách nhiệm thi hành Quyết định này./.");
  });

  it("shows the change against last year, or a mark and below the table why there is none", async () => {
    const [block] = data.decision.blocks;
    if (block === undefined) throw new Error("no block");
    const reasons = ["không so sánh được: đơn vị mới từ 01/03/2026", "đợt trước không có chỉ số"];
    const decide = (compared: number) => {
      const units = block.units.map((unit, at) =>
        at < compared
          ? { ...unit, lastPercent: "90.00", notCompared: null }
          : { ...unit, lastPercent: null, notCompared: reasons[at % 2] ?? null },
      );
      return read(composeResultDecision({ ...data.decision, blocks: [{ ...block, units }] }));
    };
    const some = await decide(1);
    expect(some.rows.find(([rank]) => rank === "1")?.at(-1)).toBe("+5,11");
    expect(
      some.rows
        .filter(([rank]) => rank === "2" || rank === "3")
        .slice(0, 2)
        .map((row) => row.at(-1)),
    ).toEqual(["(1)", "(2)"]);
    expect(some.words).toContain(
      "Ghi chú: (1) đợt trước không có chỉ số; (2) không so sánh được: đơn vị mới từ 01/03/2026.",
    );
    const none = await decide(0);
    expect(none.words).not.toContain("So với năm trước");
    expect(none.words).toContain(
      "Ghi chú: không so sánh với năm trước: đơn vị mới từ 01/03/2026; đợt trước không có chỉ số.",
    );
  });
});

describe("letters", () => {
  it("reminds of what is missing, before the term and after it", async () => {
    const { texts } = await read(composeReminderLetter(data.reminder));
    expect(texts).toContain("V/v đôn đốc tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2026");
    expectInOrder(texts, [
      "- Tiêu chí 1.1.2: chưa có số liệu.",
      "- Tiêu chí 2.3.1: chưa có tài liệu kiểm chứng.",
      "Trong quá trình thực hiện nếu có vướng mắc, đề nghị liên hệ đồng chí Nông Văn Hải, Phòng Cải cách hành chính./.",
    ]);
    const late = await read(composeReminderLetter({ ...data.reminder, overdue: true, contact: null, missing: [] }));
    expect(late.words).toContain("Thời hạn nêu trên đã hết.");
    expect(late.words).toContain("nhưng chưa gửi kết quả");
  });

  it("tells one unit its result with the reason of every lost point", async () => {
    const { texts, rows } = await read(composeResultLetter(data.result));
    expectInOrder(texts, [
      "- Xếp loại: Xuất sắc.",
      "- Xếp hạng: 3/15 trong Các sở, ban, ngành.",
      "Phụ lục I",
      "Phụ lục II",
    ]);
    const lost = rows.filter((row) => row.length === 8 && row[0] !== "STT" && row[0] !== "Tổng điểm");
    expect(lost).toHaveLength(13);
    expect(lost.every((row) => row.at(-1) !== "")).toBe(true);
    expect(rows).toContainEqual(["Tổng điểm mất", "6,3321", ""]);
  });

  it("tells every part of the set with its points at each stage, and sum, index, class and rank below", async () => {
    const { rows, papers } = await read(composeResultLetter(data.result));
    expect(papers).toEqual(["portrait 210", "landscape 297", "landscape 297"]);
    const at = rows.findIndex((row) => row.includes("Điểm theo"));
    expect(rows[at]).toEqual([
      ...["STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm tự chấm", "Thẩm định lần 1"],
      ...["Hội đồng", "Điểm đạt được", "Điểm theo", "Lý do, cách tính"],
    ]);
    const { sheet, points } = data.result;
    const lines = rows.slice(at + 1, at + 1 + sheet.parts.length);
    expect(lines.map((row) => row[0])).toEqual(sheet.parts.map(({ code }) => code));
    const decided = new Set(lines.map((row) => row.at(-2)));
    expect(decided).toEqual(new Set(["", "Tự chấm", "Thẩm định lần 1", "Điều tra xã hội học"]));
    const total = rows.find((row) => row[0] === "Tổng điểm");
    expect(total?.[5]).toBe(printPoints(points));
    expect(rows.slice(-2)).toEqual([
      ["Xếp loại", "Xuất sắc"],
      ["Xếp hạng", "3/15 trong Các sở, ban, ngành"],
    ]);
  });

  it("tells a unit that sent nothing so, in the place of index, class and rank, as the ranking does", async () => {
    const self = { points: "3", max: "74", leftOut: "26" };
    const none = { ...data.result, percent: null, className: null, rank: null, self, sentNothing: true };
    const document = composeResultLetter(none);
    const { texts, rows } = await read(document);
    const at = texts.indexOf(
      "- Đơn vị không gửi số liệu tự đánh giá nên không tính Chỉ số, không xếp loại, không xếp hạng.",
    );
    expect(texts[at - 1]).toMatch(/^- Điểm đạt được: [\d,]+\/[\d,]+ điểm tối đa áp dụng\.$/);
    expect(texts.filter((text) => text.includes("tự chấm:"))).toEqual([]);
    expect(rows.at(-1)).toEqual(["Xếp loại", "Không gửi số liệu"]);
    expect(document.fields?.["xep_loai"]).toBe("Không gửi số liệu");
  });

  it("has words for every place that a template of the sheet may have", () => {
    const form = composeResultLetter(data.result).annexes.at(-1)?.form;
    const places = annexPlaces.resultSheetAnnex;
    const [list] = places.filter(({ columns }) => columns !== undefined);
    const names = (list?.columns ?? []).map(({ name }) => name);
    expect(form?.rows.map((row) => Object.keys(row).toSorted())).toEqual(
      data.result.sheet.parts.map(() => names.toSorted()),
    );
    const own = places.slice(places.findIndex(({ name }) => name === "dau_minh_hoa") + 1, -1);
    expect(Object.keys(form?.fields ?? {}).toSorted()).toEqual(own.map(({ name }) => name).toSorted());
  });

  it("tells a draft result without rank, with the term of the explanation, and nothing of points that were not lost", async () => {
    const draft = {
      ...data.result,
      decision: null,
      rank: null,
      lost: [],
      self: { points: "63.79", max: "74", leftOut: "26" },
      explainUntil: "17 giờ 00 phút, ngày 20 tháng 12 năm 2026",
    };
    const { words, papers } = await read(composeResultLetter(draft));
    expect(words).toContain("kết quả thẩm định (dự kiến)");
    expect(words).toContain("trước 17 giờ 00 phút, ngày 20 tháng 12 năm 2026");
    expect(words).not.toContain("Xếp hạng");
    expect(words).toContain(
      "63,79/74 điểm tối đa của phần tự chấm (không gồm 26 điểm do điều tra xã hội học hoặc cơ quan khác chấm)",
    );
    expect(words).toContain("Bảng điểm thẩm định chi tiết (dự kiến)".toLocaleUpperCase("vi"));
    // Alone, the sheet has no number.
    expect(words).toContain("tại Phụ lục kèm theo");
    expect(papers).toHaveLength(2);
  });
});

describe("tables of the appraisal", () => {
  it("shows each component of an agency with all its units and why points differ", async () => {
    const { texts, rows } = await read(composeAgencyAnnex(data.agency));
    expect(texts).toContain("- Đã thẩm định 60 kết quả tự chấm của 4 tiêu chí thành phần.");
    expect(rows).toContainEqual(["1.5.1. Số sáng kiến được công nhận hoặc áp dụng (tối đa 2 điểm)"]);
    expect(rows).toContainEqual([
      "1",
      "Sở Khoa học và Công nghệ",
      "2",
      "0",
      "-2",
      "Tài liệu kiểm chứng ban hành sau thời điểm đánh giá.",
    ]);
  });

  it("puts the matrix on A3 with a list of its components", async () => {
    const { rows, papers, words } = await read(composeScoreMatrix(data.matrix));
    expect(papers).toEqual(["portrait 210", "landscape 420", "portrait 210"]);
    const { components, units } = data.matrix;
    expect(rows.filter((row) => row.length === components.length + 4)).toHaveLength(units.length + 1);
    expect(words).toContain("Danh mục tiêu chí thành phần".toLocaleUpperCase("vi"));
  });

  it("says below the matrix what its blank cells mean, only where there are any", async () => {
    const note = "Ô để trống: tiêu chí không đánh giá với đơn vị";
    const [unit = expect.unreachable(), ...others] = data.matrix.units;
    const whole = data.matrix.units.map((one) => ({ ...one, points: one.points.map((points) => points ?? "0") }));
    expect((await read(composeScoreMatrix({ ...data.matrix, units: whole }))).texts.join(" ")).not.toContain(note);
    const units = [{ ...unit, points: [null, ...unit.points.slice(1)] }, ...others];
    expect((await read(composeScoreMatrix({ ...data.matrix, units }))).texts.join(" ")).toContain(note);
  });

  it("cuts a wide matrix where an area ends, and an area only where it alone is too wide", () => {
    const areas = (counts: readonly number[]) =>
      counts.flatMap((count, at) => Array.from({ length: count }, () => ({ areaCode: String(at) })));
    expect(cutAtAreas(areas([3, 3, 3]), 7)).toEqual([
      { from: 0, to: 6 },
      { from: 6, to: 9 },
    ]);
    expect(cutAtAreas(areas([5]), 3)).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 5 },
    ]);
    expect(cutAtAreas([], 3)).toEqual([]);
  });
});

it("changes of a percentage have as many decimals as the percentages beside them", () => {
  const changes = [
    ["80.10", "86.20"],
    ["75.32", "87.30"],
    ["90.00", "89.50"],
    ["90.00", "90.00"],
  ] as const;
  expect(changes.map(([before, after]) => printPercentChange(before, after))).toEqual([
    "+6,10",
    "+11,98",
    "-0,50",
    "0,00",
  ]);
  expect(printPercentChange(null, "90.00")).toBe("");
});
