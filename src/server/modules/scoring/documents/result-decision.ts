import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { ResultDecision } from "../../../../domain/scoring/documents/result-decision.ts";
import { composeDecision } from "./decision-paper.ts";
import { rankingAnnexes } from "./ranking-annexes.ts";

const texts = {
  about: (year: number) => `Về việc phê duyệt, công bố kết quả Chỉ số cải cách hành chính năm ${year}`,
  approve: (year: number, count: number, list: string) =>
    `Phê duyệt, công bố kết quả, xếp hạng Chỉ số cải cách hành chính năm ${year} của ${count} đơn vị, gồm: ${list}.`,
  block: (count: number, name: string) => `${count} đơn vị thuộc nhóm ${name.replace(/^Các /, "các ")}`,
  follow:
    "Thủ trưởng các đơn vị căn cứ kết quả được công bố, tổ chức phân tích nguyên nhân các tiêu chí bị mất điểm, xây dựng và thực hiện giải pháp khắc phục.",
  units: "có tên tại Điều 1",
};

/** The draft of the decision with ranking and points by area of each block as annexes. */
export function composeResultDecision(decision: ResultDecision): OfficialDocument {
  const { round, blocks } = decision;
  const count = blocks.reduce((sum, block) => sum + block.units.length, 0);
  const list = blocks.map((block) => texts.block(block.units.length, block.nameVi)).join("; ");
  return composeDecision(decision, {
    about: texts.about(round.year),
    decides: texts.approve(round.year, count, list),
    follows: texts.follow,
    units: texts.units,
    annexes: rankingAnnexes(round.year, decision),
    fields: { so_don_vi: String(count), cac_nhom: list },
  });
}
