import { dash, heading, paragraph } from "../../../../domain/documents/blocks.ts";
import { endMark } from "../../../../domain/documents/document-words.ts";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { AmendedUnit, AmendingSubmission } from "../../../../domain/scoring/documents/amendment.ts";
import { amendmentAnnexes } from "./amendment-annexes.ts";
import { aboutAmendment, countPlaces, nameBlocks, nameUnits, publishedBy, reasonOrRoom } from "./amendment-words.ts";
import { markOf, printPercent, printRankChange } from "./print-figures.ts";

const texts = {
  name: "TỜ TRÌNH",
  state: "1. Kết quả đã công bố và lý do điều chỉnh",
  published: (year: number, published: string) =>
    `Kết quả Chỉ số cải cách hành chính năm ${year} đã được công bố ${published}.`,
  reason: (reason: string) => `Lý do điều chỉnh: ${reason}.`,
  change: "2. Nội dung điều chỉnh",
  changed: (places: number, units: string) => `Điều chỉnh ${places} nội dung của ${units}.`,
  effect: "3. Kết quả sau điều chỉnh",
  ranks: (count: number) => `${count === 0 ? "Không có" : count} đơn vị thay đổi thứ hạng`,
  classes: (count: number) => `${count === 0 ? "không có" : count} đơn vị thay đổi xếp loại`,
  moved: (ranks: string, classes: string) => `${ranks}, ${classes}. Những đơn vị có kết quả thay đổi:`,
  percent: (before: string, after: string) => `Chỉ số từ ${before} thành ${after}`,
  sameRank: "giữ nguyên thứ hạng",
  className: (before: string, after: string) => `xếp loại từ ${before} thành ${after}`,
  unclassified: "không xếp loại",
  rank: (before: string, after: string) => `xếp hạng từ ${before} thành ${after}`,
  rankOnly: (names: number) => `${names} đơn vị khác chỉ thay đổi thứ hạng (chi tiết tại phụ lục)`,
  ask: (addressee: string) =>
    `Kính đề nghị ${addressee} xem xét, ban hành Quyết định điều chỉnh kết quả (dự thảo Quyết định và các phụ lục kèm theo).`,
};

/** The submission to the chairman that asks for an amendment: why, what is set anew, and what follows from it. */
export function composeAmendingSubmission(submission: AmendingSubmission): OfficialDocument {
  const { round, amends, figures, units, blocks } = submission;
  const [published, reason] = [publishedBy(amends), reasonOrRoom(submission.reason)];
  const [places, named] = [countPlaces(figures), nameUnits(figures)];
  return {
    letterhead: submission.letterhead,
    naming: { kind: "named", name: texts.name, about: aboutAmendment(round.year, amends) },
    addressees: [submission.addressee],
    grounds: submission.grounds,
    blocks: [
      heading(2, texts.state),
      paragraph(texts.published(round.year, published)),
      paragraph(texts.reason(reason)),
      heading(2, texts.change),
      paragraph(texts.changed(places, named)),
      ...(units.length === 0 ? [] : [heading(2, texts.effect), paragraph(movedSentence(units)), ...unitLines(units)]),
      paragraph(endMark(texts.ask(submission.addressee))),
    ],
    closing: { kind: "signed", recipients: submission.recipients, signature: submission.signature },
    annexes: amendmentAnnexes(submission),
    fields: {
      nam: String(round.year),
      da_cong_bo: published,
      ly_do: reason,
      so_noi_dung: String(places),
      cac_don_vi: named,
      cac_nhom: nameBlocks(blocks),
    },
    mark: markOf(submission),
  };
}

function movedSentence(units: readonly AmendedUnit[]): string {
  const count = (figure: "rank" | "className") =>
    units.filter(({ before, after }) => before[figure] !== after[figure]).length;
  return texts.moved(texts.ranks(count("rank")), texts.classes(count("className")));
}

/** Whose own index or class changes, each with what follows; who moved only because others did is counted. */
function unitLines(units: readonly AmendedUnit[]) {
  const own = units.filter(({ before, after }) =>
    (["percent", "points", "className"] as const).some((figure) => before[figure] !== after[figure]),
  );
  const others = units.length - own.length;
  return [...own.map(unitLine), ...(others === 0 ? [] : [texts.rankOnly(others)])].map(dash);
}

function unitLine({ unitNameVi, before, after }: AmendedUnit): string {
  const rankOf = (rank: string | null) => (rank === null ? null : Number(rank));
  const isSame = before.rank === after.rank;
  const change = printRankChange(rankOf(before.rank), rankOf(after.rank));
  const rank = isSame ? texts.sameRank : texts.rank(before.rank ?? "-", after.rank ?? "-");
  const moved = isSame || change === "" ? rank : `${rank} (${change})`;
  const classes = [before, after].map(({ className }) => className ?? texts.unclassified) as [string, string];
  return [
    `${unitNameVi}: ${texts.percent(printPercent(before.percent), printPercent(after.percent))}`,
    ...(before.className === after.className ? [] : [texts.className(...classes)]),
    moved,
  ].join(", ");
}
