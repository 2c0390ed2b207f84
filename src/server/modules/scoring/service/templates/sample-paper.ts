import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import { type PaperKind, type TextKind, writtenPaper } from "../../../../../domain/documents/paper-template.ts";
import type { BlockResult, RankedUnit } from "../../../../../domain/scoring/documents/round-result.ts";
import { composeResultDecision } from "../../documents/result-decision.ts";
import { composeResultSubmission } from "../../documents/result-submission.ts";
import {
  sampleAppraisal,
  sampleLetter,
  sampleMatrix,
  sampleMinutes,
  sampleReminder,
  sampleReport,
} from "./sample-round-papers.ts";

/** A paper with invented figures, marked as such, by which a template is looked at; an annex is in the paper it belongs to. */
export function samplePaper(kind: PaperKind): OfficialDocument {
  return samples[writtenPaper(kind)]();
}

const samples: Readonly<Record<TextKind, () => OfficialDocument>> = {
  resultDecision: sampleDecision,
  resultSubmission: sampleSubmission,
  councilMinutes: sampleMinutes,
  selfAssessmentReport: sampleReport,
  appraisalReport: sampleAppraisal,
  resultLetter: sampleLetter,
  scoreMatrix: sampleMatrix,
  reminderLetter: sampleReminder,
};

const unit = (unitNameVi: string, rank: number, points: string, className: string): RankedUnit => ({
  ...{ unitNameVi, rank, points, className, applicableMax: "100", percent: points, lastPercent: null },
  ...{ hasSubmitted: true, notCompared: null, areas: ["40", "40"], bonus: "0", penalty: "0" },
});

const block: BlockResult = {
  nameVi: "Các xã, phường",
  classes: ["Xuất sắc", "Tốt", "Khá"],
  areas: [
    { code: "1", nameVi: "Công tác chỉ đạo, điều hành", max: "50" },
    { code: "2", nameVi: "Cải cách thủ tục hành chính", max: "50" },
  ],
  units: [
    unit("Xã Ví Dụ Một", 1, "92.5", "Xuất sắc"),
    unit("Phường Ví Dụ Hai", 2, "87.25", "Tốt"),
    unit("Xã Ví Dụ Ba", 3, "74", "Khá"),
  ],
};

const common = {
  round: { year: 2026, titleVi: "Ví dụ" },
  demonstration: true,
  grounds: ["Căn cứ Luật Tổ chức chính quyền địa phương", "Căn cứ Quyết định số 01/QĐ-UBND ban hành Bộ tiêu chí"],
  blocks: [block],
  extras: [],
};

function sampleDecision(): OfficialDocument {
  return composeResultDecision({
    ...common,
    letterhead: {
      superior: null,
      issuer: "Ủy ban nhân dân tỉnh Ví Dụ",
      number: null,
      symbol: "QĐ-UBND",
      place: "Ví Dụ",
      date: null,
    },
    recipients: { list: ["Như Điều 4", "Bộ Nội vụ"], archive: "VT" },
    signature: { authority: [], office: "Chủ tịch", name: null },
    decidedBy: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VÍ DỤ",
    carriedOutBy: "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ",
  });
}

function sampleSubmission(): OfficialDocument {
  return composeResultSubmission({
    ...common,
    letterhead: {
      superior: "UBND tỉnh Ví Dụ",
      issuer: "Sở Nội vụ",
      number: null,
      symbol: "TTr-SNV",
      place: "Ví Dụ",
      date: null,
    },
    recipients: { list: ["Như trên"], archive: "VT" },
    signature: { authority: ["KT. Giám đốc"], office: "Phó Giám đốc", name: null },
    addressee: "Chủ tịch Ủy ban nhân dân tỉnh Ví Dụ",
    process: ["Các đơn vị tự đánh giá, chấm điểm; các cơ quan được phân công thẩm định."],
    remarks: [],
  });
}
