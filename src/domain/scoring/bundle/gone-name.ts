import { canonicalJson } from "../../text/canonical-json.ts";
import { Stage } from "../columns/stage.ts";
import type { Text } from "../finding.ts";
import type { BundleContent } from "./bundle-model.ts";
import type { GoneItem } from "./compare-records.ts";
import { describeGone, describePlace } from "./describe-place.ts";
import type { Sha256 } from "./digest.ts";
import { type Field, listRecords, openMarker } from "./field-marks.ts";
import { nameItem } from "./name-item.ts";
import { lastStep } from "./pointers.ts";

/**
 * Names items that a content no longer has. Of such a one there are marks alone: it is called as something that the
 * content still tells elsewhere where the marks are of that (a line by a code of its set, a unit by who entered columns),
 * else by the number it had and the one behind which it stood.
 */
export function openGoneNames(content: BundleContent, sha256: Sha256): (gone: GoneItem) => Text {
  const mark = openMarker(sha256);
  const known = new Map<string, readonly Readonly<Record<string, string>>[]>();
  const candidatesOf = (list: string) => {
    const told = known.get(list) ?? listCandidates(content, list);
    known.set(list, told);
    return told;
  };
  return ({ pointer, number, marks, behind }) => {
    const list = lastStep(pointer);
    const fits = (fields: Readonly<Record<string, string>>) =>
      Object.entries(fields).every(([name, value]) =>
        marks.includes(mark({ pointer: `/${name}`, text: canonicalJson(value) })),
      );
    const name = nameItem(content, candidatesOf(list).find(fits));
    const place = describeGone(content, pointer, { number, name });
    if (name !== undefined || behind === undefined) return place;
    const last = describePlace(content, behind);
    const own = (language: keyof Text) =>
      last[language]
        .replace(/ \(\/[^ ]*\)$/, "")
        .split(" › ")
        .at(-1);
    return { vi: `${place.vi}, sau ${own("vi")},`, en: `${place.en}, behind ${own("en")},` };
  };
}

/** What an item of a list may have been called. */
function listCandidates(content: BundleContent, list: string): Readonly<Record<string, string>>[] {
  const { sets, blocks, units } = content;
  const lines = units.flatMap((unit) => unit.lines);
  const name = (key: string, values: Iterable<string | null>) =>
    [...new Set(values)].flatMap((value) => (value === null ? [] : [{ [key]: value }]));
  switch (list) {
    case "units": {
      const columns = lines.flatMap(({ column, columns: all = [] }) => [...(column ? [column] : []), ...all]);
      return name(
        "nameVi",
        columns.map(({ unit }) => unit),
      );
    }
    case "lines":
      return name("component", ["", ...codesOf(sets.map(({ document }) => document))]);
    case "columns":
      return Stage.options.flatMap((stage) => ["1", "2"].map((seat) => ({ stage, seat })));
    case "blocks":
      return name(
        "code",
        units.map(({ block }) => block),
      );
    case "sets":
      return name(
        "code",
        blocks.map(({ set }) => set.code),
      );
    case "areas":
    case "criteria":
    case "components":
      return name(
        "code",
        lines.flatMap(({ component }) => outerCodes(component)),
      );
    default:
      return [];
  }
}

/** A code and those that it begins with. @example outerCodes("1.2.3") // ["1", "1.2", "1.2.3"] */
const outerCodes = (code: string): string[] => {
  const steps = code.split(".");
  return steps.map((_, at) => steps.slice(0, at + 1).join("."));
};

const codesOf = (documents: readonly unknown[]): string[] =>
  [...listRecords(documents).values()]
    .flat()
    .filter(({ pointer }: Field) => pointer.endsWith("/code"))
    .map(({ text }) => JSON.parse(text))
    .filter((code) => typeof code === "string");
