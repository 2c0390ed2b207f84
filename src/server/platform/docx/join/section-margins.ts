import { childOf, childrenOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import { element, inOrder } from "./property-order.ts";

const kinds = ["w:headerReference", "w:footerReference"] as const;
const pages = ["default", "first", "even"] as const;

/** Headers and footers of a section by what they are and the pages they stand on; relations of the text. */
export type Margins = ReadonlyMap<string, string>;

const keyOf = (kind: string, page: string) => `${kind} ${page}`;

/** Those that hold in a section: its own, else those of the one before. */
export function marginsOf(section: XmlElement, before: Margins): Margins {
  const own = kinds.flatMap((kind) =>
    childrenOf(section, kind).map(({ attributes }): [string, string] => [
      keyOf(kind, attributes["w:type"] ?? "default"),
      attributes["r:id"] ?? "",
    ]),
  );
  return new Map([...before, ...own]);
}

/** Where pages with an even number get margins of their own by another part of the paper, these stay as all others are. */
export function alikeOnEven(margins: Margins): Margins {
  const others = kinds.flatMap((kind): [string, string][] => {
    const told = margins.get(keyOf(kind, "default"));
    return told === undefined ? [] : [[keyOf(kind, "even"), told]];
  });
  return new Map([...margins, ...others]);
}

/** Every kind told, the missing ones as empty: a section that tells none would have those of the part before it. */
export function allTold(margins: Margins, emptyOf: (kind: (typeof kinds)[number]) => string): Margins {
  return new Map(
    kinds.flatMap((kind) =>
      pages.map((page): [string, string] => [keyOf(kind, page), margins.get(keyOf(kind, page)) ?? emptyOf(kind)]),
    ),
  );
}

/** Margins as they are told at the beginning of a section. */
export function referencesTo(margins: Margins): XmlElement[] {
  return [...margins].map(([key, id]) => {
    const [kind = "", page = ""] = key.split(" ");
    return element(kind, { "w:type": page, "r:id": id });
  });
}

export function withMargins(section: XmlElement, margins: Margins): XmlElement {
  const rest = elementsOf(section).filter(({ name }) => !kinds.some((kind) => kind === name));
  return inOrder({ ...section, children: [...referencesTo(margins), ...rest] });
}

/** An annex begins a sheet and counts its own pages (Nghị định 30/2020/NĐ-CP, Annex I, part III, item 1). */
export function beginningAnnex(section: XmlElement): XmlElement {
  const numbers = childOf(section, "w:pgNumType");
  const counted = { ...element("w:pgNumType"), attributes: { "w:start": "1", ...numbers?.attributes } };
  const rest = elementsOf(section).filter(
    ({ name, attributes }) =>
      name !== "w:pgNumType" &&
      !(name === "w:type" && ["continuous", "nextColumn"].includes(attributes["w:val"] ?? "")),
  );
  return inOrder({ ...section, children: [...rest, counted] });
}
