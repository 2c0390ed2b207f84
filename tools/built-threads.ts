import { dirname, join, posix } from "node:path";
import type { Plugin } from "vite";
import { programFolder } from "./built-program.mjs";
import { movePlaces, pathBelow } from "./keep-places.ts";
import { programEntries } from "./program-entries.ts";

const ROOT = join(import.meta.dirname, "..");

/**
 * For tests: threads run as people run them, built (`ensure-program.ts`). One from the sources takes a second to read
 * them and strip their types, and every publication has one of its own.
 */
export function builtThreads(): Plugin {
  let folder: string | undefined;
  const findFolder = () => (folder ??= pathBelow(ROOT, join(ROOT, programFolder(ROOT))));
  const namesThread = (code: string) => code.includes("-thread.ts");
  return {
    name: "built-threads",
    enforce: "pre",
    // What is made of a source is kept for the next run, which may be one of another program.
    configureVitest({ defineCacheKeyGenerator }) {
      defineCacheKeyGenerator(({ sourceCode }) => (namesThread(sourceCode) ? findFolder() : undefined));
    },
    transform(code, id) {
      if (!namesThread(code)) return undefined;
      const file = pathBelow(ROOT, id);
      return movePlaces(code, file, (path) => {
        const name = path.endsWith("-thread.ts") ? programEntries[path] : undefined;
        if (name === undefined) return undefined;
        return posix.relative(dirname(file), `${findFolder()}/${name}.mjs`);
      });
    },
  };
}
