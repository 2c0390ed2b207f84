import { allNamed, childNamed, type Element } from "./read-docx.fixture.ts";

/**
 * Order of children where the schema of word processing files is a sequence: a word processor refuses a file that breaks
 * it. Source: ECMA-376 part 1, wml.xsd (CT_PPr, CT_RPr, CT_TblPr, CT_TrPr is a choice, CT_TcPr, CT_SectPr, CT_Tbl).
 */
const sequences: Readonly<Record<string, string>> = {
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  "w:rPr":
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
  "w:tbl": "tblPr tblGrid tr",
  "w:tblPr":
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  "w:tblBorders": "top left start bottom right end insideH insideV",
  "w:tblCellMar": "top left start bottom right end",
  "w:tr": "tblPrEx trPr tc",
  "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
  "w:sectPr":
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
  "w:p": "pPr *",
  "w:r": "rPr *",
};

/** What in a part of a file breaks the schema, in words; empty where nothing does. */
export function findOrderFaults(element: Element): string[] {
  const faults: string[] = [];
  visit(element, faults);
  for (const table of allNamed(element, "w:tbl")) checkTable(table, faults);
  return faults;
}

function visit(element: Element, faults: string[]): void {
  const order = sequences[element.name]?.split(" ");
  let last = 0;
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const found = order?.indexOf(child.name.replace("w:", "")) ?? last;
    const place = found < 0 ? (order?.indexOf("*") ?? -1) : found;
    if (place < 0) faults.push(`${child.name} may not stand in ${element.name}`);
    else if (place < last) faults.push(`${child.name} comes too late in ${element.name}`);
    last = Math.max(last, place);
    visit(child, faults);
  }
}

/** Every row fills the grid, every cell ends with a paragraph. */
function checkTable(table: Element, faults: string[]): void {
  const grid = childNamed(table, "w:tblGrid");
  const columns = grid === undefined ? 0 : allNamed(grid, "w:gridCol").length;
  const named = (parent: Element, name: string) =>
    parent.children.filter((child): child is Element => typeof child !== "string" && child.name === name);
  named(table, "w:tr").forEach((row, at) => {
    const cells = named(row, "w:tc");
    const covered = cells.reduce((sum, cell) => {
      const [span] = allNamed(childNamed(cell, "w:tcPr") ?? cell, "w:gridSpan");
      return sum + Number(span?.attributes["w:val"] ?? 1);
    }, 0);
    if (covered !== columns) faults.push(`row ${at} covers ${covered} of ${columns} columns`);
    for (const cell of cells) {
      const last = cell.children.at(-1);
      if (typeof last === "string" || last?.name !== "w:p")
        faults.push(`a cell of row ${at} does not end with a paragraph`);
    }
  });
}
