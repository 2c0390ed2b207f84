import { dash, heading, paragraph, tableBlock } from "../../../../domain/documents/blocks.ts";
import { endMark } from "../../../../domain/documents/document-words.ts";
import type { Block, OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { ResultSubmission } from "../../../../domain/scoring/documents/result-decision.ts";
import type { BlockResult } from "../../../../domain/scoring/documents/round-result.ts";
import { hasPointsUnsent } from "../../../../domain/scoring/sent-nothing.ts";
import { isZero, markOf, printPercent, printPoints } from "./print-figures.ts";
import { rankingAnnexes } from "./ranking-annexes.ts";

const texts = {
  name: "TỜ TRÌNH",
  about: (year: number) => `Về việc phê duyệt, công bố kết quả Chỉ số cải cách hành chính năm ${year}`,
  process: "1. Quá trình thực hiện",
  result: "2. Kết quả",
  highest: (block: string, unit: string, percent: string) => `${block}: cao nhất là ${unit} (${percent})`,
  lowest: (unit: string, percent: string) => `thấp nhất là ${unit} (${percent})`,
  classes: "Số đơn vị theo xếp loại:",
  block: "Nhóm xếp hạng",
  unclassified: "Không xếp loại",
  notSubmitted: (isSettled: boolean) => (isSettled ? "Không gửi số liệu" : "Chưa gửi số liệu"),
  silent: (count: number, no: string) =>
    `${count} đơn vị ${no} gửi số liệu nên ${no} có Chỉ số, ${no} xếp loại, ${no} xếp hạng`,
  fromOthers: (units: string) =>
    `; điểm của ${units} chỉ gồm điểm điều tra xã hội học, thẩm định và Hội đồng, không có điểm tự đánh giá`,
  unitPoints: (unit: string, points: string) => `${unit} (${points} điểm)`,
  units: "Số đơn vị",
  extras: (bonus: number, penalty: number) =>
    `${bonus} đơn vị được tính điểm thưởng, ${penalty} đơn vị bị tính điểm trừ (chi tiết tại phụ lục).`,
  remarks: "3. Nội dung xin ý kiến",
  ask: (addressee: string) =>
    `Kính đề nghị ${addressee} xem xét, ban hành Quyết định phê duyệt, công bố kết quả (dự thảo Quyết định và các phụ lục kèm theo).`,
};

/** The submission to the chairman with the results as annexes. */
export function composeResultSubmission(submission: ResultSubmission): OfficialDocument {
  const { round, blocks } = submission;
  return {
    letterhead: submission.letterhead,
    naming: { kind: "named", name: texts.name, about: texts.about(round.year) },
    addressees: [submission.addressee],
    grounds: submission.grounds,
    blocks: [
      heading(2, texts.process),
      ...submission.process.map(paragraph),
      heading(2, texts.result),
      ...blocks.map(blockSentence),
      paragraph(texts.classes),
      classTable(submission),
      ...sentNothing(submission),
      ...(submission.extras.length === 0 ? [] : [paragraph(extraSentence(submission.extras))]),
      ...(submission.remarks.length === 0 ? [] : [heading(2, texts.remarks), ...submission.remarks.map(dash)]),
      paragraph(endMark(texts.ask(submission.addressee))),
    ],
    closing: { kind: "signed", recipients: submission.recipients, signature: submission.signature },
    annexes: rankingAnnexes(round.year, submission),
    fields: {
      nam: String(round.year),
      so_don_vi: String(blocks.reduce((sum, block) => sum + block.units.length, 0)),
      cac_nhom: blocks.map((block) => `${block.units.length} đơn vị thuộc nhóm ${block.nameVi}`).join("; "),
    },
    mark: markOf(submission),
  };
}

function extraSentence(extras: ResultSubmission["extras"]): string {
  const count = (kind: "bonus" | "penalty") =>
    extras.filter((one) => one.kind === kind && !isZero(one.confirmed)).length;
  return texts.extras(count("bonus"), count("penalty"));
}

function blockSentence({ nameVi, units }: BlockResult): Block {
  const ranked = units.filter((unit) => unit.percent !== null);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined) return dash(nameVi);
  const highest = texts.highest(nameVi, first.unitNameVi, printPercent(first.percent));
  return dash(first === last ? highest : `${highest}, ${texts.lowest(last.unitNameVi, printPercent(last.percent))}`);
}

/** Who sent nothing, and whose points nonetheless stand in the annexes. */
function sentNothing({ blocks, isSettled }: Pick<ResultSubmission, "blocks" | "isSettled">): Block[] {
  const silent = blocks.flatMap(({ units }) => units.filter((unit) => !unit.hasSubmitted && unit.percent === null));
  if (silent.length === 0) return [];
  const named = silent
    .filter(hasPointsUnsent)
    .map((unit) => texts.unitPoints(unit.unitNameVi, printPoints(unit.points)));
  const others = named.length === 0 ? "" : texts.fromOthers(named.join(", "));
  return [paragraph(`${texts.silent(silent.length, isSettled ? "không" : "chưa")}${others}.`)];
}

function classTable({ blocks, isSettled }: Pick<ResultSubmission, "blocks" | "isSettled">): Block {
  const nothing = texts.notSubmitted(isSettled);
  const classOf = (unit: BlockResult["units"][number]) =>
    unit.className ?? (unit.hasSubmitted ? texts.unclassified : nothing);
  // In their order, whatever the order of the units; who has none comes last.
  const classes = [...new Set(blocks.flatMap((block) => block.classes))];
  const names = [...classes, texts.unclassified, nothing].filter((name) =>
    blocks.some((block) => block.units.some((unit) => classOf(unit) === name)),
  );
  return tableBlock({
    size: 12,
    columns: [
      { title: texts.block, width: 40, align: "left" },
      { title: texts.units, width: 12, align: "center" },
      ...names.map((title) => ({ title, width: 12, align: "center" as const })),
    ],
    rows: blocks.map((block) => ({
      cells: [
        block.nameVi,
        String(block.units.length),
        ...names.map((name) => String(block.units.filter((unit) => classOf(unit) === name).length)),
      ],
    })),
  });
}
