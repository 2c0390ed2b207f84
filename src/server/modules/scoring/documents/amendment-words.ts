import { dayInWords } from "../../../../domain/documents/document-words.ts";
import type { AmendedFigure, AmendedResult, CitedDecision } from "../../../../domain/scoring/documents/amendment.ts";
import type { BlockResult } from "../../../../domain/scoring/documents/round-result.ts";

const texts = {
  index: (year: number) => `kết quả Chỉ số cải cách hành chính năm ${year}`,
  numbered: ({ number, date }: CitedDecision) => `Quyết định số ${number} ${dayInWords(date)}`,
  published: (day: string) => `kết quả đã công bố ${day}`,
  cited: (decision: CitedDecision): string => `${texts.numbered(decision)} của ${decision.by}`,
  at: (decision: string) => `tại ${decision}`,
  standing: (decision: string, amending: string) => `${decision}, được điều chỉnh bởi ${amending}`,
  since: (decisions: string) => ` (đã được điều chỉnh tại ${decisions})`,
  ground: (decision: string, act: string, index: string) => `Căn cứ ${decision} về việc ${act} ${index}`,
  units: (count: number) => `${count} đơn vị`,
};

/** So many units are called by their names; of more there is a number. */
const namedUnits = 10;

/**
 * By what a result was published.
 * @example publishedBy({ first, publishedOn, later: [] })
 *   // "tại Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng"
 */
export function publishedBy({ first, publishedOn, later }: AmendedResult): string {
  const by = first === null ? dayInWords(publishedOn) : texts.at(texts.cited(first));
  return later.length === 0 ? by : by + texts.since(later.map(texts.cited).join("; "));
}

/**
 * By what a published result stands: its decision, and each that amended it.
 * @example standingBy({ first, publishedOn, later: [second] })
 *   // "Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của …, được điều chỉnh bởi Quyết định số 13/QĐ-UBND ngày …"
 */
export function standingBy({ first, publishedOn, later }: AmendedResult): string {
  const by = first === null ? texts.published(dayInWords(publishedOn)) : texts.cited(first);
  return later.length === 0 ? by : texts.standing(by, new Intl.ListFormat("vi").format(later.map(texts.numbered)));
}

/** The decisions that an amendment rests on, the oldest first. */
export function amendedGrounds(year: number, { first, later }: AmendedResult): string[] {
  const ground = (act: string) => (decision: CitedDecision) =>
    texts.ground(texts.cited(decision), act, texts.index(year));
  return [...(first === null ? [] : [first]).map(ground("phê duyệt, công bố")), ...later.map(ground("điều chỉnh"))];
}

/** @example aboutAmendment(2025, amends) // "Về việc điều chỉnh kết quả … năm 2025 tại Quyết định số 15/QĐ-UBND ngày …" */
export function aboutAmendment(year: number, { first }: AmendedResult): string {
  const at = first === null ? "" : ` ${texts.at(texts.numbered(first))}`;
  return `Về việc điều chỉnh ${texts.index(year)}${at}`;
}

/** Components, bonus and penalty that are corrected, whatever of each. */
export function countPlaces(figures: readonly AmendedFigure[]): number {
  return new Set(figures.map(({ unitNameVi, code }) => JSON.stringify([unitNameVi, code]))).size;
}

/** @example nameUnits(figures) // "2 đơn vị: Sở Y tế, Sở Công Thương" */
export function nameUnits(figures: readonly AmendedFigure[]): string {
  const names = [...new Set(figures.map(({ unitNameVi }) => unitNameVi))];
  const count = texts.units(names.length);
  return names.length > namedUnits ? count : `${count}: ${names.join(", ")}`;
}

/** @example nameBlocks(blocks) // "các sở; các xã, phường" */
export function nameBlocks(blocks: readonly BlockResult[]): string {
  return blocks.map(({ nameVi }) => nameVi.replace(/^Các /, "các ")).join("; ");
}

/** The reason as a part of a sentence; room to the end of its line where it is still to be worded. */
export function reasonOrRoom(reason: string | null): string {
  return (reason ?? "").trim().replace(/[.;,]+$/, "") || "…".repeat(20);
}
