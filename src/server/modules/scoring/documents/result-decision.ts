import { article } from "../../../../domain/documents/blocks.ts";
import { endMark } from "../../../../domain/documents/document-words.ts";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { ResultDecision } from "../../../../domain/scoring/documents/result-decision.ts";
import { markOf } from "./print-figures.ts";
import { rankingAnnexes } from "./ranking-annexes.ts";

const texts = {
  name: "QUYẾT ĐỊNH",
  about: (year: number) => `Về việc phê duyệt, công bố kết quả Chỉ số cải cách hành chính năm ${year}`,
  resolution: "QUYẾT ĐỊNH:",
  approve: (year: number, count: number, list: string) =>
    `Phê duyệt, công bố kết quả, xếp hạng Chỉ số cải cách hành chính năm ${year} của ${count} đơn vị, gồm: ${list}.`,
  block: (count: number, name: string) => `${count} đơn vị thuộc ${name.replace(/^Các /, "các ")}`,
  details: (annexes: number) => `(Chi tiết tại ${String(annexes).padStart(2, "0")} phụ lục kèm theo)`,
  follow:
    "Thủ trưởng các đơn vị căn cứ kết quả được công bố, tổ chức phân tích nguyên nhân các tiêu chí bị mất điểm, xây dựng và thực hiện giải pháp khắc phục.",
  force: "Quyết định này có hiệu lực thi hành kể từ ngày ký.",
  carriedOut: (who: string) =>
    `${who}, Thủ trưởng các đơn vị có tên tại Điều 1 và các cơ quan, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
};

/** The draft of the decision with ranking and points by area of each block as annexes. */
export function composeResultDecision(decision: ResultDecision): OfficialDocument {
  const { round, blocks } = decision;
  const annexes = rankingAnnexes(round.year, decision);
  const units = blocks.reduce((sum, block) => sum + block.units.length, 0);
  const list = blocks.map((block) => texts.block(block.units.length, block.nameVi)).join("; ");
  return {
    letterhead: decision.letterhead,
    naming: { kind: "named", name: texts.name, about: texts.about(round.year) },
    decidedBy: decision.decidedBy,
    grounds: decision.grounds,
    resolution: texts.resolution,
    blocks: [
      article(1, texts.approve(round.year, units, list)),
      { kind: "paragraph", align: "center", words: [{ text: texts.details(annexes.length), italic: true }] },
      article(2, texts.follow),
      article(3, texts.force),
      article(4, endMark(texts.carriedOut(decision.carriedOutBy))),
    ],
    closing: { kind: "signed", recipients: decision.recipients, signature: decision.signature },
    annexes,
    fields: {
      nam: String(round.year),
      so_don_vi: String(units),
      cac_nhom: list,
      nguoi_thi_hanh: decision.carriedOutBy,
    },
    mark: markOf(decision),
  };
}
