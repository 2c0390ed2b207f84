import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { printPart } from "../../xml/print-xml.ts";
import { childrenOf, parseXml, type XmlElement } from "../../xml/xml-tree.ts";

/** What a part of a file leads to; `id` is what it is called in that part. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

const typesPath = "[Content_Types].xml";
const typesName = "http://schemas.openxmlformats.org/package/2006/content-types";
const relationsName = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a file of a word processor, to be read and added to. */
export class DocxPackage {
  readonly #parts: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#parts = new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/")));
  }

  bytesOf(path: string): Uint8Array | undefined {
    return this.#parts.get(path);
  }

  /** @throws Error where the part is no well-formed XML */
  find(path: string): XmlElement | undefined {
    const bytes = this.#parts.get(path);
    return bytes === undefined ? undefined : parseXml(strFromU8(bytes).replace(/^\uFEFF/, ""));
  }

  put(path: string, part: XmlElement | string | Uint8Array): void {
    if (part instanceof Uint8Array) this.#parts.set(path, part);
    else this.#parts.set(path, strToU8(typeof part === "string" ? part : printPart(part)));
  }

  relationsOf(path: string): Relation[] {
    return childrenOf(this.find(relationsPath(path)), "Relationship").map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      type: attributes["Type"] ?? "",
      target: attributes["Target"] ?? "",
      isOutside: attributes["TargetMode"]?.toLowerCase() === "external",
    }));
  }

  putRelations(path: string, relations: readonly Relation[]): void {
    const children = relations.map(({ id, type, target, isOutside }) => ({
      name: "Relationship",
      attributes: { Id: id, Type: type, Target: target, ...(isOutside && { TargetMode: "External" }) },
      children: [],
    }));
    this.put(relationsPath(path), { name: "Relationships", attributes: { xmlns: relationsName }, children });
  }

  addRelation(path: string, relation: Relation): void {
    this.putRelations(path, [...this.relationsOf(path), relation]);
  }

  /** What kind of content a part holds; undefined where the file does not say. */
  typeOf(path: string): string | undefined {
    const types = this.find(typesPath);
    const own = childrenOf(types, "Override").find(({ attributes }) => attributes["PartName"] === `/${path}`);
    const end = path.split(".").at(-1)?.toLowerCase();
    const byEnd = childrenOf(types, "Default").find(({ attributes }) => attributes["Extension"]?.toLowerCase() === end);
    return (own ?? byEnd)?.attributes["ContentType"];
  }

  tellType(path: string, type: string): void {
    if (this.typeOf(path) === type) return;
    const types = this.find(typesPath) ?? { name: "Types", attributes: { xmlns: typesName }, children: [] };
    const told = { name: "Override", attributes: { PartName: `/${path}`, ContentType: type }, children: [] };
    this.put(typesPath, { ...types, children: [...types.children, told] });
  }

  zip(): Uint8Array {
    return zipSync(Object.fromEntries(this.#parts));
  }
}

function relationsPath(path: string): string {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** The part that a target names, seen from the part it is told in. */
export function resolveTarget(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
