import { cleanText } from "../documents/clean-text.ts";

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");

/**
 * What a file says of itself. The library takes the hour of the machine, so this part is written here: the hour is the one
 * the program goes by.
 */
export function coreProperties(title: string, issuer: string, at: Date): string {
  const hour = at.toISOString().replace(/\.\d+Z$/, "Z");
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${hour}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${namespaces}>`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:creator>${escapeXml(issuer)}</dc:creator>`,
    "<dc:language>vi-VN</dc:language>",
    `<cp:lastModifiedBy>${escapeXml(issuer)}</cp:lastModifiedBy>`,
    moment("created"),
    moment("modified"),
    "</cp:coreProperties>",
  ].join("");
}

function escapeXml(text: string): string {
  return cleanText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
