import { dirname, posix, relative, sep } from "node:path";
import type { Plugin } from "vite";

const ownUrl = /new URL\(\s*(["'`])(\.{1,2}\/[^"'`]*)\1,\s*import\.meta\.url\s*,?\s*\)/g;
/** `createRequire(import.meta.url)` looks for packages, which are found from everywhere in the project. */
const ownPlace = /(?<!createRequire\()import\.meta\.(url|filename)/;

/** Path of a module below the project, with `/` on every system. */
export const pathBelow = (root: string, id: string) =>
  relative(root, id.split("?")[0] ?? "")
    .split(sep)
    .join("/");

/**
 * A source in which what it finds beside itself by an address lies elsewhere.
 *
 * @param file path of the source below the project
 * @param elsewhere the new way there from the source, by path below the project; undefined where it stays
 */
export function movePlaces(code: string, file: string, elsewhere: (path: string) => string | undefined): string {
  return code.replace(ownUrl, (all, quote: string, target: string) => {
    const moved = elsewhere(posix.join(dirname(file), target));
    return moved === undefined ? all : `new URL(${quote}${moved}${quote}, import.meta.url)`;
  });
}

/**
 * For a build whose files lie side by side in a folder two levels below the project: what a source finds beside itself
 * is still found there, and what is itself an entry of the build in the folder of the build.
 *
 * @param entries name in the build by path of the source
 * @throws Error where a source asks for its own place in a way that is not known here
 */
export function keepPlaces(root: string, entries: Readonly<Record<string, string>>): Plugin {
  return {
    name: "keep-places",
    enforce: "pre",
    transform(code, id) {
      const file = pathBelow(root, id);
      if (!/^(src|demo)\/.*\.ts$/.test(file) || !code.includes("import.meta")) return undefined;
      const fromUrls = movePlaces(code, file, (path) => (entries[path] ? `./${entries[path]}.mjs` : `../../${path}`));
      if (ownPlace.test(fromUrls.replace(ownUrl, ""))) throw new Error(`${file}: its own place is asked for otherwise`);
      return fromUrls.replaceAll("import.meta.dirname", `(import.meta.dirname + "/../../${dirname(file)}")`);
    },
  };
}
