import type { PaperKind } from "../../../../domain/documents/paper-template.ts";
import { layOutHeadTexts } from "../../documents/layout/head.ts";
import { textWidth } from "../../documents/layout/paper-size.ts";
import { line, type Piece, rule, textParagraph } from "../../documents/layout/piece.ts";
import { renderParts } from "../render-docx.ts";

const body = { size: 14 };
const bold = { size: 14, bold: true };
const italic = { size: 14, italic: true };

/**
 * The template that ships, as a file to begin from: the layout of Nghị định 30/2020/NĐ-CP with a place for all that
 * changes from round to round. What is written from it is what the program writes without a template.
 */
export function shippedTemplate(kind: PaperKind, at: Date): Promise<Uint8Array> {
  const pieces = { resultDecision: decisionPieces, resultSubmission: submissionPieces }[kind]();
  const facts = { title: "Mẫu văn bản", issuer: "Công Tâm", mark: "{{dau_minh_hoa}}", at };
  return renderParts([{ paper: "a4", pieces }], facts);
}

function decisionPieces(): Piece[] {
  return [
    head(null),
    ...naming("QUYẾT ĐỊNH"),
    line("{{THAM_QUYEN}}", bold, { before: 240, after: 120 }),
    ...lines("can_cu", italic),
    line("QUYẾT ĐỊNH:", bold, { before: 120, after: 120, keepNext: true }),
    article(
      1,
      "Phê duyệt, công bố kết quả, xếp hạng Chỉ số cải cách hành chính năm {{nam}} của {{so_don_vi}} đơn vị, gồm: {{cac_nhom}}.",
    ),
    textParagraph("(Chi tiết tại {{so_phu_luc}} phụ lục kèm theo)", italic, { align: "center" }),
    article(
      2,
      "Thủ trưởng các đơn vị căn cứ kết quả được công bố, tổ chức phân tích nguyên nhân các tiêu chí bị mất điểm, xây dựng và thực hiện giải pháp khắc phục.",
    ),
    article(3, "Quyết định này có hiệu lực thi hành kể từ ngày ký."),
    article(
      4,
      "{{nguoi_thi_hanh}}, Thủ trưởng các đơn vị có tên tại Điều 1 và các cơ quan, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.",
    ),
    ...ending(),
  ];
}

function submissionPieces(): Piece[] {
  return [
    head("{{CO_QUAN_CHU_QUAN}}"),
    ...naming("TỜ TRÌNH"),
    line("Kính gửi: {{kinh_gui}}", body, { before: 240, after: 120 }),
    ...lines("can_cu", italic),
    line("{{@noi_dung}}", body, { align: "left" }),
    ...ending(),
  ];
}

function head(superior: string | null): Piece {
  const date = "{{dia_danh}}, {{ngay_thang}}";
  return layOutHeadTexts({
    superior,
    issuer: "{{CO_QUAN_BAN_HANH}}",
    number: "Số: {{so_van_ban}}/{{ky_hieu}}",
    about: null,
    date,
  });
}

function naming(name: string): Piece[] {
  const width = textWidth("a4");
  return [line(name, bold, { before: 360 }), line("{{trich_yeu}}", bold), rule(Math.round(width * 0.2), width)];
}

function article(number: number, text: string): Piece {
  return textParagraph([{ text: `Điều ${number}. `, bold: true }, { text }], body);
}

const lines = (name: string, type: typeof italic): Piece[] =>
  [`{{#${name}}}`, "{{dong}}", `{{/${name}}}`].map((text) => textParagraph(text, type));

/** Recipients and signature, then the annexes. */
function ending(): Piece[] {
  const width = textWidth("a4");
  const half = Math.round(width / 2);
  const small = { size: 11 };
  const loop = (name: string, type: typeof bold | typeof small, align: "left" | "center") =>
    [`{{#${name}}}`, name === "quyen_ky" ? "{{DONG}}" : "{{dong}}", `{{/${name}}}`].map((text) =>
      line(text, type, { align }),
    );
  const recipients = [
    line("Nơi nhận:", { size: 12, bold: true, italic: true }, { align: "left" }),
    ...loop("noi_nhan", small, "left"),
    line("- Lưu: {{luu}}.", small, { align: "left" }),
  ];
  const signature = [
    ...loop("quyen_ky", bold, "center"),
    line("{{CHUC_VU}}", bold),
    ...Array.from({ length: 4 }, () => line("", body)),
    line("{{nguoi_ky}}", bold),
  ];
  return [
    line("", { size: 8 }),
    { kind: "pair", widths: [half, width - half], rows: [[recipients, signature]] },
    line("{{@phu_luc}}", body, { align: "left" }),
  ];
}
