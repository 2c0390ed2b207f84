import { article, paragraph } from "../../../../domain/documents/blocks.ts";
import { endMark } from "../../../../domain/documents/document-words.ts";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { AmendingDecision } from "../../../../domain/scoring/documents/amendment.ts";
import { amendmentAnnexes } from "./amendment-annexes.ts";
import { aboutAmendment, countPlaces, nameBlocks, nameUnits, publishedBy, reasonOrRoom } from "./amendment-words.ts";
import { markOf } from "./print-figures.ts";

const texts = {
  name: "QUYẾT ĐỊNH",
  resolution: "QUYẾT ĐỊNH:",
  amend: (year: number, published: string, places: number, units: string) =>
    `Điều chỉnh kết quả Chỉ số cải cách hành chính năm ${year} đã công bố ${published}, gồm ${places} nội dung của ${units}.`,
  reason: (reason: string) => `Lý do điều chỉnh: ${reason}.`,
  details: (annexes: number) => `(Chi tiết tại ${String(annexes).padStart(2, "0")} phụ lục kèm theo)`,
  replace: (blocks: string) =>
    `Kết quả, xếp hạng sau điều chỉnh tại phụ lục kèm theo thay thế kết quả, xếp hạng đã công bố trước đây của nhóm: ${blocks}. Những nội dung khác đã công bố không thay đổi.`,
  force: "Quyết định này có hiệu lực thi hành kể từ ngày ký.",
  carriedOut: (who: string) =>
    `${who}, Thủ trưởng các đơn vị có kết quả được điều chỉnh và các cơ quan, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
};

/** The draft of the decision that amends a published result: what it amends and why, what is set anew, what follows. */
export function composeAmendingDecision(decision: AmendingDecision): OfficialDocument {
  const { round, amends, figures, blocks } = decision;
  const annexes = amendmentAnnexes(decision);
  const [published, reason] = [publishedBy(amends), reasonOrRoom(decision.reason)];
  const [places, units, list] = [countPlaces(figures), nameUnits(figures), nameBlocks(blocks)];
  return {
    letterhead: decision.letterhead,
    naming: { kind: "named", name: texts.name, about: aboutAmendment(round.year, amends) },
    decidedBy: decision.decidedBy,
    grounds: decision.grounds,
    resolution: texts.resolution,
    blocks: [
      article(1, texts.amend(round.year, published, places, units)),
      paragraph(texts.reason(reason)),
      { kind: "paragraph", align: "center", words: [{ text: texts.details(annexes.length), italic: true }] },
      article(2, texts.replace(list)),
      article(3, texts.force),
      article(4, endMark(texts.carriedOut(decision.carriedOutBy))),
    ],
    closing: { kind: "signed", recipients: decision.recipients, signature: decision.signature },
    annexes,
    fields: {
      nam: String(round.year),
      da_cong_bo: published,
      ly_do: reason,
      so_noi_dung: String(places),
      cac_don_vi: units,
      cac_nhom: list,
      nguoi_thi_hanh: decision.carriedOutBy,
    },
    mark: markOf(decision),
  };
}
