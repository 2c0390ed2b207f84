import type { XmlElement } from "../../xml/xml-tree.ts";
import { element } from "./property-order.ts";

/**
 * What properties set, each by a name of its own: "w:spacing w:before", "w:sz". Elements of several attributes are
 * inherited attribute by attribute, all others as a whole.
 */
export type Settings = ReadonlyMap<string, Setting>;

interface Setting {
  readonly element: string;
  /** Of one attribute, or of the element as a whole. */
  readonly told: { readonly attribute: string; readonly value: string } | XmlElement;
}

const byAttribute = new Set(["w:spacing", "w:ind", "w:rFonts", "w:lang"]);

export function settingsOf(properties: readonly XmlElement[]): Settings {
  return new Map(
    properties.flatMap((one): [string, Setting][] => {
      if (!byAttribute.has(one.name)) return [[one.name, { element: one.name, told: one }]];
      return Object.entries(heightAsOne(one.attributes)).map(([attribute, value]) => [
        `${one.name} ${attribute}`,
        { element: one.name, told: { attribute, value } },
      ]);
    }),
  );
}

/** The height of a line means nothing without its rule, so that both are set together. */
function heightAsOne({ "w:lineRule": rule = "auto", ...told }: XmlElement["attributes"]): XmlElement["attributes"] {
  return told["w:line"] === undefined ? told : { ...told, "w:line": `${told["w:line"]} ${rule}` };
}

function heightAsTwo({ "w:line": told, ...rest }: XmlElement["attributes"]): XmlElement["attributes"] {
  const [line = "", rule = "auto"] = told?.split(" ") ?? [];
  return told === undefined ? rest : { ...rest, "w:line": line, "w:lineRule": rule };
}

/** Settings as properties. */
export function propertiesFrom(settings: Settings): XmlElement[] {
  const groups = Map.groupBy(settings.values(), (one) => one.element);
  return [...groups].flatMap(([name, all]) => {
    const attributes = all.flatMap(({ told }) => ("attribute" in told ? [[told.attribute, told.value]] : []));
    const wholes = all.flatMap(({ told }) => ("attribute" in told ? [] : [told]));
    return attributes.length > 0 ? [element(name, heightAsTwo(Object.fromEntries(attributes)))] : wholes;
  });
}

/** The settings whose name passes. */
export function pick(settings: Settings, isKept: (name: string) => boolean): Settings {
  return new Map([...settings].filter(([name]) => isKept(name)));
}

/** Those of the first that the second does not set alike. */
export function differing(settings: Settings, other: Settings): Settings {
  const print = (setting: Setting | undefined) => JSON.stringify(setting);
  return new Map([...settings].filter(([name, setting]) => print(setting) !== print(other.get(name))));
}

const face = "Times New Roman";
/** What holds by the format where nothing is set. */
const bare: Settings = settingsOf([
  element("w:spacing", { "w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto" }),
  element("w:ind", { "w:left": "0", "w:right": "0", "w:firstLine": "0" }),
  element("w:jc", "left"),
  ...["w:keepNext", "w:keepLines", "w:contextualSpacing"].map((name) => element(name, "0")),
  element("w:rFonts", { "w:ascii": face, "w:hAnsi": face, "w:cs": face, "w:eastAsia": face }),
  ...["w:sz", "w:szCs"].map((name) => element(name, "20")),
  ...["w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:kern"].map((name) => element(name, "0")),
  element("w:color", "auto"),
  element("w:u", "none"),
]);

/** What must be set so that words look as under their own defaults where others hold. */
export function settingsOver(own: Settings, others: Settings): Settings {
  const left = pick(bare, (name) => others.has(name));
  return differing(new Map([...left, ...own]), others);
}
