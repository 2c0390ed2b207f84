import { dirname, posix, relative, sep } from "node:path";
import type { Plugin } from "vite";

const ownUrl = /new URL\(\s*(["'`])(\.{1,2}\/[^"'`]*)\1,\s*import\.meta\.url\s*,?\s*\)/g;
/** `createRequire(import.meta.url)` looks for packages, which are found from everywhere in the project. */
const ownPlace = /(?<!createRequire\()import\.meta\.(url|filename)/;

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
      const file = relative(root, id.split("?")[0] ?? "")
        .split(sep)
        .join("/");
      if (!/^(src|demo)\/.*\.ts$/.test(file) || !code.includes("import.meta")) return undefined;
      const folder = dirname(file);
      const fromUrls = code.replace(ownUrl, (_all, quote: string, target: string) => {
        const path = posix.join(folder, target);
        const built = entries[path];
        return `new URL(${quote}${built ? `./${built}.mjs` : `../../${path}`}${quote}, import.meta.url)`;
      });
      if (ownPlace.test(fromUrls.replace(ownUrl, ""))) throw new Error(`${file}: its own place is asked for otherwise`);
      return fromUrls.replaceAll("import.meta.dirname", `(import.meta.dirname + "/../../${folder}")`);
    },
  };
}
