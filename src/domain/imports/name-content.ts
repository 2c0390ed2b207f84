import type { Words } from "./definition.ts";

/** A content that is no table and is often sent for one. */
interface ForeignContent {
  readonly kind: "pdf" | "picture" | "document" | "page" | "json" | "packed";
  /** What it is, as it stands in a sentence: "tệp PDF", "a PDF". */
  readonly name: Words;
}

interface Known extends ForeignContent {
  /** Matched against the first bytes, one sign each, without white space before them. */
  readonly start: RegExp;
}

const known: readonly Known[] = [
  { kind: "pdf", start: /^%PDF-/, name: { vi: "tệp PDF", en: "a PDF" } },
  {
    kind: "picture",
    start: /^(\xff\xd8\xff|\x89PNG|GIF8|RIFF.{4}WEBP|.{4}ftyp(hei|hev|mif))/s,
    name: { vi: "ảnh", en: "a picture" },
  },
  { kind: "document", start: /^\{\\rtf/, name: { vi: "văn bản RTF", en: "an RTF document" } },
  {
    kind: "page",
    start: /^<(!doctype|!--|html|head|table|svg|\?xml)/i,
    name: { vi: "HTML hoặc XML", en: "HTML or XML" },
  },
  { kind: "json", start: /^[{[]\s*["{[\]}]/, name: { vi: "tệp JSON", en: "JSON" } },
  {
    kind: "packed",
    // gzip begins with a control sign.
    start: /^([^ -\xff]\x8b|Rar!|7z\xbc\xaf)/,
    name: { vi: "tệp nén (gzip, RAR hoặc 7-Zip)", en: "packed (gzip, RAR or 7-Zip)" },
  },
];

/**
 * What a content is that cannot be a table, by its first bytes and never by its name; undefined where it may be one.
 * @example nameContent(new TextEncoder().encode("%PDF-1.7"))?.name.vi // "tệp PDF"
 */
export function nameContent(bytes: Uint8Array): ForeignContent | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 512)).replace(/^(\xef\xbb\xbf)?[ \t\r\n]*/, "");
  return known.find((one) => one.start.test(start));
}
