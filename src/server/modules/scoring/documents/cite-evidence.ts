import type { CitedEvidence } from "../../../../domain/scoring/documents/score-sheet.ts";
import { printDay } from "../../../../domain/text/dates.ts";

/**
 * A document of evidence in one line, as forms name it: number, date, issuer, title, section, page.
 * @example "Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh, mục II, trang 3"
 */
export function citeEvidence({ number, title, date, issuer, section, page }: CitedEvidence): string {
  const head = [title, number === null ? null : `số ${number}`].filter((one) => one !== null).join(" ");
  const parts = [
    [head, date === null ? "" : `ngày ${printDay(date)}`, issuer === null ? "" : `của ${issuer}`]
      .filter((one) => one !== "")
      .join(" "),
    section === null ? "" : `mục ${section}`,
    page === null ? "" : `trang ${page}`,
  ].filter((one) => one !== "");
  return parts.join(", ").replace(/^số /, "Số ");
}
