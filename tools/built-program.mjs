/** Plain JavaScript without a library: the old Node of the machine runs it before anything is installed or built. */
import { join } from "node:path";
import { digestSources } from "./sources-digest.mjs";

/** Everything the program is made from. */
const SOURCES = [
  "package-lock.json",
  "tools/keep-places.ts",
  "tools/program-build.ts",
  "tools/program-entries.ts",
  "demo",
  "src/cli",
  "src/contract",
  "src/domain",
  "src/portal",
  "src/server",
  "src/verifier",
];

/** How the names of folders with a built program begin, in `dist`. */
export const PROGRAM_PREFIX = "program-";

/**
 * Where the program lies that is built from the sources as they are now, below the folder of the project; it need not be
 * there yet. Sources that change get another folder: what runs goes on with its own.
 *
 * @param {string} root folder of the project
 * @returns {string}
 */
export function programFolder(root) {
  return join("dist", `${PROGRAM_PREFIX}${digestSources(root, SOURCES).slice(0, 16)}`);
}
