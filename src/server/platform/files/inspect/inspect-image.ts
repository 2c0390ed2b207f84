import { crc32 } from "node:zlib";
import { accept, type InspectionResult } from "./inspection.ts";

/** Pixels of a picture at most: a sheet of A0 at 600 dots an inch has 560 million. More is made to exhaust a reader. */
const mostPixels = 1_000_000_000;

const isSize = (width: number, height: number) => width > 0 && height > 0 && width * height <= mostPixels;

/** JPEG (ITU T.81, annex B): segments up to the scan with a frame that has a size, and an end. */
export function inspectJpeg(bytes: Uint8Array): InspectionResult {
  const isWhole = hasJpegFrame(bytes) && hasJpegEnd(bytes);
  return accept("image/jpeg", isWhole ? "readable" : "broken", 1);
}

function hasJpegFrame(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasSize = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return hasSize;
    const length = view.getUint16(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && at + 9 <= bytes.length) hasSize = isSize(view.getUint16(at + 7), view.getUint16(at + 5));
    if (length < 2) return false;
    at += 2 + length;
  }
  return false;
}

/** Cameras append to a picture (a second picture, notes), so the end is looked for in the last part. */
function hasJpegEnd(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-65_536);
  return tail.includes(Buffer.from([0xff, 0xd9]));
}

/** PNG (ISO 15948): chunks with sound checksums from the header to the end. */
export function inspectPng(bytes: Uint8Array): InspectionResult {
  return accept("image/png", isSoundPng(bytes) ? "readable" : "broken", 1);
}

function isSoundPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return false;
    const name = nameAt(at + 4);
    if (at === 8 && (name !== "IHDR" || !isSize(view.getUint32(at + 8), view.getUint32(at + 12)))) return false;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return false;
    if (name === "IDAT") hasData = true;
    if (name === "IEND") return hasData;
    at = end;
  }
  return false;
}

/** WebP: the RIFF container says how long it is and begins with a picture. */
export function inspectWebp(bytes: Uint8Array): InspectionResult {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = String.fromCharCode(...bytes.subarray(12, 16));
  const isWhole = view.getUint32(4, true) + 8 <= bytes.length && ["VP8 ", "VP8L", "VP8X"].includes(kind);
  return accept("image/webp", isWhole ? "readable" : "broken", 1);
}

/** HEIC: known by the brand of its first box; no browser shows it, so it is only handed out. */
export function isHeic(bytes: Uint8Array): boolean {
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  return name(4) === "ftyp" && ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"].includes(name(8));
}
