import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { judgeFirstLoad, measureFirstLoad } from "./first-load.ts";

let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function build(files: Record<string, string>): string {
  folder = mkdtempSync(join(tmpdir(), "first-load-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Code that gzip cannot shrink below this many bytes. */
const heavy = (bytes: number) => `export const a="${randomBytes(bytes).toString("hex")}";`;
const page = `<script type="module" crossorigin src="/app/assets/main.js"></script><link rel="stylesheet" href="/app/assets/main.css">`;

describe("first load", () => {
  it("counts the page's scripts and what they import at once, not what is loaded later", () => {
    const load = measureFirstLoad(
      build({
        "index.html": page,
        "assets/main.css": "a{}",
        "assets/main.js": `import{a}from"./part.js";import "./side.js";const later=()=>import("./later.js");`,
        "assets/part.js": `export*from"./deep.js"`,
        "assets/deep.js": "export const a=1",
        "assets/side.js": "",
        "assets/later.js": heavy(300_000),
      }),
    );
    expect(load.scripts.map((script) => script.path).sort()).toEqual(
      ["deep", "main", "part", "side"].map((name) => `assets/${name}.js`),
    );
    expect(load.lazyScriptGzip).toBeGreaterThan(300_000);
    expect(judgeFirstLoad(load).ok).toBe(true);
  });

  it("fails above the limit, also when the weight sits in an imported part, and names the largest", () => {
    const load = measureFirstLoad(
      build({
        "index.html": page,
        "assets/main.css": "",
        "assets/main.js": `import"./part.js"`,
        "assets/part.js": heavy(251_000),
      }),
    );
    const { ok, report } = judgeFirstLoad(load);
    expect(ok).toBe(false);
    expect(report).toContain("assets/part.js");
  });

  it("a page without a script is a fault, not a small page", () => {
    expect(() => measureFirstLoad(build({ "index.html": "<p>" }))).toThrow(/no script/);
    rmSync(folder, { recursive: true });
    expect(() => measureFirstLoad(build({ "index.html": page }))).toThrow(/not built/);
  });
});
