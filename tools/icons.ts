/**
 * Writes src/web/ui/icons/icons.gen.ts with the icons that the pages use: their lines from the collection of Tabler. Run
 * it after a page names one that is new, or no longer does.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { listProjectFiles } from "./gates/project-files.ts";

const ROOT = join(import.meta.dirname, "..");
const TARGET = join(ROOT, "src/web/ui/icons/icons.gen.ts");

interface IconCollection {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
}

/** `export const IconArrowUp = …` for every icon that a file below src/web imports, by name. */
export function makeIconFile(): string {
  const collection = createRequire(import.meta.url)("@iconify-json/tabler/icons.json") as IconCollection;
  const sources = listProjectFiles(ROOT, "src/web").filter(({ path }) => /(?<!\.gen)\.tsx?$/.test(path));
  const names = new Set(sources.flatMap(({ text }) => importedIcons(text)));
  const lines = [...names].sort().map((name) => `export const ${name} = makeIcon("${linesOf(name, collection)}");\n`);
  return [
    "// Made by tools/icons.ts from the collection of Tabler (MIT); run it again after a page names another icon.\n",
    'import { makeIcon } from "./icon.tsx";\n\n',
    ...lines,
  ].join("");
}

function importedIcons(source: string): string[] {
  const lists = source.matchAll(/import \{([^}]*)\} from "[^"]*\/icons\.gen\.ts"/g);
  const names = [...lists].flatMap(([, list = ""]) => list.split(","));
  return names.map((name) => name.trim().replace(/ as .*/, "")).filter((name) => name !== "");
}

/** All lines of an icon as one path; it must be drawn with lines of the usual width alone. */
function linesOf(name: string, { icons }: IconCollection): string {
  const key = name
    .slice("Icon".length)
    .replace(/(?<!^)(?=[A-Z])|(?<=[a-z])(?=\d)/g, "-")
    .toLowerCase();
  const icon = icons[key];
  if (icon === undefined) throw new Error(`${name}: the collection has no icon "${key}"`);
  const paths = [...icon.body.matchAll(/<path [^>]*?\bd="([^"]+)"[^>]*\/>/g)];
  const rest = icon.body.replace(/<path [^>]*\/>|<g fill="none" stroke="currentColor"[^>]*>|<\/g>/g, "");
  if (paths.length === 0 || rest !== "" || !/stroke-width="2"/.test(icon.body)) {
    throw new Error(`${name} is not drawn with lines alone: ${icon.body}`);
  }
  // A path that begins with a relative step begins at the origin, not where the one before it ended.
  return paths.map(([, lines = ""]) => lines.replace(/^m/, "M0 0m")).join("");
}

if (import.meta.main) writeFileSync(TARGET, makeIconFile());
