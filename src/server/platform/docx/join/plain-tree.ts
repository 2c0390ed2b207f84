import { childOf, type XmlElement } from "../../xml/xml-tree.ts";

/** The face that a theme names, as "minorHAnsi"; undefined where it names none. */
export type ThemeFont = (name: string) => string | undefined;

const faces: Readonly<Record<string, string>> = {
  "w:asciiTheme": "w:ascii",
  "w:hAnsiTheme": "w:hAnsi",
};
const named = new Set(["w:eastAsiaTheme", "w:cstheme", "w:themeColor", "w:themeTint", "w:themeShade"]);

/** Attributes that say themselves what they took from a theme: the file they go to has another one. */
export function withoutTheme(told: XmlElement["attributes"], themeFont: ThemeFont): XmlElement["attributes"] {
  const own = Object.entries(told).filter(
    ([name]) => !(name in faces) && !named.has(name) && !name.startsWith("w:themeFill"),
  );
  const resolved = Object.entries(told).flatMap(([name, value]) => {
    const plain = faces[name];
    const font = plain === undefined ? undefined : themeFont(value);
    return plain === undefined || font === undefined ? [] : [[plain, font] as const];
  });
  return Object.fromEntries([...own, ...resolved]);
}

/** The same for all below an element, without extensions of the format, which the other file may not know by name. */
export function plainTree(tree: XmlElement, themeFont: ThemeFont): XmlElement {
  const own = Object.entries(tree.attributes).filter(([name]) => /^(?:w|xml):/.test(name));
  return {
    name: tree.name,
    attributes: withoutTheme(Object.fromEntries(own), themeFont),
    children: tree.children.flatMap((child): XmlElement["children"] => {
      if (typeof child === "string") return [child];
      const plain = child.name === "mc:AlternateContent" ? childOf(child, "mc:Fallback")?.children : [child];
      return (plain ?? []).flatMap((one): XmlElement["children"] => {
        if (typeof one === "string") return [one];
        return one.name.startsWith("w:") ? [plainTree(one, themeFont)] : [];
      });
    }),
  };
}
