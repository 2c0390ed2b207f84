import type { UnitId } from "../../src/domain/organisations/model.ts";
import { addDocument } from "../../src/server/modules/scoring/service/evidence/keep-documents.ts";
import { linkDocument } from "../../src/server/modules/scoring/service/evidence/link-document.ts";
import { createUpload } from "../../src/server/modules/uploads/service/create-upload.ts";
import { finishUpload } from "../../src/server/modules/uploads/service/finish-upload.ts";
import { putPiece } from "../../src/server/modules/uploads/service/put-piece.ts";
import { loadPdfFonts, type PdfFont } from "../documents/pdf-font.ts";
import { type PdfLine, writePdf } from "../documents/write-pdf.ts";
import type { DemoHand } from "./demo-stage.ts";
import type { DemoDocument } from "./sheet-stories.ts";

let fonts: Promise<readonly PdfFont[]> | undefined;

/**
 * Puts documents into the library of a unit and under its components, as its focal officer does. `libraryOf`: the
 * library of another unit, as of a lead agency in the province's own index.
 */
export async function keepDemoDocuments(
  { evidence, context }: Pick<DemoHand, "evidence" | "context">,
  { libraryOf, ...at }: { readonly roundId: string; readonly unitId: UnitId; readonly libraryOf?: UnitId },
  documents: readonly DemoDocument[],
): Promise<void> {
  const unitId = libraryOf ?? at.unitId;
  for (const document of documents) {
    const { number, issuer, title, date: documentDate } = document;
    const facts = {
      ...{ unitId, number, title, documentDate, issuer, public: false },
      ...{ provesFrom: `${documentDate.slice(0, 4)}-01-01`, provesUntil: documentDate },
    };
    const added = document.cited
      ? await addDocument(evidence, context, { kind: "cited", ...facts })
      : await addDocument(evidence, context, {
          ...{ kind: "file", uploadId: await send({ evidence, context }, unitId, document) },
          ...facts,
        });
    for (const [component, page] of document.under) {
      const place = { section: null, pageFrom: page, pageTo: page, note: null, replaces: null };
      await linkDocument(evidence, context, at, { component, stage: "self", documentId: added.id, ...place });
    }
  }
}

async function send(
  { evidence, context }: Pick<DemoHand, "evidence" | "context">,
  unitId: UnitId,
  document: DemoDocument,
): Promise<string> {
  fonts ??= loadPdfFonts();
  const piece = writePdf(await fonts, pagesOf(document));
  const fileName = `${document.number.replaceAll("/", "-")}.pdf`;
  const { id } = await createUpload(evidence, context, { unitId, fileName, size: piece.length, sha256: null });
  await putPiece(evidence, context, { uploadId: id, offset: 0, piece });
  await finishUpload(evidence, context, id);
  return id;
}

/** Two pages that say what they are, marked as invented on each. */
function pagesOf({ number, title, date }: DemoDocument): readonly (readonly PdfLine[])[] {
  const [year, month, day] = date.split("-");
  const mark: PdfLine = { text: "TÀI LIỆU MINH HỌA - SỐ LIỆU GIẢ ĐỊNH", size: 9, centred: true };
  return [
    [
      mark,
      { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", centred: true },
      { text: "Độc lập - Tự do - Hạnh phúc", centred: true },
      { text: `Số: ${number}` },
      { text: `Cao Bằng, ngày ${day} tháng ${month} năm ${year}` },
      { text: title.toUpperCase(), size: 15, centred: true },
      { text: "I. Căn cứ", size: 13 },
      { text: `Thực hiện kế hoạch cải cách hành chính năm ${year} của Ủy ban nhân dân tỉnh Cao Bằng.` },
      { text: "II. Nội dung", size: 13 },
      { text: "1. Tiếp tục rà soát, đơn giản hóa thủ tục hành chính; công khai đầy đủ, kịp thời." },
      { text: "2. Giải quyết hồ sơ đúng hạn; hồ sơ trễ hạn phải có văn bản xin lỗi." },
      { text: "3. Kiểm tra công tác cải cách hành chính tại ít nhất 30% phòng, đơn vị trực thuộc." },
    ],
    [
      mark,
      { text: "III. Kết quả thực hiện", size: 13 },
      { text: "Các nhiệm vụ được giao trong năm cơ bản hoàn thành; số liệu chi tiết tại bảng kèm theo." },
      { text: "IV. Tổ chức thực hiện", size: 13 },
      { text: "Văn phòng theo dõi, đôn đốc, tổng hợp và báo cáo theo quy định." },
    ],
  ];
}
