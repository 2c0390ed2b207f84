import type { Content, ContentText } from "pdfmake/interfaces.js";
import { cleanText } from "../../documents/clean-text.ts";
import { childOf, type XmlElement } from "../../xml/xml-tree.ts";
import { singleLine } from "../draw-words.ts";
import { keepNumbers } from "../keep-numbers.ts";
import { drawRun } from "./draw-run.ts";
import { drawTabs } from "./draw-tabs.ts";
import { type Drawing, lose } from "./drawing.ts";
import type { Label } from "./numbering.ts";
import { type ParagraphLook, readParagraphLook } from "./paragraph-look.ts";
import { readRuns, type Span } from "./read-runs.ts";
import { type RunLook, readRunLook } from "./run-look.ts";
import { toldBy } from "./values.ts";

/** A paragraph as it stands in a file, before its place on a page is known. */
export interface ReadParagraph {
  readonly style: string;
  readonly look: ParagraphLook;
  readonly mark: RunLook;
  readonly spans: readonly Span[];
  readonly label: Label | undefined;
}

/** Reads a paragraph and counts it; styles, lists and defaults are counted in. */
export function readParagraph(paragraph: XmlElement, drawing: Drawing): ReadParagraph {
  const { file, progress, under } = drawing;
  const properties = childOf(paragraph, "w:pPr");
  const style = toldBy(properties, "w:pStyle") ?? "";
  const named = file.styles.find(style === "" ? undefined : style, "paragraph");
  const own = readParagraphLook(properties);
  const { base } = file.styles;
  const words = wordsOf(paragraph).trim();
  if (words !== "") Object.assign(progress, { words, paragraph: progress.paragraph + 1 });
  const run = { ...base.run, ...under?.run, ...named.run };
  const { numberId, level = 0 } = { ...named.paragraph, ...own };
  const label = numberId === undefined || numberId === "0" ? undefined : drawing.numbering(numberId, level);
  if (childOf(properties, "w:framePr") !== undefined) lose(drawing, "floating");
  const spans = readRuns(paragraph, run, drawing);
  for (const font of new Set(spans.map(({ look }) => look.font ?? "")))
    if (!carried.has(font.toLowerCase())) lose(drawing, "font", font);
  return {
    style,
    look: { ...base.paragraph, ...under?.paragraph, ...named.paragraph, ...label?.paragraph, ...own },
    mark: { ...run, ...readRunLook(childOf(properties, "w:rPr"), file.styles.themeFont) },
    spans,
    label,
  };
}

/** Faces that take the same room as Tinos. */
const carried = new Set(["times new roman", "tinos", "liberation serif", ""]);

function wordsOf(element: XmlElement): string {
  if (element.name === "w:pPr") return "";
  return element.children
    .map((child) => (typeof child === "string" ? child : child.name === "w:tab" ? " " : wordsOf(child)))
    .join("");
}

/** Points between two stops of the tabulator that stand within a line: its own place is not computed. */
const wideSpace = "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0";

/** A paragraph within a room given in points; words behind a page break stand on the next page. */
export function drawParagraph(read: ReadParagraph, room: number, drawing: Drawing): Content[] {
  const { progress } = drawing;
  const pages = cutAt(read.spans, "\f");
  const inTable = drawing.under !== undefined;
  return pages.flatMap((spans, at): Content[] => {
    const isLast = at === pages.length - 1;
    const begins = (at === 0 ? progress.breaks || read.look.breakBefore === true : true) && !inTable;
    if (isLast && at > 0 && spans.length === 0) {
      progress.breaks = true;
      return [];
    }
    if (at === 0) progress.breaks = false;
    if (pages.length > 1 && at === 0 && spans.length === 0 && !begins) return [];
    return drawLines({ ...read, spans, label: at === 0 ? read.label : undefined }, { room, drawing, begins });
  });
}

/** Indents that leave room for words. */
function indentsOf({ left = 0, right = 0 }: ParagraphLook, room: number) {
  return left + right > room - least ? { left: 0, right: 0 } : { left, right };
}

/** Room in which a word stands, in points. */
const least = 12;

interface Place {
  readonly room: number;
  readonly drawing: Drawing;
  readonly begins: boolean;
}

function drawLines(read: ReadParagraph, { room, drawing, begins }: Place): Content[] {
  const { look, label } = read;
  const { before = 0, after = 0, firstLine = 0 } = look;
  const { left, right } = indentsOf(look, room);
  const side = tabbed(read, { room, drawing, begins });
  if (side !== undefined) return [side];
  const { spans, moved } = withoutLeadingTabs(read, drawing);
  const size = Math.max(...spans.map((span) => span.look.size ?? 10), spans.length === 0 ? (read.mark.size ?? 10) : 0);
  const shown = spans.length === 0 ? [{ text: "", fontSize: size }] : spans.flatMap((span) => drawRuns(span, look));
  const hanging = label !== undefined && firstLine < 0 ? -firstLine : 0;
  const prefix = label === undefined || hanging > 0 ? [] : [drawRun(labelSpan(read, label, drawing, "\u00a0"))];
  const text: ContentText = {
    text: [...prefix, ...shown],
    fontSize: size,
    alignment: look.align ?? "left",
    lineHeight: lineHeight(look, size),
    preserveLeadingSpaces: true,
    ...(hanging === 0 && firstLine + moved !== 0 && { leadingIndent: firstLine + moved }),
    ...(isLongWord(spans, size, room - left - right) && { wordBreak: "break-all" as const }),
  };
  const whole = {
    margin: [left - hanging, before, right, after] as [number, number, number, number],
    ...(look.keepNext === true && drawing.under === undefined && { headlineLevel: 1 }),
    ...(begins && { pageBreak: "before" as const }),
    ...(drawing.aside !== undefined && { style: drawing.aside }),
  };
  const rule = (isDrawn: boolean | undefined) => (isDrawn === true ? [drawRule(left, room - right, drawing)] : []);
  const isRule = spans.length === 0 && look.ruleBelow === true;
  const words: Content[] = isRule
    ? []
    : hanging > 0 && label !== undefined
      ? [{ ...whole, columns: [labelColumn(read, label, { drawing, hanging }), { ...text, width: "*" }] }]
      : [{ ...text, ...whole }];
  return [...rule(look.ruleAbove), ...words, ...rule(look.ruleBelow)];
}

const drawRuns = (span: Span, { align }: ParagraphLook) =>
  align === "justify" ? keepNumbers(drawRun(span)) : [drawRun(span)];

function labelColumn(
  read: ReadParagraph,
  label: Label,
  { drawing, hanging }: { readonly drawing: Drawing; readonly hanging: number },
) {
  const run = drawRun(labelSpan(read, label, drawing, ""));
  return { text: [run], width: hanging, noWrap: true, ...(drawing.aside !== undefined && { style: drawing.aside }) };
}

function labelSpan(read: ReadParagraph, label: Label, { file }: Drawing, end: string): Span {
  const { font: _, ...look } = { ...read.mark, ...readRunLook(label.run, file.styles.themeFont) };
  return { text: label.text === "" ? "" : `${label.text}${end}`, look };
}

function drawRule(x1: number, x2: number, { aside }: Drawing): Content {
  const line = { type: "line" as const, x1, x2: Math.max(x1, x2), y1: 4, y2: 4, lineWidth: 0.75 };
  return { canvas: [line], ...(aside !== undefined && { style: aside }) };
}

/** A line whose tabulators lead to stops that are set; undefined where they do not, or stand at its beginning alone. */
function tabbed(read: ReadParagraph, { room, drawing, begins }: Place): Content | undefined {
  const { look, spans, label } = read;
  const { left = 0, right = 0, firstLine = 0, before = 0, after = 0, tabs = [] } = look;
  const all = spans.map(({ text }) => text).join("");
  const isLeading = /^\t+[^\t]*$/.test(all) && tabs[0]?.align === "left";
  if (!all.includes("\t") || isLeading || label !== undefined || look.ruleAbove === true || look.ruleBelow === true)
    return undefined;
  const from = left + firstLine;
  const stops = tabs.filter(({ at }) => at > from).map((stop) => ({ ...stop, at: stop.at - from }));
  const size = Math.max(...spans.map((span) => span.look.size ?? 10));
  const aside = drawing.aside !== undefined && { style: drawing.aside };
  const type = { fontSize: size, lineHeight: lineHeight(look, size), ...aside };
  const clean = spans.map((span) => ({ ...span, text: span.text.split("\t").map(cleanText).join("\t") }));
  const columns = drawTabs(clean, stops, { room: room - from - right, type });
  if (columns === undefined) return undefined;
  return {
    columns,
    columnGap: 0,
    margin: [from, before, right, after],
    ...(look.keepNext === true && drawing.under === undefined && { headlineLevel: 1 }),
    ...(begins && { pageBreak: "before" as const }),
    ...aside,
  };
}

/** A tabulator at the beginning moves the first line; one within a line is as wide as a few letters, which is noted. */
function withoutLeadingTabs(read: ReadParagraph, drawing: Drawing): { spans: Span[]; moved: number } {
  const { left = 0, firstLine = 0, tabs = [] } = read.look;
  let at = left + firstLine;
  let begun = false;
  const spans = read.spans.map(({ text, look }) => {
    const leading = begun ? "" : (/^\t*/.exec(text)?.[0] ?? "");
    for (const _ of leading) {
      const from = at;
      const { tabStop } = drawing.file;
      at = tabs.find((stop) => stop.at > from + 0.5)?.at ?? (Math.floor((from + 0.5) / tabStop) + 1) * tabStop;
    }
    const rest = text.slice(leading.length);
    begun ||= rest !== "";
    if (rest.includes("\t")) lose(drawing, "tab");
    return { look, text: rest.split("\t").map(cleanText).join(wideSpace) };
  });
  return { spans: spans.filter(({ text }) => text !== ""), moved: at - left - firstLine };
}

function cutAt(spans: readonly Span[], sign: string): Span[][] {
  const parts: Span[][] = [[]];
  for (const { text, look } of spans)
    text.split(sign).forEach((piece, at) => {
      if (at > 0) parts.push([]);
      if (piece !== "") parts.at(-1)?.push({ text: piece, look });
    });
  return parts;
}

/** Lines as high as this leave no room on a page. */
const highest = 10;

/** As a multiple of a single line of the type. */
function lineHeight({ line = 1, lineRule = "auto" }: ParagraphLook, size: number): number {
  if (lineRule === "auto") return Math.min(highest, line);
  const told = Math.min(highest, line / (size * singleLine));
  return lineRule === "exact" ? told : Math.max(1, told);
}

const isLongWord = (spans: readonly Span[], size: number, room: number) =>
  spans
    .map(({ text }) => text)
    .join("")
    .split(/\s/)
    .some((word) => word.length * size * 0.6 > room);
