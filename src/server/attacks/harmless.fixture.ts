import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { expect } from "vitest";
import { readPart } from "../platform/docx/read-docx.fixture.ts";

const unfitForXml = /[^\P{Cc}\t\n\r]|\ufffe|\uffff/u;

/** A page in which texts of people made no element, no attribute and no address. */
export function expectHarmlessPage(html: string, about: string): void {
  for (const [tag] of html.matchAll(/<[^>]*>/g)) {
    const bare = tag.replace(/"[^"]*"/g, '""');
    expect(bare, about).not.toMatch(/^<(?:script|img|iframe|object|embed|textarea|base)\b/i);
    expect(bare, about).not.toMatch(/\son[a-z]+\s*=/i);
    expect(tag, about).not.toMatch(/(?:href|action|src)="\s*(?:javascript|data|vbscript):/i);
  }
}

/** A feed that every reader of XML takes. */
export function expectSoundXml(xml: string, about: string): void {
  expect(xml, about).not.toMatch(unfitForXml);
  expect(xml.replace(/&(?:#\d+|#x[0-9a-f]+|amp|lt|gt|quot|apos);/gi, ""), about).not.toContain("&");
  expect(xml, about).not.toContain("]]>");
  expectHarmlessPage(xml, about);
}

/** A table in which no cell, nor a line of one, begins like a formula; plain numbers may have a sign. */
export function expectGuardedCsv(bytes: Uint8Array, about: string): void {
  const rows: string[][] = parse(new TextDecoder().decode(bytes), { bom: true, relax_column_count: true });
  for (const cell of rows.flat()) {
    expect(cell, about).not.toMatch(/^[\t\r\n]/);
    for (const piece of cell.split(/[\t\r\n]+/)) {
      if (!/^[+-]?\d[\d., ]*%?$/.test(piece)) expect(piece, about).not.toMatch(/^[=+\-@＝＋－＠]/);
    }
  }
}

/** A PDF that starts nothing, holds no file and leads nowhere. */
export function expectPassivePdf(bytes: Uint8Array, about: string): void {
  const text = new TextDecoder("latin1").decode(bytes);
  expect(text.slice(0, 5), about).toBe("%PDF-");
  expect(text, about).not.toMatch(
    /\/(?:JS|JavaScript|OpenAction|AA|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToR|URI|AcroForm)\b/,
  );
}

/** A workbook that computes nothing, fetches nothing and is sound XML. */
export function expectPassiveWorkbook(bytes: Uint8Array, about: string): void {
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).join(" "), about).not.toMatch(
    /externalLink|vbaProject|activeX|connections\.xml|queryTable/i,
  );
  for (const [path, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    const xml = strFromU8(part);
    expect(xml, `${about} ${path}`).not.toMatch(unfitForXml);
    expect(xml, `${about} ${path}`).not.toMatch(/<f[\s>/]|<ddeLink|TargetMode="External"|<!DOCTYPE|<!ENTITY/);
  }
}

/** A document of well-formed parts without fields but the number of the page, without links and without macros. */
export function expectPassiveDocument(bytes: Uint8Array, about: string): void {
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).join(" "), about).not.toMatch(/vbaProject|activeX|altChunk|embeddings/i);
  for (const [path, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    const xml = strFromU8(part);
    expect(xml, `${about} ${path}`).not.toMatch(unfitForXml);
    expect(xml, `${about} ${path}`).not.toMatch(/TargetMode="External"|<!DOCTYPE|<!ENTITY|<w:altChunk|<w:hyperlink/);
    for (const [, field = ""] of xml.matchAll(/<w:instrText[^>]*>([^<]*)/g))
      expect(field.trim(), about).toMatch(/^PAGE\b/);
    if (/^word\/[^/]+\.xml$/.test(path)) readPart(bytes, path);
  }
}

/** An archive that unpacks below the folder it lies in, and whose documents do nothing. */
export function expectPassiveArchive(bytes: Uint8Array, about: string): void {
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    expect(path, about).not.toMatch(/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|[\p{Cc}"<>|*?]/iu);
    if (path.endsWith(".docx")) expectPassiveDocument(content, `${about} ${path}`);
    if (path.endsWith(".xlsx")) expectPassiveWorkbook(content, `${about} ${path}`);
    if (path.endsWith(".csv")) expectGuardedCsv(content, `${about} ${path}`);
  }
}

/** One header line that names one file. */
export function expectOneFileName(headers: Headers, about: string): void {
  const disposition = headers.get("content-disposition") ?? "";
  expect(disposition, about).toMatch(
    /^(?:inline|(?:inline|attachment); filename="[\w.-]+"(?:; filename\*=UTF-8''[\w.%!'()*~-]+)?)$/,
  );
  expect(headers.get("set-cookie"), about).toBeNull();
}
