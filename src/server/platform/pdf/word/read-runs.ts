import type { TemplateWarning } from "../../../../domain/documents/paper-template.ts";
import { childOf, elementsOf, wordsIn, type XmlElement } from "../../xml/xml-tree.ts";
import { type Drawing, lose } from "./drawing.ts";
import { fieldText } from "./fields.ts";
import { type RunLook, readRunLook } from "./run-look.ts";
import { toldBy } from "./values.ts";

/** Words of one look; a tabulator is "\t", a line break "\n", a page break "\f". */
export interface Span {
  readonly text: string;
  readonly look: RunLook;
}

/** A field that is being read: its instruction, then what a word processor last showed for it. */
interface Field {
  instruction: string;
  shows: "instruction" | "result" | "nothing";
}

/** The words of a paragraph whose look is given where a run does not say otherwise. */
export function readRuns(paragraph: XmlElement, base: RunLook, drawing: Drawing): Span[] {
  const { styles } = drawing.file;
  const spans: Span[] = [];
  const fields: Field[] = [];
  const isShown = () => fields.every(({ shows }) => shows === "result");
  const put = (text: string, look: RunLook) => {
    if (text !== "" && look.hidden !== true) spans.push({ text, look });
  };
  const readAll = (parent: XmlElement | undefined): void => {
    for (const child of elementsOf(parent)) readInline(child);
  };
  const readInline = (element: XmlElement): void => {
    if (element.name === "w:r") readRun(element);
    else if (through.has(element.name)) readAll(element);
    else if (element.name === "w:sdt") readAll(childOf(element, "w:sdtContent"));
    else if (element.name === "w:fldSimple") {
      const text = fieldText(element.attributes["w:instr"] ?? "", drawing);
      if (text === undefined) readAll(element);
      else put(text, base);
    } else loseUnless(silent, element, drawing);
    if (["w:ins", "w:del", "w:moveTo"].includes(element.name)) lose(drawing, "revision");
  };
  const readRun = (run: XmlElement): void => {
    const properties = childOf(run, "w:rPr");
    const style = toldBy(properties, "w:rStyle");
    const named = style === undefined ? {} : styles.find(style, "character").run;
    const look = { ...base, ...named, ...readRunLook(properties, styles.themeFont) };
    for (const piece of elementsOf(run)) readPiece(piece, look);
  };
  const readPiece = (piece: XmlElement, look: RunLook): void => {
    const field = fields.at(-1);
    if (piece.name === "w:fldChar") turnField(piece.attributes["w:fldCharType"], look);
    else if (piece.name === "w:instrText") {
      if (field !== undefined) field.instruction += wordsIn(piece);
    } else if (isShown()) {
      const text = textOf(piece);
      if (text === undefined) loseUnless(silentInRun, piece, drawing);
      else put(text, look);
    }
  };
  const turnField = (type: string | undefined, look: RunLook): void => {
    if (type === "begin") fields.push({ instruction: "", shows: "instruction" });
    const field = fields.at(-1);
    if (field === undefined || type === "begin") return;
    const text = field.shows === "instruction" ? fieldText(field.instruction, drawing) : undefined;
    field.shows = text === undefined && field.shows !== "nothing" ? "result" : "nothing";
    if (type === "end") fields.pop();
    const around = type === "end" ? fields : fields.slice(0, -1);
    if (text !== undefined && around.every(({ shows }) => shows === "result")) put(text, look);
  };
  readAll(paragraph);
  return joined(spans);
}

function textOf(piece: XmlElement): string | undefined {
  switch (piece.name) {
    case "w:t":
      return wordsIn(piece);
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
      return piece.attributes["w:type"] === "page" ? "\f" : "\n";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    default:
      return undefined;
  }
}

/** Frames around runs; changes that somebody recorded count as taken on. */
const through = new Set([...["w:hyperlink", "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:ins", "w:moveTo"]]);
/** What shows nothing on paper. */
const silent = new Set([
  ...["w:pPr", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd", "w:del", "w:moveFrom"],
  ...["w:commentRangeStart", "w:commentRangeEnd", "w:moveFromRangeStart", "w:moveFromRangeEnd"],
  ...["w:moveToRangeStart", "w:moveToRangeEnd"],
]);
const silentInRun = new Set([
  ...["w:rPr", "w:lastRenderedPageBreak", "w:softHyphen", "w:commentReference", "w:annotationRef", "w:delText"],
  ...["w:delInstrText"],
]);

const known: Readonly<Record<string, TemplateWarning["warning"]>> = {
  "w:drawing": "picture",
  "w:pict": "picture",
  "w:object": "picture",
  "w:sym": "sign",
  "w:footnoteReference": "note",
  "w:endnoteReference": "note",
  "m:oMath": "formula",
  "m:oMathPara": "formula",
};

/** Notes what is not carried; a box with words in it is not a picture. */
export function loseUnless(shows: ReadonlySet<string>, element: XmlElement, drawing: Drawing): void {
  if (shows.has(element.name)) return;
  const warning = warningOf(element);
  lose(drawing, warning, warning === "other" ? element.name : "");
}

function warningOf(element: XmlElement): TemplateWarning["warning"] {
  if (holds(element, "w:txbxContent")) return "textBox";
  const [inner] = element.name === "mc:AlternateContent" ? elementsOf(childOf(element, "mc:Choice")) : [];
  return known[(inner ?? element).name] ?? "other";
}

function holds(element: XmlElement, name: string): boolean {
  return elementsOf(element).some((child) => child.name === name || holds(child, name));
}

/** Neighbours of the same look as one. */
function joined(spans: readonly Span[]): Span[] {
  const lines: Span[] = [];
  for (const span of spans) {
    const last = lines.at(-1);
    if (last !== undefined && JSON.stringify(last.look) === JSON.stringify(span.look))
      lines[lines.length - 1] = { ...last, text: last.text + span.text };
    else lines.push(span);
  }
  return lines;
}
