import type PizZip from "pizzip";
import type { TemplateSpot } from "../../../../domain/documents/paper-template.ts";

/** A paragraph of a template with the words that stand in it. */
type Paragraph = TemplateSpot;

const paragraphXml = /<w:p(?:\s[^>]*)?>(.*?)<\/w:p>/gs;
const wordsXml = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\b[^>]*\/>/g;
const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The paragraphs of a template that hold any words, those of the body first. */
export function listParagraphs(zip: PizZip): Paragraph[] {
  const paths = Object.keys(zip.files).filter((path) => /^word\/[^/]+\.xml$/.test(path));
  const parts = paths.map((path) => ({ path, part: partOf(path) })).toSorted((a, b) => rank[a.part] - rank[b.part]);
  return parts.flatMap(({ path, part }) => {
    const xml = zip.file(path)?.asText() ?? "";
    const texts = [...xml.matchAll(paragraphXml)].map(([, inner = ""]) => wordsOf(inner)).filter((text) => text !== "");
    return texts.map((words, at) => ({ part, paragraph: at + 1, words }));
  });
}

const rank = { body: 0, header: 1, footer: 2, other: 3 } as const;

function partOf(path: string): TemplateSpot["part"] {
  if (path === "word/document.xml") return "body";
  if (path.startsWith("word/header")) return "header";
  return path.startsWith("word/footer") ? "footer" : "other";
}

function wordsOf(xml: string): string {
  const text = [...xml.matchAll(wordsXml)].map(([, words]) => words ?? " ").join("");
  return text.replace(/&(\w+);/g, (all, name: string) => names[name] ?? all).trim();
}

/** Signs shown on either side of a place. */
const around = 40;

/**
 * Where a place as it is written in the file stands first, with some words around it; null where it is nowhere.
 * @example findSpot(paragraphs, "{{nam_nay}}")?.words // "… cải cách hành chính năm {{nam_nay}} của …"
 */
export function findSpot(paragraphs: readonly Paragraph[], place: string): TemplateSpot | null {
  const name = place.replace(/^\{\{\s*[#/@^]?\s*|\s*\}\}$/g, "");
  if (name === "") return null;
  for (const { words, ...spot } of paragraphs) {
    const written = new RegExp(`\\{\\{\\s*[#/@^]?\\s*${RegExp.escape(name)}|${RegExp.escape(name)}\\s*\\}\\}`, "iu");
    const found = written.exec(words);
    if (found === null) continue;
    const [from, to] = [found.index - around, found.index + found[0].length + around];
    const cut = words.slice(Math.max(0, from), to);
    return { ...spot, words: `${from > 0 ? "…" : ""}${cut}${to < words.length ? "…" : ""}` };
  }
  return null;
}
