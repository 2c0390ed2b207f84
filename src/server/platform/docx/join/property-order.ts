import { elementsOf, type XmlElement } from "../../xml/xml-tree.ts";

/**
 * Order of properties where the schema is a sequence: a word processor refuses a file that breaks it.
 * Source: ECMA-376 part 1, wml.xsd (CT_PPr, CT_RPr, CT_SectPr).
 */
const sequences: Readonly<Record<string, readonly string[]>> = {
  "w:pPr": [
    ...["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"],
    ...["suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct"],
    ...["topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind"],
    ...["contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment"],
    ...["textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"],
  ],
  "w:rPr": [
    ...["ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps"],
    ...["strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish"],
    ...["webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr"],
    ...["shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"],
    ...["rPrChange"],
  ],
  "w:sectPr": [
    ...["headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc"],
    ...["pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg"],
    ...["textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange"],
  ],
};

/** Properties in the order of the schema; what it does not know stays behind, as extensions do. */
export function inOrder(properties: XmlElement): XmlElement {
  const order = sequences[properties.name] ?? [];
  const placeOf = ({ name }: XmlElement) => {
    const place = order.indexOf(name.replace(/^w:/, ""));
    return place < 0 ? order.length : place;
  };
  return { ...properties, children: elementsOf(properties).toSorted((a, b) => placeOf(a) - placeOf(b)) };
}

/** An element of the format with its value, or with attributes. */
export function element(
  name: string,
  told: string | Readonly<Record<string, string>> = {},
  children: XmlElement["children"] = [],
): XmlElement {
  return { name, attributes: typeof told === "string" ? { "w:val": told } : told, children };
}
