import {
  type AnnexKind,
  isAnnexKind,
  type PaperKind,
  type TextKind,
} from "../../../../domain/documents/paper-template.ts";
import { layOutHeadTexts } from "../../documents/layout/head.ts";
import { keepEnd } from "../../documents/layout/keep-end.ts";
import { type DocumentPart, layOutAnnexHead } from "../../documents/layout/lay-out-document.ts";
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
  const facts = { title: "Mẫu văn bản", issuer: "Công Tâm", mark: "{{dau_minh_hoa}}", at };
  return renderParts([isAnnexKind(kind) ? annexPart(kind) : { paper: "a4", pieces: shapes[kind]() }], facts);
}

const shapes: Readonly<Record<TextKind, () => Piece[]>> = {
  resultDecision: decisionPieces,
  resultSubmission: () => named("TỜ TRÌNH", [...addressed(), ...lines("can_cu", italic)], ending()),
  councilMinutes: () => named("BIÊN BẢN", [], minutesEnding()),
  selfAssessmentReport: () => named("BÁO CÁO", addressed(), ending()),
  appraisalReport: () => named("BÁO CÁO", addressed(), ending()),
  resultLetter: () => letter(ending()),
  scoreMatrix: () => named("BIỂU TỔNG HỢP", [], ending()),
  reminderLetter: () => letter(ending(false)),
  amendingDecision: amendingDecisionPieces,
  amendingSubmission: () => named("TỜ TRÌNH", [...addressed(), ...lines("can_cu", italic)], ending()),
};

/** The head of an annex, its table as the program draws it, and what stands below. */
function annexPart(kind: AnnexKind): DocumentPart {
  const [label, title, attached] = ["{{nhan_phu_luc}}", "{{TIEU_DE}}", "{{kem_theo}}"] as const;
  // An annex that is alone has no number: then the lines between both signs are not there.
  const opening = ["{{#nhan_phu_luc}}", label, "{{/nhan_phu_luc}}"].map((text) => line(text, bold));
  const hasNote = kind === "areaAnnex" || kind === "rankingAnnex";
  const below = ["{{#ghi_chu}}", "{{ghi_chu}}", "{{/ghi_chu}}"].map((text) => textParagraph(text, body));
  return {
    paper: kind === "rankingAnnex" ? "a4" : "a4Landscape",
    pieces: [
      ...opening,
      ...layOutAnnexHead({ label: null, title, attached }),
      line("{{@bang}}", body, { align: "left" }),
      ...(hasNote ? below : []),
    ],
  };
}

/** A decision up to its articles. */
function decisionOpening(): Piece[] {
  return [
    head({ superior: false }),
    ...naming("QUYẾT ĐỊNH"),
    line("{{THAM_QUYEN}}", bold, { before: 240, after: 120 }),
    ...lines("can_cu", italic),
    line("QUYẾT ĐỊNH:", bold, { before: 120, after: 120, keepNext: true }),
  ];
}

const details = () => textParagraph("(Chi tiết tại {{so_phu_luc}} phụ lục kèm theo)", italic, { align: "center" });
const force = () => article(3, "Quyết định này có hiệu lực thi hành kể từ ngày ký.");

function amendingDecisionPieces(): Piece[] {
  return [
    ...keepEnd([
      ...decisionOpening(),
      article(
        1,
        "Điều chỉnh kết quả Chỉ số cải cách hành chính năm {{nam}} đã công bố {{da_cong_bo}}, gồm {{so_noi_dung}} nội dung của {{cac_don_vi}}.",
      ),
      textParagraph("Lý do điều chỉnh: {{ly_do}}.", body),
      details(),
      article(
        2,
        "Kết quả, xếp hạng sau điều chỉnh tại phụ lục kèm theo thay thế kết quả, xếp hạng đã công bố trước đây của nhóm: {{cac_nhom}}. Những nội dung khác đã công bố không thay đổi.",
      ),
      force(),
      article(
        4,
        "{{nguoi_thi_hanh}}, Thủ trưởng các đơn vị có kết quả được điều chỉnh và các cơ quan, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.",
      ),
    ]),
    ...ending(),
  ];
}

function decisionPieces(): Piece[] {
  return [
    ...keepEnd([
      ...decisionOpening(),
      article(
        1,
        "Phê duyệt, công bố kết quả, xếp hạng Chỉ số cải cách hành chính năm {{nam}} của {{so_don_vi}} đơn vị, gồm: {{cac_nhom}}.",
      ),
      details(),
      article(
        2,
        "Thủ trưởng các đơn vị căn cứ kết quả được công bố, tổ chức phân tích nguyên nhân các tiêu chí bị mất điểm, xây dựng và thực hiện giải pháp khắc phục.",
      ),
      force(),
      article(
        4,
        "{{nguoi_thi_hanh}}, Thủ trưởng các đơn vị có tên tại Điều 1 và các cơ quan, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.",
      ),
    ]),
    ...ending(),
  ];
}

/** A paper that is called by its kind. */
function named(name: string, opening: readonly Piece[], end: readonly Piece[]): Piece[] {
  return [head({}), ...naming(name), ...opening, text(), ...end];
}

/** An official letter, which names no kind. */
function letter(end: readonly Piece[]): Piece[] {
  return [head({ about: "V/v {{trich_yeu}}" }), ...addressed(), text(), ...end];
}

const addressed = () => [line("Kính gửi: {{kinh_gui}}", body, { before: 240, after: 120 })];
const text = () => line("{{@noi_dung}}", body, { align: "left" });

function head({ superior = true, about = null }: { readonly superior?: boolean; readonly about?: string | null }) {
  const date = "{{dia_danh}}, {{ngay_thang}}";
  return layOutHeadTexts({
    // A people's committee stands alone: then the lines between both signs are not there.
    superior: superior ? ["{{#co_quan_chu_quan}}", "{{CO_QUAN_CHU_QUAN}}", "{{/co_quan_chu_quan}}"] : [],
    issuer: "{{CO_QUAN_BAN_HANH}}",
    number: "Số: {{so_van_ban}}/{{ky_hieu}}",
    about,
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

/** Stays with the signatures below it, as the end of the text does. */
const gap = line("", { size: 8 }, { keepNext: true });

/** Recipients and signature, then the annexes. */
function ending(annexes = true): Piece[] {
  return [
    gap,
    pair(recipients(), signature("quyen_ky", "{{CHUC_VU}}", "{{nguoi_ky}}")),
    ...(annexes ? [line("{{@phu_luc}}", body, { align: "left" })] : []),
  ];
}

/** Secretary at the left, chair at the right, recipients below. */
function minutesEnding(): Piece[] {
  const secretary = signature("quyen_ky_thu_ky", "{{CHUC_VU_THU_KY}}", "{{thu_ky}}");
  return [
    gap,
    pair(secretary, signature("quyen_ky", "{{CHUC_VU}}", "{{nguoi_ky}}")),
    line("", { size: 8 }),
    ...recipients(),
  ];
}

function recipients(): Piece[] {
  const small = { size: 11 };
  return [
    line("Nơi nhận:", { size: 12, bold: true, italic: true }, { align: "left" }),
    ...["{{#noi_nhan}}", "{{dong}}", "{{/noi_nhan}}"].map((one) => line(one, small, { align: "left" })),
    line("- Lưu: {{luu}}.", small, { align: "left" }),
  ];
}

function signature(authority: string, office: string, name: string): Piece[] {
  return [
    ...[`{{#${authority}}}`, "{{DONG}}", `{{/${authority}}}`].map((one) => line(one, bold)),
    line(office, bold),
    ...Array.from({ length: 4 }, () => line("", body)),
    line(name, bold),
  ];
}

function pair(left: readonly Piece[], right: readonly Piece[]): Piece {
  const width = textWidth("a4");
  const half = Math.round(width / 2);
  return { kind: "pair", widths: [half, width - half], rows: [[left, right]] };
}
