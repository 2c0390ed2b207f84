import { dayInWords, documentNumber } from "../../../../domain/documents/document-words.ts";
import type { Letterhead } from "../../../../domain/documents/letterhead.ts";
import type { Naming } from "../../../../domain/documents/official-document.ts";
import { textWidth } from "./paper-size.ts";
import { line, type Piece, rule } from "./piece.ts";

const motto = "Độc lập - Tự do - Hạnh phúc";
/** Length of the motto in bold type of 14 points, in twentieths of a point. */
const mottoLength = 3560;

/**
 * Issuer and number at the left, national name, motto, place and date at the right. Two rows, so that number and date
 * stand on one line however long the name of the issuer is.
 * Source: Nghị định 30/2020/NĐ-CP, Annex I, part II, items 1 to 4; sizes 12 to 14.
 */
export function layOutHead(head: Letterhead, naming: Naming): Piece {
  return layOutHeadTexts({
    superior: head.superior === null ? [] : [head.superior],
    // A committee's place begins a line of its own, so that its name is not cut.
    issuer: head.issuer.replace(/^(Ủy ban nhân dân) /iu, "$1\n"),
    number: documentNumber(head),
    about: naming.kind === "letter" ? `V/v ${naming.about}` : null,
    date: `${head.place}, ${dayInWords(head.date)}`,
  });
}

/** The words of a head as they are printed. */
interface HeadTexts {
  readonly superior: readonly string[];
  readonly issuer: string;
  readonly number: string;
  readonly about: string | null;
  readonly date: string;
}

export function layOutHeadTexts(head: HeadTexts): Piece {
  const width = textWidth("a4");
  const left = Math.round(width * 0.4);
  const right = width - left;
  const upper = (text: string) => text.toLocaleUpperCase("vi");
  const issuer = [
    ...head.superior.map((one) => line(upper(one), { size: 13 })),
    line(upper(head.issuer), { size: 13, bold: true }),
    rule(lineUnderIssuer(head.issuer, left), left),
  ];
  const nation = [
    line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 12, bold: true }),
    line(motto, { size: 14, bold: true }),
    rule(mottoLength, right),
  ];
  const number = [
    line(head.number, { size: 13 }, { before: 120 }),
    ...(head.about === null ? [] : [line(head.about, { size: 12 }, { before: 120 })]),
  ];
  const date = [line(head.date, { size: 14, italic: true }, { before: 120 })];
  return {
    kind: "pair",
    widths: [left, right],
    rows: [
      [issuer, nation],
      [number, date],
    ],
  };
}

/** A third to a half of the name above it (item 2.b), taken over its last line. */
function lineUnderIssuer(issuer: string, room: number): number {
  const capital = 13 * 20 * 0.72;
  const last = issuer.split("\n").at(-1) ?? "";
  return Math.round(Math.min(last.length * capital, room) * 0.4);
}
