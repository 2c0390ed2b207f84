import type { ContentText } from "pdfmake/interfaces.js";
import type { Span } from "./read-runs.ts";

/** Small capitals, as a share of the size of the type. */
const smallCapital = 0.8;

/** Words of one look. */
export function drawRun({ text, look }: Span): ContentText & { readonly text: string } {
  const { size = 10, raised } = look;
  const isUpper = look.caps === true || look.smallCaps === true;
  const lines = [look.underline === true && "underline", look.strike === true && "lineThrough"] as const;
  const decoration = lines.filter((line) => line !== false);
  return {
    text: isUpper ? text.toLocaleUpperCase("vi") : text,
    fontSize: look.smallCaps === true && look.caps !== true ? size * smallCapital : size,
    bold: look.bold ?? false,
    italics: look.italic ?? false,
    ...(decoration.length > 0 && { decoration }),
    ...(look.color !== undefined && { color: look.color }),
    ...(raised === "sup" && { sup: true }),
    ...(raised === "sub" && { sub: true }),
  };
}
