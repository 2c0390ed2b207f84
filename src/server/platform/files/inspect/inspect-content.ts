import type { ContentSource } from "../content-source.ts";
import { inspectJpeg, inspectPng, inspectWebp, isHeic } from "./inspect-image.ts";
import { inspectPackage } from "./inspect-package.ts";
import { inspectPdf } from "./inspect-pdf.ts";
import { accept, type InspectionResult, refuse } from "./inspection.ts";

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * What a content is, by its bytes alone. Pages, drawings and scripts are refused whatever they are called: a browser
 * would run them. A packed file is read part by part, anything else whole. A PDF may begin after other bytes, so it is
 * looked for last: a folder packed without compression shows the heads of its files too.
 */
export async function inspectContent(source: ContentSource): Promise<InspectionResult> {
  const head = await source.read(0, 1024);
  if (head.length === 0) return refuse("empty");
  const text = Buffer.from(head).toString("latin1");
  const whole = () => source.read(0, source.size);
  if (startsWith(head, 0xff, 0xd8, 0xff)) return inspectJpeg(await whole());
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return inspectPng(await whole());
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP" && head.length >= 16) return inspectWebp(await whole());
  if (isHeic(head)) return accept("image/heic", "unknown", 1);
  if (startsWith(head, 0x50, 0x4b)) return inspectPackage(source);
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return refuse("oldOffice");
  const first = text.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (/^<(!doctype|!--|html|svg|script|\?xml)/i.test(first)) return refuse("active");
  return text.includes("%PDF-") ? inspectPdf(await whole()) : refuse("unknown");
}
