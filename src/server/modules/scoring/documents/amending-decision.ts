import { paragraph } from "../../../../domain/documents/blocks.ts";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { AmendingDecision } from "../../../../domain/scoring/documents/amendment.ts";
import { amendmentAnnexes } from "./amendment-annexes.ts";
import { aboutAmendment, countPlaces, nameBlocks, nameUnits, publishedBy, reasonOrRoom } from "./amendment-words.ts";
import { composeDecision } from "./decision-paper.ts";

const texts = {
  amend: (year: number, published: string, places: number, units: string) =>
    `Điều chỉnh kết quả Chỉ số cải cách hành chính năm ${year} đã công bố ${published}, gồm ${places} nội dung của ${units}.`,
  reason: (reason: string) => `Lý do điều chỉnh: ${reason}.`,
  replace: (blocks: string) =>
    `Kết quả, xếp hạng sau điều chỉnh tại phụ lục kèm theo thay thế kết quả, xếp hạng đã công bố trước đây của nhóm: ${blocks}. Những nội dung khác đã công bố không thay đổi.`,
  units: "có kết quả được điều chỉnh",
};

/** The draft of the decision that amends a published result: what it amends and why, what is set anew, what follows. */
export function composeAmendingDecision(decision: AmendingDecision): OfficialDocument {
  const { round, amends, figures, blocks } = decision;
  const [published, reason] = [publishedBy(amends), reasonOrRoom(decision.reason)];
  const [places, units, list] = [countPlaces(figures), nameUnits(figures), nameBlocks(blocks)];
  return composeDecision(decision, {
    about: aboutAmendment(round.year, amends),
    decides: texts.amend(round.year, published, places, units),
    because: [paragraph(texts.reason(reason))],
    follows: texts.replace(list),
    units: texts.units,
    annexes: amendmentAnnexes(decision),
    fields: { da_cong_bo: published, ly_do: reason, so_noi_dung: String(places), cac_don_vi: units, cac_nhom: list },
  });
}
