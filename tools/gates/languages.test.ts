import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { errorKinds } from "../../src/contract/error-codes.ts";
import { compareLanguages, findLanguageFaults } from "./languages.ts";

let folder = "";
afterEach(() => folder && rmSync(folder, { recursive: true, force: true }));

async function faultsOf(files: Record<string, string>): Promise<string[]> {
  folder = mkdtempSync(join(tmpdir(), "languages-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return (await findLanguageFaults(folder)).faults;
}

describe("languages", () => {
  it("complete pairs have no fault", async () => {
    expect(
      await faultsOf({
        "a/vi.ts": `export const vi = { title: "Đơn vị", inner: { count: "{n} đơn vị" } } as const;`,
        "a/en.ts": `export const en = { title: "Units", inner: { count: "{n} units" } } as const;`,
      }),
    ).toEqual([]);
  });

  it.each([
    ["missing key", `export const vi = { a: "A", b: "B" };`, `export const en = { a: "A" };`, "b: missing in en"],
    ["empty text", `export const vi = { a: " " };`, `export const en = { a: "A" };`, "a: empty in vi"],
    ["other places", `export const vi = { a: "{n} việc" };`, `export const en = { a: "{m} tasks" };`, "places differ"],
  ])("%s is found", async (_name, vi, en, words) => {
    expect((await faultsOf({ "x/vi.ts": vi, "x/en.ts": en })).join("\n")).toContain(words);
  });

  it("a lone language file is found", async () => {
    expect((await faultsOf({ "x/vi.ts": "export const vi = {};" })).join("\n")).toContain("no such file");
  });

  it("every refusal is told in both languages with the same places", () => {
    const texts = (pick: "vi" | "en") =>
      new Map(Object.entries(errorKinds).map(([code, kind]) => [code, kind.text[pick]]));
    expect(compareLanguages(texts("vi"), texts("en"))).toEqual([]);
  });
});
