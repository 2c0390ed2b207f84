import type { Day } from "../calendar/day.ts";
import type { Letterhead } from "./letterhead.ts";

/** Room for what is filled in by hand. */
const OPEN = "      ";

/**
 * The number of a document as printed; an open one leaves room. One typed with its sign is printed as it is typed.
 * @example documentNumber({ number: "12", symbol: "BC-SNV" }) // "Số: 12/BC-SNV"
 * @example documentNumber({ number: "12/BC-STC", symbol: "BC-SNV" }) // "Số: 12/BC-STC"
 */
export function documentNumber({ number, symbol }: Pick<Letterhead, "number" | "symbol">): string {
  if (number?.includes("/")) return `Số: ${number}`;
  return `Số: ${number ?? OPEN}/${symbol}`;
}

/**
 * A day in words: days below 10 and the months 1 and 2 carry a zero (Annex I, part II, item 4.b).
 * @example dayInWords("2026-01-05") // "ngày 05 tháng 01 năm 2026"
 * @example dayInWords("2026-03-15") // "ngày 15 tháng 3 năm 2026"
 */
export function dayInWords(day: Day | null, year?: number): string {
  if (day === null) return `ngày${OPEN}tháng${OPEN}năm ${year ?? OPEN}`.trimEnd();
  const month = Number(day.slice(5, 7));
  return `ngày ${day.slice(8, 10)} tháng ${month <= 2 ? `0${month}` : month} năm ${day.slice(0, 4)}`;
}

/**
 * Where an annex belongs: to a paper of its issuer, or of who decided, where the head of the issuer does so in his own
 * right (a decision of the chairman has the head of his committee, and is his).
 * @example attachedTo("Báo cáo", head) // "(Kèm theo Báo cáo số 12/BC-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)"
 */
export function attachedTo(name: string, head: Letterhead, by: string = head.issuer): string {
  const number = documentNumber(head).replace("Số: ", "số ");
  const day = head.date === null ? `${dayInWords(null)}${OPEN}` : `${dayInWords(head.date)} `;
  return `(Kèm theo ${name} ${number} ${day}của ${by})`;
}

/**
 * A sentence with a full stop, where it has no mark at its end already.
 * @example withStop("Lý do: báo cáo gửi muộn") // "Lý do: báo cáo gửi muộn."
 */
export function withStop(sentence: string): string {
  const ended = sentence.trimEnd();
  return /[.;:…?!]$/.test(ended) ? ended : `${ended}.`;
}

const bare = (words: string) => words.toLocaleLowerCase("vi");

/**
 * An office with the unit in which it is held; words with which the one ends and the other begins are said once.
 * @example officeIn("Phó Giám đốc Sở", "Sở Tư pháp") // "Phó Giám đốc Sở Tư pháp"
 * @example officeIn("Phó Chủ tịch UBND tỉnh", "Tỉnh Cao Bằng") // "Phó Chủ tịch UBND tỉnh Cao Bằng"
 * @example officeIn("Chánh Văn phòng", "Văn phòng UBND tỉnh") // "Chánh Văn phòng UBND tỉnh"
 * @example officeIn("Chuyên viên", "Sở Nội vụ") // "Chuyên viên, Sở Nội vụ"
 */
export function officeIn(office: string, unitNameVi: string): string {
  const words = unitNameVi.split(" ");
  const isSaid = (_: string, at: number) => ` ${bare(office)}`.endsWith(` ${bare(words.slice(0, at + 1).join(" "))}`);
  const said = words.findLastIndex(isSaid) + 1;
  return said > 0 ? [office, ...words.slice(said)].join(" ") : `${office}, ${unitNameVi}`;
}

/**
 * A sentence that ends a document carries the end mark: "…/.".
 * @example endMark("Kính đề nghị Sở Nội vụ thẩm định.") // "Kính đề nghị Sở Nội vụ thẩm định./."
 */
export function endMark(sentence: string): string {
  return `${sentence.trimEnd().replace(/[.;,]$/, "")}./.`;
}
