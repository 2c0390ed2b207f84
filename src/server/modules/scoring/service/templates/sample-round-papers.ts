import type { Letterhead } from "../../../../../domain/documents/letterhead.ts";
import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import { composeAgencyAnnex } from "../../documents/agency-annex.ts";
import { composeCouncilMinutes } from "../../documents/council-minutes.ts";
import { composeReminderLetter } from "../../documents/reminder-letter.ts";
import { composeResultLetter } from "../../documents/result-letter.ts";
import { composeScoreMatrix } from "../../documents/score-matrix.ts";
import { composeSelfAssessmentReport } from "../../documents/self-assessment-report.ts";

const round = { year: 2026, titleVi: "Ví dụ" };
const head = (issuer: string, symbol: string): Letterhead => ({
  ...{ superior: "UBND tỉnh Ví Dụ", issuer, number: null, symbol, place: "Ví Dụ", date: null },
});
const ofDepartment = {
  round,
  demonstration: true,
  recipients: { list: ["Như trên"], archive: "VT" },
  signature: { authority: ["KT. Giám đốc"], office: "Phó Giám đốc", name: null },
};
const unit = "Xã Ví Dụ Một";

/** Papers of the way of a round with invented figures, marked as such. */
export const sampleMinutes = (): OfficialDocument =>
  composeCouncilMinutes({
    ...ofDepartment,
    letterhead: head("Hội đồng thẩm định Chỉ số cải cách hành chính", "BB-HĐTĐ"),
    startedAt: { day: "2026-12-20", time: "08:00" },
    endedAt: { day: "2026-12-20", time: "11:00" },
    venue: "Phòng họp số 1",
    seats: [
      { name: "Nguyễn Thị Ví Dụ", office: "Giám đốc", duty: "chair", present: true, absence: null },
      { name: "Trần Văn Ví Dụ", office: null, duty: "secretary", present: true, absence: null },
    ],
    guests: [],
    agenda: ["Báo cáo kết quả thẩm định"],
    cases: [
      {
        unitNameVi: unit,
        ...{ code: "1.1", nameVi: "Ban hành kế hoạch", max: "2" },
        positions: [{ side: "Đơn vị tự chấm", points: "2", reason: "Đã ban hành" }],
        votes: [{ points: "1", yes: 2, no: 0, abstain: 0 }],
        ...{ passedBy: "half", decided: "1", reason: "Ban hành chậm" },
      },
    ],
    undecided: [],
    settled: [],
    extras: [],
    effects: [],
    conclusions: ["Thống nhất kết quả"],
    secretary: { authority: [], office: "Thư ký Hội đồng", name: "Trần Văn Ví Dụ" },
    chair: { authority: [], office: "Chủ tịch Hội đồng", name: "Nguyễn Thị Ví Dụ" },
  });

/** A people's committee, which has no body above it in the head. */
export const sampleReport = (): OfficialDocument =>
  composeSelfAssessmentReport({
    ...ofDepartment,
    letterhead: { ...head("Ủy ban nhân dân xã Ví Dụ Một", "BC-UBND"), superior: null },
    signature: { authority: ["TM. Ủy ban nhân dân"], office: "Chủ tịch", name: null },
    inputsAsOf: "2026-12-15",
    unitNameVi: "Ủy ban nhân dân xã Ví Dụ Một",
    addressee: "Sở Nội vụ",
    total: { points: "1.5", applicableMax: "2", percent: "75.00", bonus: "0", penalty: "0" },
    sheet: [
      { level: "area", code: "1", nameVi: "Công tác chỉ đạo, điều hành", max: "2", selfMax: "2", points: "1.5" },
      {
        ...{ level: "component", code: "1.1", nameVi: "Ban hành kế hoạch", max: "2", state: "scored", points: "1.5" },
        ...{ inputs: [{ title: "Kết quả", value: "Chậm" }], evidence: [], evidenceState: "missing" },
        ...{ estimate: false, note: "Đang bổ sung" },
      },
    ],
    extras: { note: null, evidence: [] },
    difficulties: [],
    proposals: [],
  });

export const sampleAppraisal = (): OfficialDocument =>
  composeAgencyAnnex({
    ...ofDepartment,
    letterhead: head("Sở Tư pháp", "BC-STP"),
    agencyNameVi: "Sở Tư pháp",
    turn: "lần 1",
    addressee: "Sở Nội vụ",
    blocks: [
      {
        nameVi: "Các xã, phường",
        components: [
          {
            ...{ code: "2.1", nameVi: "Kiểm tra văn bản", max: "3" },
            lines: [{ unitNameVi: unit, selfPoints: "3", appraisedPoints: "2", reason: "Thiếu báo cáo" }],
          },
        ],
      },
    ],
  });

export const sampleLetter = (): OfficialDocument =>
  composeResultLetter({
    ...ofDepartment,
    letterhead: head("Sở Nội vụ", "SNV-CCHC"),
    unitNameVi: unit,
    blockNameVi: "Các xã, phường",
    decision: "Quyết định số 01/QĐ-UBND",
    self: { points: "94", max: "100", leftOut: "0" },
    ...{ points: "92.5", applicableMax: "100", percent: "92.50", className: "Xuất sắc", rank: { rank: 1, of: 3 } },
    lost: [
      {
        ...{ code: "1.1", nameVi: "Ban hành kế hoạch", max: "2", selfPoints: "2", points: "1" },
        ...{ cause: "Chậm thời hạn", reason: "Ban hành chậm 05 ngày" },
      },
      {
        ...{ code: "1.2", nameVi: "Thực hiện nhiệm vụ được giao", max: "48", selfPoints: "47", points: "46" },
        ...{ cause: "Kết quả chưa đạt mức tối đa", reason: "Hai nhiệm vụ quá hạn" },
      },
      {
        ...{ code: "2.1", nameVi: "Giải quyết hồ sơ đúng hạn", max: "50", selfPoints: "45", points: "45" },
        ...{ cause: "Kết quả chưa đạt mức tối đa", reason: "90% hồ sơ đúng hạn" },
      },
    ],
    extras: { bonus: "0.5", penalty: "0", reason: "Một sáng kiến được công nhận" },
    sheet: {
      columns: ["appraisal1", "appraisal2", "council"],
      parts: [
        { level: "area", code: "1", nameVi: "Công tác chỉ đạo, điều hành", max: "50", self: "49", points: "47" },
        {
          ...{ level: "component", code: "1.1", nameVi: "Ban hành kế hoạch", max: "2", self: "2", points: "1" },
          ...{ given: { appraisal1: "0.5", council: "1" }, decidedBy: "council", reason: "Ban hành chậm 05 ngày" },
        },
        {
          ...{ level: "component", code: "1.2", nameVi: "Thực hiện nhiệm vụ được giao", max: "48", self: "47" },
          ...{ points: "46", given: { appraisal1: "46" }, decidedBy: "appraisal1", reason: "Hai nhiệm vụ quá hạn" },
        },
        { level: "area", code: "2", nameVi: "Cải cách thủ tục hành chính", max: "50", self: "45", points: "45" },
        {
          ...{ level: "component", code: "2.1", nameVi: "Giải quyết hồ sơ đúng hạn", max: "50", self: "45" },
          ...{ points: "45", given: { appraisal1: "45" }, decidedBy: "appraisal1", reason: "90% hồ sơ đúng hạn" },
        },
      ],
      hidden: 0,
      extras: [
        {
          ...{ kind: "bonus", self: "1", points: "0.5", given: { appraisal1: "0.5" }, decidedBy: "appraisal1" },
          reason: "Một sáng kiến được công nhận",
        },
      ],
    },
    sentNothing: false,
    explainUntil: null,
  });

export const sampleMatrix = (): OfficialDocument =>
  composeScoreMatrix({
    ...ofDepartment,
    letterhead: head("Sở Nội vụ", "BTH-SNV"),
    blockNameVi: "Các xã, phường",
    stageVi: "Kết quả cuối cùng",
    components: [{ code: "1.1", nameVi: "Ban hành kế hoạch", max: "2", areaCode: "1", areaNameVi: "Chỉ đạo" }],
    extras: null,
    units: [{ unitNameVi: unit, points: ["1.5"], bonus: "0", penalty: "0", total: "1.5", percent: "75.00", rank: 1 }],
  });

export const sampleReminder = (): OfficialDocument =>
  composeReminderLetter({
    ...ofDepartment,
    letterhead: head("Sở Nội vụ", "SNV-CCHC"),
    addressee: unit,
    work: "tự đánh giá, chấm điểm",
    closesAt: { day: "2026-12-15", time: "17:00" },
    ...{ overdue: false, done: 1, of: 2, missing: ["Tiêu chí 1.1: Ban hành kế hoạch"], contact: null },
  });
