import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import { textWidth } from "./paper-size.ts";
import { line, type Piece, rule, textParagraph } from "./piece.ts";

const body = { size: 14 };
const bold = { size: 14, bold: true };

/** What stands between the head and the text: name, abstract, who decides, grounds, addressees. */
export function layOutOpening(document: OfficialDocument): Piece[] {
  const { naming, decidedBy, grounds = [], resolution, addressees = [] } = document;
  return [
    ...(naming.kind === "named"
      ? [
          line(naming.name, bold, { before: 360 }),
          line(naming.about, bold),
          rule(Math.round(textWidth("a4") * 0.2), textWidth("a4")),
        ]
      : []),
    ...(decidedBy === undefined ? [] : [line(decidedBy.toLocaleUpperCase("vi"), bold, { before: 240, after: 120 })]),
    ...addressed(addressees),
    // Each ground ends with a semicolon, the last one with a full stop (item 6.a).
    ...grounds.map((ground, at) =>
      textParagraph(`${ground.trim().replace(/[.;,]$/, "")}${at === grounds.length - 1 ? "." : ";"}`, {
        size: 14,
        italic: true,
      }),
    ),
    ...(resolution === undefined ? [] : [line(resolution, bold, { before: 120, after: 120, keepNext: true })]),
  ];
}

/** One addressee on the line of "Kính gửi", more of them below it. */
function addressed(addressees: readonly string[]): Piece[] {
  const [first, ...others] = addressees;
  if (first === undefined) return [];
  if (others.length === 0) return [line(`Kính gửi: ${first}`, body, { before: 240, after: 120 })];
  return [
    textParagraph("Kính gửi:", body, { keepNext: true }),
    ...addressees.map((one, at) => textParagraph(`- ${one}${at === addressees.length - 1 ? "." : ";"}`, body)),
  ];
}
