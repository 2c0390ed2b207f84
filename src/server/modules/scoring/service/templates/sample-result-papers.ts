import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import type { AmendedUnit } from "../../../../../domain/scoring/documents/amendment.ts";
import type { BlockResult, RankedUnit } from "../../../../../domain/scoring/documents/round-result.ts";
import { composeAmendingDecision } from "../../documents/amending-decision.ts";
import { composeAmendingSubmission } from "../../documents/amending-submission.ts";
import { amendedGrounds } from "../../documents/amendment-words.ts";
import { composeResultDecision } from "../../documents/result-decision.ts";
import { composeResultSubmission } from "../../documents/result-submission.ts";

type Sample = Pick<RankedUnit, "unitNameVi" | "rank" | "points" | "percent" | "className" | "areas" | "bonus">;

const unit = (told: Sample): RankedUnit => ({
  ...{ applicableMax: "100", lastPercent: null, hasSubmitted: true, notCompared: null, penalty: "0" },
  ...told,
});

const block: BlockResult = {
  nameVi: "Các xã, phường",
  classes: ["Xuất sắc", "Tốt", "Khá"],
  areas: [
    { code: "1", nameVi: "Công tác chỉ đạo, điều hành", max: "50" },
    { code: "2", nameVi: "Cải cách thủ tục hành chính", max: "50" },
  ],
  units: [
    unit({
      ...{ unitNameVi: "Xã Ví Dụ Một", rank: 1, points: "92.5", percent: "92.50", className: "Xuất sắc" },
      ...{ areas: ["47", "45"], bonus: "0.5" },
    }),
    unit({
      ...{ unitNameVi: "Phường Ví Dụ Hai", rank: 2, points: "87.25", percent: "87.25", className: "Tốt" },
      ...{ areas: ["44.5", "42.75"], bonus: "0" },
    }),
    unit({
      ...{ unitNameVi: "Xã Ví Dụ Ba", rank: 3, points: "74", percent: "74.00", className: "Khá" },
      ...{ areas: ["38", "36"], bonus: "0" },
    }),
  ],
};

const common = {
  round: { year: 2026, titleVi: "Ví dụ" },
  demonstration: true,
  grounds: ["Căn cứ Luật Tổ chức chính quyền địa phương", "Căn cứ Quyết định số 01/QĐ-UBND ban hành Bộ tiêu chí"],
  blocks: [block],
  extras: [
    {
      ...{ unitNameVi: "Xã Ví Dụ Một", kind: "bonus" as const, proposed: "1", appraised: "0.5", confirmed: "0.5" },
      ...{ votes: null, reason: "Một sáng kiến được công nhận" },
    },
  ],
};

const chairman = "Chủ tịch Ủy ban nhân dân tỉnh Ví Dụ";
const open = { number: null, place: "Ví Dụ", date: null };

const byChairman = {
  letterhead: { ...open, superior: null, issuer: "Ủy ban nhân dân tỉnh Ví Dụ", symbol: "QĐ-UBND" },
  recipients: { list: ["Như Điều 4", "Bộ Nội vụ"], archive: "VT" },
  signature: { authority: [], office: "Chủ tịch", name: null },
  decidedBy: chairman,
  carriedOutBy: "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ",
};

const byDepartment = {
  letterhead: { ...open, superior: "UBND tỉnh Ví Dụ", issuer: "Sở Nội vụ", symbol: "TTr-SNV" },
  recipients: { list: ["Như trên"], archive: "VT" },
  signature: { authority: ["KT. Giám đốc"], office: "Phó Giám đốc", name: null },
  addressee: chairman,
};

/** Papers about the result of a round with invented figures, marked as such. */
export const sampleDecision = (): OfficialDocument => composeResultDecision({ ...common, ...byChairman });

export const sampleSubmission = (): OfficialDocument =>
  composeResultSubmission({
    ...common,
    ...byDepartment,
    process: ["Các đơn vị tự đánh giá, chấm điểm; các cơ quan được phân công thẩm định."],
    isSettled: true,
    remarks: [],
  });

const standing = { applicableMax: "100", percent: "92.50", rank: "1", className: "Xuất sắc", points: "92.5" };
const moved: AmendedUnit = {
  unitNameVi: "Xã Ví Dụ Một",
  before: { ...standing, points: "86.5", percent: "86.50", rank: "2", className: "Tốt" },
  after: standing,
};
const amends = {
  first: { number: "15/QĐ-UBND", date: "2027-01-15", by: chairman },
  publishedOn: "2027-01-16",
  later: [{ number: "27/QĐ-UBND", date: "2027-02-05", by: chairman }],
};

const amendment = {
  ...common,
  amends,
  grounds: [...common.grounds, ...amendedGrounds(common.round.year, amends)],
  reason: "Theo kết luận kiểm tra số 05/KL-SNV",
  figures: [
    {
      ...{ unitNameVi: moved.unitNameVi, code: "1.1", nameVi: "Ban hành kế hoạch", field: "points" as const },
      ...{ before: "0", after: "6", reason: "Kế hoạch đã ban hành đúng hạn" },
    },
  ],
  units: [moved, { unitNameVi: "Phường Ví Dụ Hai", ...rankOnly("1", "2") }],
};

function rankOnly(before: string, after: string): Pick<AmendedUnit, "before" | "after"> {
  const same = { ...standing, points: "87.25", percent: "87.25", className: "Tốt" };
  return { before: { ...same, rank: before }, after: { ...same, rank: after } };
}

export const sampleAmendingDecision = (): OfficialDocument => composeAmendingDecision({ ...amendment, ...byChairman });

export const sampleAmendingSubmission = (): OfficialDocument =>
  composeAmendingSubmission({ ...amendment, ...byDepartment });
