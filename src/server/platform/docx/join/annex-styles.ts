import { childOf, childrenOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import type { DocxPackage } from "./docx-package.ts";
import { plainTree, type ThemeFont } from "./plain-tree.ts";
import { element, inOrder } from "./property-order.ts";
import { pick, propertiesFrom, type Settings, settingsOf, settingsOver } from "./settings.ts";

/** Settings of paragraphs and of words. */
interface Look {
  readonly "w:pPr": Settings;
  readonly "w:rPr": Settings;
}

interface Place {
  readonly base: DocxPackage;
  readonly annex: DocxPackage;
  /** Goes before the identifiers of styles, so that they are those of no other file. */
  readonly prefix: string;
  /** Goes before their names. */
  readonly label: string;
  readonly themeFonts: { readonly base: ThemeFont; readonly annex: ThemeFont };
  readonly numberOf: (id: string) => string;
}

const path = "word/styles.xml";
const told = (style: XmlElement | undefined, name: string) => childOf(style, name)?.attributes["w:val"];

/**
 * The styles of an annex under names of their own, as far as it uses them. Where the file they go to has other defaults,
 * styles that rest on nothing set what held for them before.
 */
export class AnnexStyles {
  readonly #place: Place;
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #defaults: ReadonlyMap<string, string>;
  readonly #set: Look;
  readonly #taken = new Map<string, XmlElement>();

  constructor(place: Place) {
    this.#place = place;
    const { annex, themeFonts } = place;
    const root = annex.find(path);
    const plain = childrenOf(root, "w:style").map((one) => plainTree(one, themeFonts.annex));
    this.#styles = new Map(plain.map((one) => [one.attributes["w:styleId"] ?? "", one]));
    this.#defaults = new Map(
      plain
        .filter(({ attributes }) => ["1", "true", "on"].includes(attributes["w:default"] ?? ""))
        .map(({ attributes }) => [attributes["w:type"] ?? "", attributes["w:styleId"] ?? ""]),
    );
    const own = defaultsOf(annex, themeFonts.annex);
    const others = defaultsOf(place.base, themeFonts.base);
    this.#set = {
      "w:pPr": settingsOver(own["w:pPr"], others["w:pPr"]),
      "w:rPr": settingsOver(own["w:rPr"], others["w:rPr"]),
    };
  }

  /** The style of a paragraph; `table`: of the table it stands in, as the annex calls both. */
  paragraph(id: string | undefined, table: string | undefined): string {
    const known = this.#styles.has(id ?? "") ? (id ?? "") : (this.#defaults.get("paragraph") ?? "");
    const taken = this.#take(known);
    const under = table === undefined ? undefined : this.#underTable(known, table);
    if (under === undefined) return taken;
    const name = `${taken}-${table}`;
    const basedOn = [element("w:name", `${this.#place.label} ${known}, ${table}`), element("w:basedOn", taken)];
    this.#taken.set(name, styleOf(name, "paragraph", [...basedOn, ...under]));
    return name;
  }

  /** A style of words, a table or a list by its identifier; one that the annex has not stays without meaning. */
  named(id: string): string {
    return this.#styles.has(id) ? this.#take(id) : `${this.#place.prefix}${id}`;
  }

  /** What tables have that name no style, as the annex calls it. */
  get tableDefault(): string | undefined {
    return this.#defaults.get("table");
  }

  /** Puts what was asked for into the file. */
  write(): void {
    const { base } = this.#place;
    const root = base.find(path);
    if (root === undefined) throw new Error("a paper without styles");
    base.put(path, { ...root, children: [...root.children, ...this.#taken.values()] });
  }

  #take(id: string): string {
    const { prefix, label, numberOf } = this.#place;
    const name = `${prefix}${id === "" ? "root" : id}`;
    if (this.#taken.has(name)) return name;
    const style = this.#styles.get(id) ?? element("w:style", { "w:type": "paragraph" });
    const type = style.attributes["w:type"] ?? "paragraph";
    // Held at once: styles of words and of paragraphs may name each other.
    this.#taken.set(name, style);
    const basedOn = this.#styles.has(told(style, "w:basedOn") ?? "") ? told(style, "w:basedOn") : undefined;
    const linked = this.#styles.has(told(style, "w:link") ?? "") ? told(style, "w:link") : undefined;
    const isRoot = type === "paragraph" && basedOn === undefined;
    const rest = elementsOf(style).filter((one) => !remade.has(one.name));
    this.#taken.set(
      name,
      styleOf(name, type, [
        element("w:name", `${label} ${told(style, "w:name") ?? id}`.trim()),
        ...(basedOn === undefined ? [] : [element("w:basedOn", this.#take(basedOn))]),
        ...(linked === undefined ? [] : [element("w:link", this.#take(linked))]),
        ...rest.filter((one) => !one.name.startsWith("w:tbl") && !["w:trPr", "w:tcPr"].includes(one.name)),
        ...looks.flatMap((kind) => {
          const own = settingsOf(elementsOf(childOf(style, kind)));
          const all = isRoot ? new Map([...this.#set[kind], ...own]) : own;
          return all.size === 0 ? [] : [numbered(inOrder(element(kind, {}, propertiesFrom(all))), numberOf)];
        }),
        ...rest.filter((one) => one.name.startsWith("w:tbl") || ["w:trPr", "w:tcPr"].includes(one.name)),
      ]),
    );
    return name;
  }

  /**
   * What a table sets for its paragraphs over the defaults of the annex: those now stand in the style of the paragraph,
   * which would win over the table.
   */
  #underTable(id: string, table: string): XmlElement[] | undefined {
    const properties = looks.flatMap((kind) => {
      const own = this.#chain(id, kind);
      const wanted = pick(this.#chain(table, kind), (name) => this.#set[kind].has(name) && !own.has(name));
      return wanted.size === 0 ? [] : [inOrder(element(kind, {}, propertiesFrom(wanted)))];
    });
    return properties.length === 0 ? undefined : properties;
  }

  /** What a style sets with all it is based on. */
  #chain(id: string, kind: keyof Look, seen: readonly string[] = []): Settings {
    const style = this.#styles.get(id);
    if (style === undefined || seen.includes(id)) return new Map();
    const under = this.#chain(told(style, "w:basedOn") ?? "", kind, [...seen, id]);
    return new Map([...under, ...settingsOf(elementsOf(childOf(style, kind)))]);
  }
}

const looks = ["w:pPr", "w:rPr"] as const;
/** Told anew, or of no meaning in another file. */
const remade = new Set([
  ...["w:name", "w:aliases", "w:basedOn", "w:next", "w:link", "w:pPr", "w:rPr", "w:rsid"],
  ...["w:autoRedefine", "w:personal", "w:personalCompose", "w:personalReply"],
]);

function styleOf(id: string, type: string, children: readonly XmlElement[]): XmlElement {
  return element("w:style", { "w:type": type, "w:customStyle": "1", "w:styleId": id }, children);
}

function numbered(properties: XmlElement, numberOf: Place["numberOf"]): XmlElement {
  const renumber = (one: XmlElement): XmlElement =>
    one.name === "w:numId"
      ? element("w:numId", numberOf(one.attributes["w:val"] ?? "0"))
      : { ...one, children: one.children.map((child) => (typeof child === "string" ? child : renumber(child))) };
  return renumber(properties);
}

function defaultsOf(file: DocxPackage, themeFont: ThemeFont): Look {
  const defaults = childOf(file.find(path), "w:docDefaults");
  const read = (outer: string, inner: string) =>
    settingsOf(elementsOf(childOf(childOf(defaults, outer), inner)).map((one) => plainTree(one, themeFont)));
  return { "w:pPr": read("w:pPrDefault", "w:pPr"), "w:rPr": read("w:rPrDefault", "w:rPr") };
}
