import { isOn } from "../../pdf/word/values.ts";
import { childOf, elementsOf } from "../../xml/xml-tree.ts";
import type { DocxPackage } from "./docx-package.ts";
import { element } from "./property-order.ts";

const path = "word/settings.xml";
const name = "w:evenAndOddHeaders";

/** Whether pages with an even number have margins of their own. */
export function hasEvenPages(file: DocxPackage): boolean {
  return isOn(file.find(path), name) === true;
}

/** Settings that stand behind it; the schema is a sequence (ECMA-376 part 1, wml.xsd, CT_Settings). */
const behind = new Set(
  [
    ...["bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing"],
    ...["drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery"],
    ...["doNotUseMarginsForDrawingGridOrigin", "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin"],
    ...["doNotShadeFormData", "noPunctuationKerning", "characterSpacingControl", "printTwoOnOne"],
    ...["strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture"],
    ...["doNotValidateAgainstSchema", "saveInvalidXml", "ignoreMixedContent", "alwaysShowPlaceholderText"],
    ...["doNotDemarcateInvalidXml", "saveXmlDataOnly", "useXSLTWhenSaving", "saveThroughXslt"],
    ...["showXMLTags", "alwaysMergeEmptyNamespace", "updateFields", "hdrShapeDefaults", "footnotePr", "endnotePr"],
    ...[
      "compat",
      "docVars",
      "rsids",
      "attachedSchema",
      "themeFontLang",
      "clrSchemeMapping",
      "doNotIncludeSubdocsInStats",
    ],
    ...["doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType"],
    ...["shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator"],
  ].map((one) => `w:${one}`),
);

/** @throws Error where the file has no settings */
export function switchEvenPagesOn(file: DocxPackage): void {
  const root = file.find(path);
  if (root === undefined) throw new Error("a paper without settings");
  const rest = elementsOf(root).filter((one) => one.name !== name);
  const found = rest.findIndex((one) => behind.has(one.name) || !one.name.startsWith("w:"));
  const at = found < 0 ? rest.length : found;
  if (childOf(root, name) !== undefined && isOn(root, name) === true) return;
  file.put(path, { ...root, children: [...rest.slice(0, at), element(name, {}), ...rest.slice(at)] });
}
