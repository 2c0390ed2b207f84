import { childOf, type XmlElement } from "../../xml/xml-tree.ts";
import { isOn, numberOf, told, toldBy } from "./values.ts";

/** How words look; what is not told is inherited. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly caps?: boolean;
  readonly smallCaps?: boolean;
  readonly hidden?: boolean;
  /** In points. */
  readonly size?: number;
  /** "#rrggbb". */
  readonly color?: string;
  readonly raised?: "sup" | "sub" | "none";
  readonly font?: string;
}

/** In points; larger type would not fit a page. */
const largest = 150;

/** Look told by the properties of a run, a style or a paragraph's sign; `themeFont` resolves a face named by the theme. */
export function readRunLook(
  properties: XmlElement | undefined,
  themeFont: (name: string) => string | undefined,
): RunLook {
  if (properties === undefined) return {};
  const fonts = childOf(properties, "w:rFonts")?.attributes ?? {};
  const size = numberOf(toldBy(properties, "w:sz"));
  return told({
    bold: isOn(properties, "w:b"),
    italic: isOn(properties, "w:i"),
    underline: isOn(properties, "w:u"),
    strike: isOn(properties, "w:strike") ?? isOn(properties, "w:dstrike"),
    caps: isOn(properties, "w:caps"),
    smallCaps: isOn(properties, "w:smallCaps"),
    hidden: isOn(properties, "w:vanish"),
    size: size === undefined ? undefined : Math.max(1, Math.min(largest, size / 2)),
    color: colorOf(toldBy(properties, "w:color")),
    raised: raisedOf(toldBy(properties, "w:vertAlign")),
    font: fonts["w:asciiTheme"] === undefined ? fonts["w:ascii"] : themeFont(fonts["w:asciiTheme"]),
  });
}

function colorOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return /^[0-9a-f]{6}$/i.test(text) ? `#${text}` : "#000000";
}

function raisedOf(text: string | undefined): RunLook["raised"] {
  if (text === undefined) return undefined;
  if (text === "superscript") return "sup";
  return text === "subscript" ? "sub" : "none";
}
