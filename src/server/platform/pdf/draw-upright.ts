import type { Content } from "pdfmake/interfaces.js";
import { cleanText } from "../documents/clean-text.ts";

/** Room for a title that stands upright, in points. */
const height = 46;

/** A title that reads from below, as over the narrow columns of a matrix; it stays text. */
export function drawUpright(title: string, { size, room }: { readonly size: number; readonly room: number }): Content {
  const middle = room / 2 + size * 0.35;
  const words = `<text x="0" y="0" transform="translate(${middle} ${height / 2}) rotate(-90)" text-anchor="middle" font-family="Tinos" font-weight="bold" font-size="${size}">${escapeXml(title)}</text>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${room}" height="${height}">${words}</svg>`,
    font: "Tinos",
  } as Content;
}

function escapeXml(text: string): string {
  return cleanText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
