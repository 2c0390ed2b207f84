import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface ProjectFile {
  /** Path from the project folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Made, fetched or private things; the same list as .gitignore (no git is needed to run the gates). */
const LEFT_OUT = new Set(["node_modules", "dist", ".home", ".cache", "coverage", ".git"]);
const TEXT = /\.(c|m)?(ts|tsx|js|mjs|json|css|html|md|sql|csv|yml|yaml|service|svg|txt)$|^\.npmrc$|^\.gitignore$|^run$/;

/** Every text file that belongs to the project, in a stable order. */
export function listProjectFiles(root: string, folder = ""): ProjectFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : listProjectFiles(root, path);
      if (!entry.isFile() || !TEXT.test(entry.name)) return [];
      // Reference data of many megabytes hold no code and no settings.
      return statSync(join(root, path)).size > 2_000_000
        ? []
        : [{ path, text: readFileSync(join(root, path), "utf8") }];
    });
}
