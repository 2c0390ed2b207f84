import { expect, it } from "vitest";
import type { SigningKeyLine } from "../../server/modules/scoring/service/publication/signing-keys.ts";
import { makeView } from "../view.ts";
import { keysPage } from "./keys-page.ts";

const key = (letter: string, createdAt: string, retiredAt: string | null): SigningKeyLine => ({
  ...{ fingerprint: letter.repeat(64), publicKey: "", signedOlderDemonstration: false },
  ...{ createdAt: new Date(createdAt), retiredAt: retiredAt === null ? null : new Date(retiredAt) },
});
const cellsOf = (keys: readonly SigningKeyLine[]) => {
  const page = String(keysPage(makeView({ language: "vi", basePath: "", keepLanguage: false }), keys).body);
  return page
    .split("<tr>")
    .slice(2)
    .map((row) => [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell));
};

it("tells keys apart by their days where these differ, as after a rotation in a later year", () => {
  const keys = [key("b", "2026-11-28T03:00:00Z", null), key("a", "2025-01-20T01:00:00Z", "2026-11-28T03:00:00Z")];
  expect(cellsOf(keys)).toEqual([
    ["28/11/2026", "đang dùng"],
    ["20/01/2025", "28/11/2026"],
  ]);
});

it("adds the time, by the clock of Việt Nam, to keys that were made on one day", () => {
  const keys = [
    key("c", "2026-11-28T03:05:00Z", null),
    key("b", "2026-11-27T17:30:00Z", "2026-11-28T03:05:00Z"),
    key("a", "2025-01-20T01:00:00Z", "2026-11-27T17:30:00Z"),
  ];
  expect(cellsOf(keys)).toEqual([
    ["10:05 28/11/2026", "đang dùng"],
    ["00:30 28/11/2026", "10:05 28/11/2026"],
    ["20/01/2025", "28/11/2026"],
  ]);
});
