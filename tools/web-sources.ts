import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Everything the officers' application and the verifier are made from. */
const SOURCES = [
  "index.html",
  "vite.config.ts",
  "package-lock.json",
  "src/web",
  "src/contract",
  "src/domain",
  "src/verifier",
];

function listSources(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listSources(root, `${path}/${name}`));
}

/** Fingerprint of the sources of the web: it changes with any name or any byte of them, tests aside. */
export function computeWebHash(root: string): string {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap((source) => listSources(root, source))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
