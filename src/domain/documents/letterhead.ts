import { z } from "zod";
import { Day } from "../calendar/day.ts";

const Line = z.string().trim().min(1).max(300);

/**
 * The head of an administrative document: who issues it, its number, the place and the date.
 * Source: Nghị định 30/2020/NĐ-CP, Annex I, part II, items 1 to 4.
 */
export const Letterhead = z.strictObject({
  /** The body directly above the issuer ("UBND tỉnh Cao Bằng"); null where the issuer stands alone. */
  superior: Line.nullable(),
  issuer: Line,
  /** Null: left open on paper, the clerk fills it in. */
  number: z.string().trim().min(1).max(40).nullable(),
  /** What follows the number: abbreviation of the kind and of the issuer ("BC-SNV"). */
  symbol: z.string().trim().min(1).max(60),
  /** Official name of the province or commune where the issuer sits. */
  place: Line,
  /** Null: day and month are left open. */
  date: Day.nullable(),
});
export type Letterhead = z.infer<typeof Letterhead>;

/**
 * Who signs, and by what right.
 * Source: Nghị định 30/2020/NĐ-CP, Annex I, part II, item 7.
 */
export const Signature = z.strictObject({
  /** Lines above the office: "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC", "TL. CHỦ TỊCH"; none where the head signs himself. */
  authority: z.array(Line).max(3),
  office: Line,
  /** Null: the name is left open. */
  name: Line.nullable(),
});
export type Signature = z.infer<typeof Signature>;

/** TM.: for a body that decides together; KT.: in the head's place; TL.: by order; TUQ.: by written authorisation. */
export type SigningRight = "TM" | "KT" | "TL" | "TUQ";

/**
 * One line of authority.
 * @example authorityLine("KT", "Giám đốc") // "KT. GIÁM ĐỐC"
 */
export function authorityLine(right: SigningRight, of: string): string {
  return `${right}. ${of.toLocaleUpperCase("vi")}`;
}

/** Who gets the document, in the order printed; the last line, the archive, is written from `archive`. */
export const Recipients = z.strictObject({
  list: z.array(Line).max(30),
  /** Codes after "Lưu:": "VT, CCHC". */
  archive: Line,
});
export type Recipients = z.infer<typeof Recipients>;
