/** Plain JavaScript without a library: the old Node of the machine runs it before anything is installed or built. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

function listFiles(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.(test|fixture)\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}

/**
 * Fingerprint of sources: it changes with any name or any byte of a file in `paths`, tests aside.
 *
 * @param {string} root folder of the project
 * @param {readonly string[]} paths files and folders in it; one that is missing counts as empty
 * @returns {string} 64 hex digits
 */
export function digestSources(root, paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((one) => listFiles(root, one))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
