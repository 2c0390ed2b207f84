import PizZip from "pizzip";
import type { PaperKind, TemplateFault } from "../../../../domain/documents/paper-template.ts";
import { type TemplatePlace, templatePlaces } from "../../../../domain/documents/template-places.ts";
import { findMalformed } from "./find-malformed.ts";
import { findSpot, listParagraphs } from "./find-spot.ts";
import { isPlace, type OpenTemplate, openTemplate, type PlacePart } from "./open-template.ts";

/** What docxtemplater finds, by its identifier. */
interface Finding {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly errors?: readonly Finding[];
  };
}

/** A fault before it is looked up in the file. */
type Fault = Omit<TemplateFault, "at">;

/** Everything that is wrong with a template; none where papers can be written from it. */
export function checkTemplate(bytes: Uint8Array, kind: PaperKind): TemplateFault[] {
  const malformed = malformedFaults(bytes);
  // What a word processor does not open is told alone: the places of a broken part mean nothing yet.
  if (malformed.length > 0) return malformed;
  const faults = findFaults(bytes, kind);
  if (faults.every(({ fault }) => isOfWhole(fault))) return faults.map((one) => ({ ...one, at: null }));
  const paragraphs = listParagraphs(new PizZip(bytes));
  return faults.map((one) => ({ ...one, at: isOfWhole(one.fault) ? null : findSpot(paragraphs, one.place) }));
}

function malformedFaults(bytes: Uint8Array): TemplateFault[] {
  let zip: PizZip;
  try {
    zip = new PizZip(bytes);
  } catch {
    return [{ fault: "unreadable", place: "", at: null }];
  }
  return findMalformed(zip).map(({ path, line, column }) => ({
    ...{ fault: "malformed" as const, at: null },
    place: `${path} (${line}:${column})`,
  }));
}

const isOfWhole = (fault: TemplateFault["fault"]) => ["missing", "external", "malformed", "unreadable"].includes(fault);

function findFaults(bytes: Uint8Array, kind: PaperKind): Fault[] {
  let opened: OpenTemplate;
  try {
    opened = openTemplate(bytes);
  } catch (error) {
    const { errors = [error as Finding] } = (error as Finding).properties ?? {};
    return unique(errors.map(faultOf));
  }
  const tags = opened.places;
  return unique([
    ...placeFaults(tags, kind, false),
    ...missing(tags, kind),
    ...(isLast(opened) ? [] : [{ fault: "notLast" as const, place: "{{@phu_luc}}" }]),
    ...externals(opened).map((place) => ({ fault: "external" as const, place })),
  ]);
}

function faultOf({ properties = {} }: Finding): Fault {
  // What is not closed is told with its signs and whatever stands behind it.
  const xtag = (properties.xtag ?? "").replace(/[{}]/g, "").replace(/[\s.,;:]+$/, "");
  const place = xtag === "" ? "" : `{{${xtag}}}`;
  if (properties.id === "raw_xml_tag_should_be_only_text_in_paragraph")
    return { fault: "notAlone", place: `{{@${xtag}}}` };
  const isTag = /tag|loop/.test(properties.id ?? "");
  return isTag ? { fault: "unclosed", place } : { fault: "unreadable", place };
}

const signs = { list: "#", drawn: "@", text: "" } as const;
const nameOf = ({ value }: PlacePart) => value.trim().toLocaleLowerCase("vi");

function formOf({ module }: PlacePart): TemplatePlace["form"] {
  if (module === "loop") return "list";
  return module === "rawxml" ? "drawn" : "text";
}

function placeFaults(tags: readonly PlacePart[], kind: PaperKind, inList: boolean): Fault[] {
  return tags.flatMap((tag): Fault[] => {
    const form = formOf(tag);
    const place = `{{${signs[form]}${tag.value}}}`;
    const known = templatePlaces[kind].find(({ name }) => name === nameOf(tag));
    const inner = placeFaults(tag.subparsed?.filter(isPlace) ?? [], kind, inList || known?.form === "list");
    if (form === "text" && nameOf(tag) === "dong" && inList) return inner;
    if (known === undefined) return [{ fault: "unknown", place }, ...inner];
    // A text may open a part that stands only where the text is not empty.
    const fits = known.form === form || (known.form === "text" && form === "list");
    return fits ? inner : [{ fault: "wrongForm", place }, ...inner];
  });
}

function missing(tags: readonly PlacePart[], kind: PaperKind): Fault[] {
  const names = new Set(allNames(tags));
  return templatePlaces[kind]
    .filter(({ name, required }) => required && !names.has(name))
    .map(({ name, form }) => ({ fault: "missing", place: `{{${signs[form]}${name}}}` }));
}

function allNames(tags: readonly PlacePart[]): string[] {
  return tags.flatMap((tag) => [nameOf(tag), ...allNames(tag.subparsed?.filter(isPlace) ?? [])]);
}

/** The annexes bring their own paper, so nothing can stand behind them, nor around them. */
function isLast({ zip, template }: OpenTemplate): boolean {
  if (!/\{\{\s*@phu_luc\s*\}\}/.test(template.getFullText())) return true;
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  const text = xml.replace(/<[^>]*>/g, "").trimEnd();
  const isInTable = xml.lastIndexOf("</w:tc>") > xml.lastIndexOf("phu_luc");
  return /\{\{\s*@phu_luc\s*\}\}$/.test(text) && !isInTable;
}

/** What a word processor would fetch from elsewhere when it opens the paper; links that people press are not. */
function externals({ zip }: OpenTemplate): string[] {
  return Object.keys(zip.files)
    .filter((path) => path.endsWith(".rels"))
    .flatMap(
      (path) =>
        zip
          .file(path)
          ?.asText()
          .match(/<Relationship\b[^>]*>/g) ?? [],
    )
    .filter((link) => /TargetMode="External"/i.test(link) && !/\/hyperlink"/i.test(link))
    .map((link) => /Target="([^"]*)"/i.exec(link)?.[1] ?? "");
}

function unique(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((one) => [`${one.fault} ${one.place}`, one])).values()].slice(0, 50);
}
