import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";
import { programFolder } from "./built-program.mjs";
import { programEntries } from "./program-entries.ts";

const ROOT = join(import.meta.dirname, "..");
const threadUrl = /new URL\("(\.\/[^"]*-thread\.ts)", import\.meta\.url\)/g;

/**
 * For tests: threads run as people run them, built (`ensure-program.ts`). One from the sources takes a second to read
 * them and strip their types, and every publication has one of its own.
 */
export function builtThreads(): Plugin {
  let folder: string | undefined;
  return {
    name: "built-threads",
    enforce: "pre",
    transform(code, id) {
      if (!code.includes("-thread.ts")) return undefined;
      return code.replace(threadUrl, (all, target: string) => {
        const source = relative(ROOT, resolve(dirname(id), target))
          .split(sep)
          .join("/");
        const name = programEntries[source];
        if (name === undefined) return all;
        folder ??= join(ROOT, programFolder(ROOT));
        return `new URL("${pathToFileURL(join(folder, `${name}.mjs`)).href}")`;
      });
    },
  };
}
