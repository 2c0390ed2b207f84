import { strFromU8, unzipSync } from "fflate";
import { childOf, childrenOf, parseXml, type XmlElement } from "../../xml/xml-tree.ts";
import { readStyles, type Styles } from "./styles.ts";
import { isOn, lengthOf, toldBy } from "./values.ts";

/** A file of a word processor, read as far as pages are drawn from it. */
export interface WordFile {
  readonly body: XmlElement;
  readonly styles: Styles;
  readonly numbering: XmlElement | undefined;
  /** Distance of the stops of the tabulator where none are set, in points. */
  readonly tabStop: number;
  /** Pages with an even number have margins of their own. */
  readonly evenPages: boolean;
  /** A header or footer by the identifier of its relation. */
  readonly findPart: (relation: string | undefined) => XmlElement | undefined;
}

/** @throws Error where the file or one of its parts cannot be read. */
export function readWordFile(bytes: Uint8Array): WordFile {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(?:[^/]+|_rels\/[^/]+|theme\/[^/]+)$/.test(name) });
  const read = (path: string) => {
    const part = parts[path];
    return part === undefined ? undefined : parseXml(strFromU8(part));
  };
  const body = childOf(read("word/document.xml"), "w:body");
  if (body === undefined) throw new Error("a file without a body");
  const settings = read("word/settings.xml");
  const targets = new Map(
    childrenOf(read("word/_rels/document.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes["Id"],
      (attributes["Target"] ?? "").replace(/^\/?(?:word\/)?/, "word/"),
    ]),
  );
  return {
    body,
    styles: readStyles(read("word/styles.xml"), read("word/theme/theme1.xml")),
    numbering: read("word/numbering.xml"),
    tabStop: lengthOf(toldBy(settings, "w:defaultTabStop")) ?? 36,
    evenPages: isOn(settings, "w:evenAndOddHeaders") === true,
    findPart: (relation) => {
      const target = targets.get(relation);
      return target === undefined ? undefined : read(target);
    },
  };
}
