import { paragraph, tableBlock } from "../../../../domain/documents/blocks.ts";
import { endMark } from "../../../../domain/documents/document-words.ts";
import type { OfficialDocument, Row } from "../../../../domain/documents/official-document.ts";
import type { EvidenceIndex, IndexedDocument } from "../../../../domain/scoring/documents/evidence-index.ts";
import { printDay } from "../../../../domain/text/dates.ts";
import { markOf, printPoints } from "./print-figures.ts";

const texts = {
  name: "DANH MỤC",
  about: (year: number) => `Tài liệu kiểm chứng Chỉ số cải cách hành chính của tỉnh năm ${year}`,
  ofAll: "Tài liệu kiểm chứng các tiêu chí của Bộ Nội vụ, xếp theo tiêu chí thành phần:",
  ofLead: (lead: string) => `Tài liệu kiểm chứng các tiêu chí do ${lead} chủ trì, xếp theo tiêu chí thành phần:`,
  files: (files: number) => `- ${files} tài liệu có tệp trong gói, mỗi tiêu chí thành phần một thư mục.`,
  others: (others: number) => `- ${others} tài liệu không có tệp (dẫn chiếu, hoặc tài liệu mật chỉ ghi số).`,
  missing: (missing: number) => `- ${missing} tiêu chí thành phần còn thiếu tài liệu.`,
  close: "Danh mục chi tiết tại phụ lục kèm theo.",
  annex: "Tài liệu theo từng tiêu chí thành phần",
  lead: (lead: string | null) => (lead === null ? "chưa có cơ quan chủ trì" : lead),
  component: (code: string, name: string) => `${code}. ${name}`,
  max: (max: string) => `tối đa ${max} điểm`,
  self: (self: string) => `tự chấm ${self}`,
};

/** What a pack of evidence holds, as paper: components in the order of the set, each with its documents. */
export function composeEvidenceIndex(index: EvidenceIndex): OfficialDocument {
  const { year, leadVi, components } = index;
  const documents = components.flatMap((component) => component.documents);
  const named = documents.filter(({ number, title }) => number !== null || title !== null);
  const files = named.filter(({ path }) => path !== null).length;
  const missing = components.filter(({ asked, documents: own }) => asked && own.every(isEmpty)).length;
  return {
    letterhead: index.letterhead,
    naming: { kind: "named", name: texts.name, about: texts.about(year) },
    addressees: [],
    blocks: [
      leadVi === null ? texts.ofAll : texts.ofLead(leadVi),
      texts.files(files),
      ...(named.length === files ? [] : [texts.others(named.length - files)]),
      ...(missing === 0 ? [] : [texts.missing(missing)]),
      endMark(texts.close),
    ].map(paragraph),
    // Nobody is written to, so none of those above gets it.
    closing: { kind: "signed", recipients: { ...index.recipients, list: [] }, signature: index.signature },
    annexes: [{ label: "Phụ lục", title: texts.annex, paper: "a4Landscape", blocks: [indexTable(index)] }],
    mark: markOf(index),
  };
}

const isEmpty = ({ number, title }: IndexedDocument) => number === null && title === null;

function indexTable({ components }: EvidenceIndex) {
  return tableBlock({
    size: 10,
    columns: [
      { title: "STT", width: 7, align: "center" },
      { title: "Số, ký hiệu", width: 22, align: "left" },
      { title: "Tên tài liệu", width: 32, align: "left" },
      { title: "Nơi ban hành", width: 18, align: "left" },
      { title: "Ngày văn bản", width: 11, align: "center" },
      { title: "Mục, trang", width: 13, align: "left" },
      { title: "Tệp trong gói", width: 32, align: "left" },
      { title: "Tình trạng", width: 14, align: "left" },
    ],
    rows: components.flatMap((component): Row[] => {
      const points = [
        component.max === null ? null : texts.max(printPoints(component.max)),
        component.self === null ? null : texts.self(printPoints(component.self)),
      ].filter((one) => one !== null);
      // One without documents is told in its own line.
      const without = component.documents.every(isEmpty) ? component.documents.map(({ state }) => state) : [];
      const head = [
        texts.component(component.code, component.nameVi),
        texts.lead(component.leadVi),
        ...points,
        ...without,
      ].join("; ");
      return [
        { look: "group", cells: [{ words: head, span: 8, align: "left" }] },
        ...component.documents
          .filter((one) => !isEmpty(one))
          .map((one, at): Row => {
            const place = [one.section, one.pages === null ? null : `tr. ${one.pages}`].filter(Boolean).join(", ");
            const cells = [one.number, one.title, one.issuer, one.date === null ? null : printDay(one.date), place];
            return { cells: [String(at + 1), ...cells.map((cell) => cell ?? ""), one.path ?? "", one.state] };
          }),
      ];
    }),
  });
}
