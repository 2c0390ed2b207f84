import type { TemplateWarning } from "../../../../domain/documents/paper-template.ts";
import { elementsOf } from "../../xml/xml-tree.ts";
import { drawBlocks } from "./draw-blocks.ts";
import { beginDrawing, type Drawing, lose } from "./drawing.ts";
import { readSections } from "./sections.ts";
import { readWordFile } from "./word-file.ts";

/** Most warnings that somebody reads. */
const most = 50;

/**
 * What of a file its PDF does not carry, found by drawing it: whatever the drawing leaves out or changes is noted.
 * @throws Error where the file cannot be read
 */
export function findLosses(docx: Uint8Array): TemplateWarning[] {
  const file = readWordFile(docx);
  const sections = readSections(file.body);
  const body = beginDrawing(file, "body");
  for (const { sheet, blocks, columns } of sections) {
    if (columns) lose(body, "columns");
    drawBlocks(blocks, sheet.width - sheet.left - sheet.right, body);
  }
  const inMargins = (["header", "footer"] as const).flatMap((kind) => {
    const relations = new Set(sections.flatMap((section) => Object.values(section[`${kind}s`])));
    return [...relations].flatMap((relation) => {
      const drawing = beginDrawing(file, kind, { aside: kind, numbers: { page: "1", pages: "1" } });
      drawBlocks(elementsOf(file.findPart(relation)), 400, drawing);
      return lossesOf(drawing);
    });
  });
  return unique([...lossesOf(body), ...inMargins]);
}

const lossesOf = ({ progress }: Drawing) => progress.losses;

/** A face is told once, everything else at each of its places. */
function unique(losses: readonly TemplateWarning[]): TemplateWarning[] {
  const keyOf = ({ warning, what, at }: TemplateWarning) =>
    warning === "font" ? `font ${what}` : JSON.stringify([warning, what, at]);
  const firsts = new Map(losses.toReversed().map((one) => [keyOf(one), one]));
  return [...firsts.values()].toReversed().slice(0, most);
}
