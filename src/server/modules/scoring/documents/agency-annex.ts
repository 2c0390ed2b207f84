import { paragraph, tableBlock } from "../../../../domain/documents/blocks.ts";
import { endMark } from "../../../../domain/documents/document-words.ts";
import type { Annex, OfficialDocument, Row } from "../../../../domain/documents/official-document.ts";
import type { AgencyAnnex, AppraisedComponent } from "../../../../domain/scoring/documents/agency-annex.ts";
import { markOf, printDifference, printPoints, romanNumber } from "./print-figures.ts";

const texts = {
  name: "BÁO CÁO",
  about: (turn: string, year: number) => `Kết quả thẩm định ${turn} Chỉ số cải cách hành chính năm ${year}`,
  intro: (round: string, agency: string) =>
    `Thực hiện đợt đánh giá “${round}”, ${agency} đã thẩm định các tiêu chí được phân công và báo cáo kết quả như sau:`,
  appraised: (pairs: number, components: number) =>
    `- Đã thẩm định ${pairs} kết quả tự chấm của ${components} tiêu chí thành phần.`,
  changed: (pairs: number, lower: number) =>
    `- Có ${pairs} kết quả khác với điểm tự chấm, trong đó ${lower} kết quả thấp hơn.`,
  open: (pairs: number) => `- Còn ${pairs} kết quả chưa thẩm định.`,
  close: (agency: string) => `Trên đây là kết quả thẩm định của ${agency} (chi tiết tại phụ lục kèm theo).`,
  annex: (block: string) => `Kết quả thẩm định từng tiêu chí - ${block}`,
  unit: "Đơn vị",
  self: "Điểm tự chấm",
  points: "Điểm thẩm định",
  difference: "Chênh lệch",
  reason: "Lý do",
  number: "STT",
  component: (code: string, name: string, max: string) => `${code}. ${name} (tối đa ${max} điểm)`,
};

/** What an agency appraised, as the annex of its report: each of its components with all units, by the same measure. */
export function composeAgencyAnnex(annex: AgencyAnnex): OfficialDocument {
  const { round, agencyNameVi, blocks } = annex;
  const components = blocks.flatMap((block) => block.components);
  const lines = components.flatMap((component) => component.lines);
  const done = lines.filter((line) => line.appraisedPoints !== null);
  const changed = done.filter((line) => !["0", ""].includes(printDifference(line.selfPoints, line.appraisedPoints)));
  const lower = changed.filter((line) => printDifference(line.selfPoints, line.appraisedPoints).startsWith("-"));
  const open = lines.length - done.length;
  return {
    letterhead: annex.letterhead,
    naming: { kind: "named", name: texts.name, about: texts.about(annex.turn, round.year) },
    addressees: [annex.addressee],
    blocks: [
      texts.intro(round.titleVi, agencyNameVi),
      texts.appraised(done.length, components.length),
      texts.changed(changed.length, lower.length),
      ...(open === 0 ? [] : [texts.open(open)]),
      endMark(texts.close(agencyNameVi)),
    ].map(paragraph),
    closing: { kind: "signed", recipients: annex.recipients, signature: annex.signature },
    annexes: blocks.map(
      (block, at): Annex => ({
        label: blocks.length === 1 ? "Phụ lục" : `Phụ lục ${romanNumber(at + 1)}`,
        title: texts.annex(block.nameVi),
        paper: "a4Landscape",
        blocks: [componentTable(block.components)],
      }),
    ),
    fields: { nam: String(round.year), co_quan: agencyNameVi, lan: annex.turn },
    mark: markOf(annex),
  };
}

function componentTable(components: readonly AppraisedComponent[]) {
  return tableBlock({
    size: 11,
    columns: [
      { title: texts.number, width: 6, align: "center" },
      { title: texts.unit, width: 36, align: "left" },
      { title: texts.self, width: 10, align: "center" },
      { title: texts.points, width: 10, align: "center" },
      { title: texts.difference, width: 10, align: "center" },
      { title: texts.reason, width: 44, align: "left" },
    ],
    rows: components.flatMap(({ code, nameVi, max, lines }): Row[] => [
      { look: "group", cells: [{ words: texts.component(code, nameVi, printPoints(max)), span: 6, align: "left" }] },
      ...lines.map(
        (line, at): Row => ({
          cells: [
            String(at + 1),
            line.unitNameVi,
            printPoints(line.selfPoints),
            printPoints(line.appraisedPoints),
            printDifference(line.selfPoints, line.appraisedPoints),
            line.reason ?? "",
          ],
        }),
      ),
    ]),
  });
}
