import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

/** A place as it is read; those of a list stand in `subparsed`, among other parts. */
export interface PlacePart {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly subparsed?: readonly PlacePart[];
}

/** What docxtemplater tells a module of each file in the template. */
interface Told {
  readonly inspect?: { readonly postparsed?: readonly PlacePart[] };
}

/** A template read: its file, how it is filled, and what places it has. */
export interface OpenTemplate {
  readonly zip: PizZip;
  readonly template: Docxtemplater;
  readonly places: readonly PlacePart[];
}

/**
 * Reads a template with places in `{{…}}`. Nothing in it is run: a place names one value, no expression.
 * @throws what docxtemplater finds wrong with the places, all of it together
 */
export function openTemplate(bytes: Uint8Array): OpenTemplate {
  const zip = new PizZip(bytes);
  const places: PlacePart[] = [];
  const listen = {
    name: "places",
    set: ({ inspect }: Told) => places.push(...(inspect?.postparsed ?? []).filter(isPlace)),
  };
  const template = new Docxtemplater(zip, {
    delimiters: { start: "{{", end: "}}" },
    paragraphLoop: true,
    linebreaks: true,
    modules: [listen],
    parser: (tag) => ({ get: (scope: unknown) => lookUp(scope, tag.trim()) }),
    nullGetter: () => "",
    errorLogging: false,
  });
  return { zip, template, places };
}

export const isPlace = ({ type }: PlacePart) => type === "placeholder";

/** A name in capitals asks for its value in capitals. */
function lookUp(scope: unknown, name: string): unknown {
  if (typeof scope !== "object" || scope === null) return undefined;
  const small = name.toLocaleLowerCase("vi");
  if (!Object.hasOwn(scope, small)) return undefined;
  const value = (scope as Readonly<Record<string, unknown>>)[small];
  return typeof value === "string" && name !== small ? value.toLocaleUpperCase("vi") : value;
}
