import { childOf, type XmlElement } from "../../xml/xml-tree.ts";

/** The value that a child states. */
export function toldBy(parent: XmlElement | undefined, name: string, attribute = "w:val"): string | undefined {
  return childOf(parent, name)?.attributes[attribute];
}

const off = new Set(["0", "false", "off", "none"]);

/** Whether a property is switched on or off; undefined: not told. */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(parent, name);
  return child === undefined ? undefined : !off.has(child.attributes["w:val"] ?? "true");
}

/** A number as it is told; undefined for none. */
export function numberOf(text: string | undefined): number | undefined {
  const number = Number.parseFloat(text ?? "");
  return Number.isFinite(number) ? number : undefined;
}

/** Twentieths of a point in points; undefined for none. */
export function lengthOf(text: string | undefined): number | undefined {
  const twips = numberOf(text);
  return twips === undefined ? undefined : twips / 20;
}

type Told<T> = { -readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Only what is told, so that it can lie over what is inherited. */
export function told<T extends object>(values: T): Told<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Told<T>;
}
