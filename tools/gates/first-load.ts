import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { gzipSync } from "node:zlib";

/** Most script a browser may have to fetch before the officers' application shows, gzip. */
export const FIRST_LOAD_LIMIT = 250_000;

interface ScriptSize {
  readonly path: string;
  readonly gzip: number;
}

export interface FirstLoad {
  readonly scripts: readonly ScriptSize[];
  readonly scriptGzip: number;
  readonly styleGzip: number;
  /** Everything else that is loaded only when it is opened. */
  readonly lazyScriptGzip: number;
}

const gzipSize = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

/** What the built page loads at once: its scripts, what these import statically, and its styles. */
export function measureFirstLoad(folder: string): FirstLoad {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const tags = [...page.matchAll(/<(script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const linkOf = (tag: string) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1];
  const entries = tags.filter((tag) => /^<script/.test(tag) || /rel="modulepreload"/.test(tag)).map(linkOf);
  const styles = tags.filter((tag) => /rel="stylesheet"/.test(tag)).map(linkOf);

  const found = new Map<string, number>();
  const visit = (path: string | undefined) => {
    if (path === undefined || found.has(path) || !existsSync(join(folder, path))) return;
    found.set(path, gzipSize(join(folder, path)));
    for (const next of staticImports(readFileSync(join(folder, path), "utf8"))) {
      visit(posix.normalize(posix.join(dirname(path), next)));
    }
  };
  for (const entry of entries) visit(entry && fileInFolder(folder, entry));
  if (found.size === 0) throw new Error(`${join(folder, "index.html")} loads no script that can be found`);

  const sum = (sizes: Iterable<number>) => [...sizes].reduce((total, size) => total + size, 0);
  const styleFiles = styles.flatMap((style) => (style ? [fileInFolder(folder, style)] : []));
  return {
    scripts: [...found].map(([path, gzip]) => ({ path, gzip })),
    scriptGzip: sum(found.values()),
    styleGzip: sum(styleFiles.map((path) => gzipSize(join(folder, path)))),
    lazyScriptGzip: sum(
      listScripts(folder)
        .filter((path) => !found.has(path))
        .map((path) => gzipSize(join(folder, path))),
    ),
  };
}

/** The address in the page may begin with the application's base; the file lies at some tail of it. */
function fileInFolder(folder: string, address: string): string {
  const parts = address.replace(/^\.?\//, "").split("/");
  for (let skip = 0; skip < parts.length; skip += 1) {
    const path = parts.slice(skip).join("/");
    if (existsSync(join(folder, path))) return path;
  }
  throw new Error(`${address} is named by the page but was not built`);
}

function staticImports(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].flatMap(([, path]) => path ?? []);
}

function listScripts(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = below === "" ? name : `${below}/${name}`;
    if (statSync(join(folder, path)).isDirectory()) return listScripts(folder, path);
    return name.endsWith(".js") ? [path] : [];
  });
}

/** One line for the report, and the fault when the limit is passed. */
export function judgeFirstLoad(load: FirstLoad): { ok: boolean; report: string } {
  const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const report = `first load: script ${kilo(load.scriptGzip)} of ${kilo(FIRST_LOAD_LIMIT)}, styles ${kilo(load.styleGzip)}; loaded later: ${kilo(load.lazyScriptGzip)} (gzip)`;
  if (load.scriptGzip <= FIRST_LOAD_LIMIT) return { ok: true, report };
  const largest = load.scripts.toSorted((left, right) => right.gzip - left.gzip).slice(0, 10);
  const list = largest.map(({ path, gzip }) => `  ${kilo(gzip).padStart(10)}  ${path}`).join("\n");
  return { ok: false, report: `${report}\nThe first load is too large. Load parts lazily. Largest:\n${list}` };
}
