import { childOf, childrenOf, type XmlElement } from "../../xml/xml-tree.ts";
import { isOn, lengthOf, numberOf, told, toldBy } from "./values.ts";

/** Where a tabulator leads, in points from the left margin. */
export interface TabStop {
  readonly at: number;
  /** Which side of the words stands there. */
  readonly align: "left" | "center" | "right";
  /** The way there is filled with dots or a line. */
  readonly hasLeader: boolean;
}

/** How a paragraph is set; lengths in points; what is not told is inherited. */
export interface ParagraphLook {
  readonly align?: "left" | "center" | "right" | "justify";
  readonly left?: number;
  readonly right?: number;
  /** Moved in, or out where it is below 0. */
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  /** Height of a line: with "auto" a multiple of a single one, else points. */
  readonly line?: number;
  readonly lineRule?: "auto" | "exact" | "atLeast";
  readonly keepNext?: boolean;
  readonly breakBefore?: boolean;
  /** No space between paragraphs of the same style. */
  readonly contextual?: boolean;
  readonly numberId?: string;
  readonly level?: number;
  readonly ruleAbove?: boolean;
  readonly ruleBelow?: boolean;
  readonly tabs?: readonly TabStop[];
}

export function readParagraphLook(properties: XmlElement | undefined): ParagraphLook {
  if (properties === undefined) return {};
  const indent = childOf(properties, "w:ind")?.attributes ?? {};
  const spacing = childOf(properties, "w:spacing")?.attributes ?? {};
  const numbering = childOf(properties, "w:numPr");
  const edges = childOf(properties, "w:pBdr");
  const stops = childOf(properties, "w:tabs");
  const hanging = lengthOf(indent["w:hanging"]);
  return told({
    align: alignOf(toldBy(properties, "w:jc")),
    left: lengthOf(indent["w:left"] ?? indent["w:start"]),
    right: lengthOf(indent["w:right"] ?? indent["w:end"]),
    firstLine: hanging === undefined ? lengthOf(indent["w:firstLine"]) : -hanging,
    before: lengthOf(spacing["w:before"]),
    after: lengthOf(spacing["w:after"]),
    ...lineOf(spacing),
    keepNext: isOn(properties, "w:keepNext"),
    breakBefore: isOn(properties, "w:pageBreakBefore"),
    contextual: isOn(properties, "w:contextualSpacing"),
    numberId: toldBy(numbering, "w:numId"),
    level: numberOf(toldBy(numbering, "w:ilvl")),
    ruleAbove: edges && isDrawn(childOf(edges, "w:top")),
    ruleBelow: edges && isDrawn(childOf(edges, "w:bottom")),
    tabs: stops && tabsOf(stops),
  });
}

/** Whether an edge is drawn; one that is not told is not. */
export function isDrawn(edge: XmlElement | undefined): boolean {
  return !["nil", "none", undefined].includes(edge?.attributes["w:val"]);
}

function alignOf(text: string | undefined): ParagraphLook["align"] {
  switch (text) {
    case undefined:
      return undefined;
    case "center":
      return "center";
    case "right":
    case "end":
      return "right";
    case "both":
    case "distribute":
      return "justify";
    default:
      return "left";
  }
}

function lineOf(spacing: Readonly<Record<string, string>>): Pick<ParagraphLook, "line" | "lineRule"> {
  const line = numberOf(spacing["w:line"]);
  if (line === undefined) return {};
  const rule = spacing["w:lineRule"];
  if (rule === "exact" || rule === "atLeast") return { line: line / 20, lineRule: rule };
  return { line: line / 240, lineRule: "auto" };
}

function tabsOf(stops: XmlElement): TabStop[] {
  const places = childrenOf(stops, "w:tab").filter(
    ({ attributes }) => !["clear", "bar"].includes(attributes["w:val"] ?? ""),
  );
  return places
    .flatMap(({ attributes }): TabStop[] => {
      const at = lengthOf(attributes["w:pos"]);
      const leader = attributes["w:leader"] ?? "none";
      return at === undefined ? [] : [{ at, align: sideOf(attributes["w:val"]), hasLeader: leader !== "none" }];
    })
    .toSorted((a, b) => a.at - b.at);
}

function sideOf(text: string | undefined): TabStop["align"] {
  if (text === "center") return "center";
  return text === "right" || text === "end" || text === "decimal" ? "right" : "left";
}
