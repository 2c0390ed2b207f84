import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const web = join(import.meta.dirname, "..");
const sources = readdirSync(web, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|gen)\.tsx?$/.test(path))
  .map((path) => join(web, path));
const languageFiles = sources.filter((path) => path.endsWith("/vi.ts"));

/** Keys named in the code, whole ("list.count") or by their beginning (`state.${state}`). */
function namedKeys(): { whole: Set<string>; beginnings: string[] } {
  const whole = new Set<string>();
  const beginnings: string[] = [];
  for (const path of sources) {
    if (/\/(vi|en)\.ts$/.test(path)) continue;
    const text = readFileSync(path, "utf8");
    for (const match of text.matchAll(/"([\w.]+)"/g)) whole.add(match[1] ?? "");
    for (const match of text.matchAll(/`([\w.]+\.)\$\{/g)) beginnings.push(match[1] ?? "");
  }
  return { whole, beginnings };
}

const named = namedKeys();

test.each(languageFiles)("%s: both languages have the same keys and places, every key is used", async (path) => {
  const { vi } = (await import(path)) as { vi: Record<string, string> };
  const { en } = (await import(join(dirname(path), "en.ts"))) as { en: Record<string, string> };
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  for (const [key, text] of Object.entries(vi)) {
    expect(text.trim(), key).not.toBe("");
    expect(en[key]?.trim(), key).not.toBe("");
    expect(placesOf(en[key] ?? ""), key).toEqual(placesOf(text));
  }
  const unused = Object.keys(vi).filter(
    (key) => !named.whole.has(key) && !named.beginnings.some((beginning) => key.startsWith(beginning)),
  );
  expect(unused, "keys that no code names").toEqual([]);
});

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
}
