import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from "write-excel-file/utility";

/** A cell of a form that is filled in. Row and column from 0, below the titles. */
export interface OpenCell {
  readonly row: number;
  readonly column: number;
  /** The only values it takes; empty where it takes any. */
  readonly list: readonly string[];
  readonly hint: string | null;
  readonly required: boolean;
}

/** Open cells are known by this ground, for people and for the styles below. */
export const openGround = "#fffbe6";
const openFill = 'rgb="FFFFFBE6"';
/** What the format takes at most: values of a list with their commas, a hint. */
const longestList = 255;
const longestHint = 255;

/**
 * Sheets that are forms: all cells but the open ones are locked, lists offer what may be chosen, hints say what is
 * asked. There is no password: the lock keeps from mistakes, not from people.
 */
export function formFeature(forms: readonly (readonly OpenCell[] | undefined)[]): Feature<Blob | Buffer | Stream> {
  return {
    files: {
      transform: {
        "xl/styles.xml": { transform: unlockOpenStyles },
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) => {
            const cells = forms[sheetIndex];
            return cells === undefined ? xml : withForm(xml, cells);
          },
        },
      },
    },
  };
}

function unlockOpenStyles(xml: string): string {
  const fills = findElement(xml, "fills");
  if (fills === undefined) return xml;
  const inside = xml.slice(fills.openingTagEndIndex, fills.closingTagStartIndex);
  const open = inside
    .split("<fill>")
    .slice(1)
    .findIndex((fill) => fill.includes(openFill));
  if (open < 0) return xml;
  return xml.replace(/<xf ([^>]*)>(.*?)<\/xf>/g, (whole, attributes: string, content: string) =>
    attributes.includes(`fillId="${open}"`)
      ? `<xf ${attributes} applyProtection="1">${content}<protection locked="0"/></xf>`
      : whole,
  );
}

function withForm(xml: string, cells: readonly OpenCell[]): string {
  const order = getOrderOfSiblings("xl/worksheets/sheet{id}.xml", "worksheet");
  if (order === undefined) throw new Error("the order of the parts of a sheet is not known");
  const lock = '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0"/>';
  const locked = insertElementMarkupAccordingToOrderOfSiblings(xml, lock, order, "worksheet");
  const rules = cells.map(ruleOf).filter((rule) => rule !== "");
  if (rules.length === 0) return locked;
  const all = `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
  return insertElementMarkupAccordingToOrderOfSiblings(locked, all, order, "worksheet");
}

function ruleOf({ row, column, list, hint, required }: OpenCell): string {
  const values = list.join(",");
  const fits = list.length > 0 && values.length <= longestList && !list.some((value) => /[,"]/.test(value));
  if (!fits && hint === null) return "";
  const attributes = [
    ...(fits ? ['type="list"', 'showErrorMessage="1"'] : []),
    ...(required ? [] : ['allowBlank="1"']),
    ...(hint === null ? [] : ['showInputMessage="1"', `prompt="${sanitizeAttributeValue(shorten(hint))}"`]),
    `sqref="${getCellAddress(row + 1, column)}"`,
  ];
  const formula = fits ? `<formula1>${sanitizeTextContent(`"${values}"`)}</formula1>` : "";
  return `<dataValidation ${attributes.join(" ")}>${formula}</dataValidation>`;
}

function shorten(text: string): string {
  return text.length <= longestHint ? text : `${text.slice(0, longestHint - 1)}…`;
}
