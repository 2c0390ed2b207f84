import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

type Texts = ReadonlyMap<string, string>;

/** Every text of a language module by its key path; functions count by their source, other values are ignored. */
function flatten(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (typeof value === "string") into.set(path, value);
  else if (typeof value === "function") into.set(path, "()");
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, path === "" ? key : `${path}.${key}`, into);
  }
  return into;
}

const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(" ");

/** What keeps two languages from being complete: missing keys, empty texts, different `{places}`. */
export function compareLanguages(vi: Texts, en: Texts): string[] {
  const keys = [...new Set([...vi.keys(), ...en.keys()])].sort();
  return keys.flatMap((key) => {
    const [inVi, inEn] = [vi.get(key), en.get(key)];
    if (inVi === undefined || inEn === undefined) return [`${key}: missing in ${inVi === undefined ? "vi" : "en"}`];
    if (inVi.trim() === "" || inEn.trim() === "") return [`${key}: empty in ${inVi.trim() === "" ? "vi" : "en"}`];
    const [left, right] = [placesIn(inVi), placesIn(inEn)];
    return left === right ? [] : [`${key}: places differ: vi has "${left}", en has "${right}"`];
  });
}

async function readTexts(path: string): Promise<Texts> {
  return flatten(await import(pathToFileURL(path).href), "", new Map());
}

/** Checks each pair vi.ts / en.ts below a folder; a lone one is a fault too. */
export async function findLanguageFaults(folder: string): Promise<{ pairs: number; faults: string[] }> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const folders = [
    ...new Set(files.filter((path) => /(^|[\\/])(vi|en)\.ts$/.test(path)).map((path) => join(path, ".."))),
  ];
  const faults: string[] = [];
  for (const one of folders.sort()) {
    const missing = ["vi.ts", "en.ts"].filter((name) => !files.includes(join(one, name)));
    if (missing.length > 0) faults.push(`${join(one, missing[0] ?? "")}: there is no such file`);
    else {
      const [vi, en] = [await readTexts(join(folder, one, "vi.ts")), await readTexts(join(folder, one, "en.ts"))];
      faults.push(...compareLanguages(withoutExportName(vi), withoutExportName(en)).map((fault) => `${one}: ${fault}`));
    }
  }
  return { pairs: folders.length, faults };
}

/** `vi.title` and `en.title` are one key: the name of the exported object is the language, not part of it. */
function withoutExportName(texts: Texts): Texts {
  return new Map([...texts].map(([key, text]) => [key.replace(/^(vi|en|default)\./, ""), text]));
}
