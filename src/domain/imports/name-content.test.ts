import { expect, it } from "vitest";
import { nameContent } from "./name-content.ts";

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

it.each([
  ["pdf", latin("%PDF-1.7\n%âãÏÓ")],
  ["pdf", utf8("\ufeff\n%PDF-1.4")],
  ["picture", latin("\xff\xd8\xff\xe0")],
  ["picture", latin("\x89PNG\r\n\x1a\n")],
  ["picture", latin("\0\0\0\x18ftypheic")],
  ["document", latin("{\\rtf1\\ansi")],
  ["page", utf8("<!DOCTYPE html>")],
  ["page", utf8('<?xml version="1.0"?>')],
  ["json", utf8('{ "sets": [] }')],
  ["json", utf8("[[1, 2]]")],
  ["packed", latin("\x1f\x8b\x08")],
  ["packed", latin("Rar!\x1a\x07")],
])("%s is known by its first bytes", (kind, bytes) => expect(nameContent(bytes)?.kind).toBe(kind));

it.each(["Mã,Tên\n04,Cao Bằng\n", "\ufeffMã;Tên", "[Mã];[Tên]", "< 5 điểm;Tên", "", "Đơn vị"])(
  "%j may be a table",
  (text) => expect(nameContent(utf8(text))).toBeUndefined(),
);
