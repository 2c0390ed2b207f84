import { childOf, childrenOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import { type ParagraphLook, readParagraphLook } from "./paragraph-look.ts";
import { type RunLook, readRunLook } from "./run-look.ts";
import { toldBy } from "./values.ts";

/** What a style says once all it is based on is counted in. */
export interface Style {
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
  /** Properties of tables, the nearest first. */
  readonly tables: readonly XmlElement[];
}

/** The styles of a file. */
export interface Styles {
  readonly themeFont: (name: string) => string | undefined;
  /** What holds where no style says otherwise. */
  readonly base: Style;
  readonly find: (id: string | undefined, kind: "paragraph" | "character" | "table") => Style;
}

const nothing: Style = { run: {}, paragraph: {}, tables: [] };

/** A file without the part of styles has the defaults of the format. */
export function readStyles(part: XmlElement | undefined, theme: XmlElement | undefined): Styles {
  const themeFont = themeFonts(theme);
  const defaults = childOf(part, "w:docDefaults");
  const runDefaults = childOf(childOf(defaults, "w:rPrDefault"), "w:rPr");
  const paragraphDefaults = childOf(childOf(defaults, "w:pPrDefault"), "w:pPr");
  const all = childrenOf(part, "w:style");
  const byId = new Map(all.map((style) => [style.attributes["w:styleId"], style]));
  const read = (style: XmlElement | undefined, seen: ReadonlySet<XmlElement>): Style => {
    if (style === undefined || seen.has(style)) return nothing;
    const under = read(byId.get(toldBy(style, "w:basedOn")), new Set([...seen, style]));
    const table = childOf(style, "w:tblPr");
    return {
      run: { ...under.run, ...readRunLook(childOf(style, "w:rPr"), themeFont) },
      paragraph: { ...under.paragraph, ...readParagraphLook(childOf(style, "w:pPr")) },
      tables: [...(table === undefined ? [] : [table]), ...under.tables],
    };
  };
  const known = new Map<string, Style>();
  return {
    themeFont,
    base: {
      run: { size: 10, font: "Times New Roman", ...readRunLook(runDefaults, themeFont) },
      paragraph: readParagraphLook(paragraphDefaults),
      tables: [],
    },
    find: (id, kind) => {
      const key = `${kind} ${id ?? ""}`;
      const style = byId.get(id) ?? all.find((one) => one.attributes["w:type"] === kind && isDefault(one));
      const found = known.get(key) ?? read(style, new Set());
      known.set(key, found);
      return found;
    },
  };
}

const isDefault = ({ attributes }: XmlElement) => ["1", "true", "on"].includes(attributes["w:default"] ?? "");

/** The faces that a theme names. */
export function themeFonts(theme: XmlElement | undefined): Styles["themeFont"] {
  const schemes = elementsOf(childOf(theme, "a:themeElements")).find(({ name }) => name === "a:fontScheme");
  const face = (name: string) => toldBy(childOf(schemes, name), "a:latin", "typeface");
  return (name) => face(name.startsWith("major") ? "a:majorFont" : "a:minorFont");
}
