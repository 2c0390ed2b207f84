import PizZip from "pizzip";
import { isAnnexKind, type PaperKind, type TemplateFault } from "../../../../domain/documents/paper-template.ts";
import { linePlaces, type TemplatePlace } from "../../../../domain/documents/template-place.ts";
import { templatePlaces } from "../../../../domain/documents/template-places.ts";
import { findMalformed } from "./find-malformed.ts";
import { findSpot, listParagraphs } from "./find-spot.ts";
import { isPlace, type OpenTemplate, openTemplate, type PlacePart } from "./open-template.ts";
import { scanPlaces } from "./scan-places.ts";

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

const ofWhole = new Set<TemplateFault["fault"]>(["missing", "notCarried", "external", "malformed", "unreadable"]);
const isOfWhole = (fault: TemplateFault["fault"]) => ofWhole.has(fault);

function findFaults(bytes: Uint8Array, kind: PaperKind): Fault[] {
  let opened: OpenTemplate;
  try {
    opened = openTemplate(bytes);
  } catch (error) {
    const { errors = [error as Finding] } = (error as Finding).properties ?? {};
    const found = errors.map(faultOf);
    return unique([...found, ...(found.every(({ fault }) => ofPlaces.has(fault)) ? scannedFaults(bytes, kind) : [])]);
  }
  const tags = opened.places;
  return unique([
    ...placeFaults(tags, [templatePlaces[kind]]),
    ...missing(tags, templatePlaces[kind]),
    ...(isAnnexKind(kind) ? uncarried(opened).map((place) => ({ fault: "notCarried" as const, place })) : []),
    ...(isLast(opened) ? [] : [{ fault: "notLast" as const, place: "{{@phu_luc}}" }]),
    ...externals(opened).map((place) => ({ fault: "external" as const, place })),
  ]);
}

const ofPlaces = new Set<TemplateFault["fault"]>(["unclosed", "notAlone"]);

/** The rest that can be named where the places could not be read as a whole. */
function scannedFaults(bytes: Uint8Array, kind: PaperKind): Fault[] {
  const zip = new PizZip(bytes);
  const words = listParagraphs(zip).map((one) => one.words);
  const { unknown, missing } = scanPlaces(words.join("\n"), templatePlaces[kind]);
  return [
    ...unknown.map((place) => ({ fault: "unknown" as const, place })),
    ...missing.map(({ name, form }) => ({ fault: "missing" as const, place: `{{${signs[form]}${name}}}` })),
    ...externals({ zip }).map((place) => ({ fault: "external" as const, place })),
  ];
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

/** `scopes`: the places that may stand here, those of the list around first. */
function placeFaults(tags: readonly PlacePart[], scopes: readonly (readonly TemplatePlace[])[]): Fault[] {
  return tags.flatMap((tag): Fault[] => {
    const form = formOf(tag);
    const place = `{{${signs[form]}${tag.value}}}`;
    const known = scopes.flat().find(({ name }) => name === nameOf(tag));
    const columns = known?.form === "list" ? [known.columns ?? linePlaces] : [];
    const inner = placeFaults(partsIn(tag), [...columns, ...scopes]);
    if (known === undefined) return [{ fault: "unknown", place }, ...inner];
    // A text may open a part that stands only where the text is not empty.
    const fits = known.form === form || (known.form === "text" && form === "list");
    if (!fits) return [{ fault: "wrongForm", place }, ...inner];
    return known.columns === undefined ? inner : [...inner, ...missing(partsIn(tag), known.columns)];
  });
}

const partsIn = (tag: PlacePart) => tag.subparsed?.filter(isPlace) ?? [];

function missing(tags: readonly PlacePart[], places: readonly TemplatePlace[]): Fault[] {
  const names = new Set(allNames(tags));
  const replaced = new Set(places.flatMap(({ name, replaces }) => (names.has(name) ? [replaces] : [])));
  return places
    .filter(({ name, required }) => required && !names.has(name) && !replaced.has(name))
    .map(({ name, form }) => ({ fault: "missing", place: `{{${signs[form]}${name}}}` }));
}

function allNames(tags: readonly PlacePart[]): string[] {
  return tags.flatMap((tag) => [nameOf(tag), ...allNames(partsIn(tag))]);
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
function externals({ zip }: Pick<OpenTemplate, "zip">): string[] {
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

/** What an annex cannot bring along behind a paper: what is kept beside the text, once for a whole file. */
function uncarried({ zip }: OpenTemplate): string[] {
  const texts = Object.keys(zip.files).filter((path) => /^word\/(?:document|header\w*|footer\w*)\.xml$/.test(path));
  const all = texts.map((path) => zip.file(path)?.asText() ?? "").join("");
  return [...new Set(all.match(/<w:(?:footnoteReference|endnoteReference|altChunk|subDoc)\b/g) ?? [])].map((one) =>
    one.slice(1),
  );
}

function unique(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((one) => [`${one.fault} ${one.place}`, one])).values()].slice(0, 50);
}
