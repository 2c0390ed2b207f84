import type { Language } from "../../../../../../contract/text.ts";
import { type WriteColumn, type WriteSheet, writeWorkbook } from "../../../../../platform/xlsx/write-workbook.ts";
import type { PackRow } from "./plan-pack.ts";

/** What became of a file of the pack: it is not in the store any more, or is not what it was. */
export type LostFiles = ReadonlySet<string>;

const states = {
  packed: { vi: "Có tệp trong gói", en: "In this pack" },
  cited: { vi: "Dẫn chiếu, không có tệp", en: "Cited, without a file" },
  secret: { vi: "Mật, chỉ ghi số", en: "Secret, number only" },
  missing: { vi: "Thiếu tài liệu", en: "Missing" },
  none: { vi: "Không yêu cầu", en: "Not asked for" },
  lost: { vi: "Tệp không đọc được từ kho", en: "The file cannot be read from the store" },
} as const;

/** What the index says of a line. */
export function packState({ state, path }: PackRow, lost: LostFiles, language: Language): string {
  return states[path !== null && lost.has(path) ? "lost" : state][language];
}

/** The line's file, as long as it is one. */
export function packPath({ path }: PackRow, lost: LostFiles): string | null {
  return path === null || lost.has(path) ? null : path;
}

/** "12" or "12-14"; nothing of a secret document but its number, issuer and date. */
export function packPages({ document }: PackRow): string | null {
  if (document === null || document.document.kind === "secret" || document.pageFrom === null) return null;
  const { pageFrom, pageTo } = document;
  return pageTo === null || pageTo === pageFrom ? `${pageFrom}` : `${pageFrom}-${pageTo}`;
}

/** What a document is called; a secret one has no name. */
export function packTitle({ document }: PackRow): string | null {
  if (document === null || document.document.kind === "secret") return null;
  const { title, number, fileName } = document.document;
  return title ?? (number === null ? fileName : null);
}

const titles: Readonly<Record<Language, readonly string[]>> = {
  vi: [
    ...["Mã tiêu chí", "Tiêu chí thành phần", "Cơ quan chủ trì", "Điểm tối đa", "Điểm tự chấm", "Số, ký hiệu"],
    ...["Tên tài liệu", "Nơi ban hành", "Ngày văn bản", "Chứng minh từ ngày", "Chứng minh đến ngày", "Mục", "Trang"],
    ...["Tệp trong gói", "Tình trạng"],
  ],
  en: [
    ...["Component", "Name", "Lead agency", "Maximum", "Self-assessed", "Number"],
    ...["Document", "Issuer", "Dated", "Proves from", "Proves until", "Section", "Page"],
    ...["File in the pack", "State"],
  ],
};
const decimals = new Set([3, 4]);
const days = new Set([8, 9, 10]);
const widths = [10, 40, 28, 11, 11, 18, 44, 26, 12, 12, 12, 16, 9, 60, 24];

/** The index as a workbook: a line for each document of each component, and for each component without one. */
export function writePackIndex(rows: readonly PackRow[], lost: LostFiles, language: Language): Promise<Uint8Array> {
  const columns = titles[language].map(
    (title, at): WriteColumn => ({
      title,
      type: decimals.has(at) ? "decimal" : days.has(at) ? "day" : "text",
      wrap: !decimals.has(at) && !days.has(at),
      width: widths[at] ?? 12,
    }),
  );
  const sheet: WriteSheet = {
    name: language === "vi" ? "Danh mục" : "Index",
    columns,
    rows: rows.map((row) => {
      const { component, first, document } = row;
      const isSecret = document?.document.kind === "secret";
      const facts = document?.document;
      return [
        component.code,
        (language === "en" && component.nameEn) || component.nameVi,
        (language === "en" && component.leadEn) || component.leadVi,
        first ? component.max : null,
        first ? component.self : null,
        facts?.number ?? null,
        packTitle(row),
        facts?.issuer ?? null,
        facts?.documentDate ?? null,
        facts?.provesFrom ?? null,
        facts?.provesUntil ?? null,
        isSecret ? null : (document?.section ?? null),
        packPages(row),
        packPath(row, lost),
        packState(row, lost, language),
      ];
    }),
  };
  return writeWorkbook([sheet]);
}
