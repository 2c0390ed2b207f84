import type { XmlElement } from "../../xml/xml-tree.ts";
import { type DocxPackage, type Relation, resolveTarget } from "./docx-package.ts";

interface Place {
  readonly base: DocxPackage;
  readonly annex: DocxPackage;
  readonly prefix: string;
  /** What stands in headers and footers, as it stands in the paper. */
  readonly rewrite: (part: XmlElement) => XmlElement;
}

const main = "word/document.xml";

/** Parts that the annex leads to, as headers, footers and pictures, under names of their own. */
export class AnnexParts {
  readonly #place: Place;
  readonly #copied = new Map<string, string>();
  readonly #relations = new Map<string, Relation>();
  readonly #known: ReadonlyMap<string, Relation>;

  constructor(place: Place) {
    this.#place = place;
    this.#known = new Map(place.annex.relationsOf(main).map((one) => [one.id, one]));
  }

  /** What a relation of the text of the annex is called in the paper. */
  relationOf(id: string): string {
    const told = this.#known.get(id);
    if (told === undefined) return id;
    const name = `${this.#place.prefix}${id}`;
    this.#relations.set(name, { ...this.#moved(main, told), id: name });
    return name;
  }

  write(): void {
    const { base } = this.#place;
    if (this.#relations.size > 0) base.putRelations(main, [...base.relationsOf(main), ...this.#relations.values()]);
  }

  #moved(from: string, relation: Relation): Relation {
    if (relation.isOutside) return relation;
    return { ...relation, target: `/${this.#copy(resolveTarget(from, relation.target))}` };
  }

  #copy(path: string): string {
    const { base, annex, prefix, rewrite } = this.#place;
    const known = this.#copied.get(path);
    if (known !== undefined) return known;
    const cut = path.lastIndexOf("/") + 1;
    const name = `${path.slice(0, cut)}${prefix}${path.slice(cut)}`;
    this.#copied.set(path, name);
    const bytes = annex.bytesOf(path);
    if (bytes === undefined) throw new Error(`the part ${path} of an annex is missing`);
    const isMargin = /^word\/(?:header|footer)\w*\.xml$/.test(path);
    const part = isMargin ? annex.find(path) : undefined;
    base.put(name, part === undefined ? bytes : rewrite(part));
    const type = annex.typeOf(path);
    if (type !== undefined) base.tellType(name, type);
    const relations = annex.relationsOf(path);
    if (relations.length > 0)
      base.putRelations(
        name,
        relations.map((one) => this.#moved(path, one)),
      );
    return name;
  }
}
