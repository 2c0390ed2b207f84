import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The first copyright line of its licence file; empty where it has none or is not installed here. */
  readonly copyright: string;
  readonly use: "server" | "web" | "platform";
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly os?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockEntry>>;

/** Licences that let an Apache-2.0 product run or bundle the package. */
const KNOWN = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "OFL-1.1",
  "Unlicense",
  "(MIT OR CC0-1.0)",
  "(MIT AND Zlib)",
  "MIT AND OFL-1.1",
  "(MIT OR GPL-3.0)",
  "PostgreSQL",
]);

/** Packages that name their licence in its file alone. */
const READ: Readonly<Record<string, string>> = { "png-js": "MIT" };

/** Packages of production and of the bundle, by name; the same on every platform because it follows the lock file. */
export function listThirdParties(root: string): ThirdParty[] {
  const lock: Lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const bundled = closure(lock, packagesImportedByWeb(root));
  return Object.entries(lock)
    .flatMap(([path, entry]): ThirdParty[] => {
      if (path === "" || (entry.dev === true && !bundled.has(path))) return [];
      const platform = entry.os !== undefined;
      const use = platform ? "platform" : entry.dev === true ? "web" : "server";
      const copyright = platform ? "" : findCopyright(join(root, path));
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      return [{ name, version: entry.version ?? "", licence: entry.license ?? READ[name] ?? "?", copyright, use }];
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Packages whose licence nobody has looked at yet. */
export function findUnknownLicences(parties: readonly ThirdParty[]): string[] {
  return parties.filter((one) => !KNOWN.has(one.licence)).map((one) => `${one.name}: ${one.licence}`);
}

function packagesImportedByWeb(root: string): string[] {
  const folder = join(root, "src", "web");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.(tsx?|css)$/.test(path) && !/\.(test|fixture)\.tsx?$|^testing[\\/]/.test(path),
  );
  const imports = /(?:from\s+|import\s+|import\(|url\(|@import\s+)["']([^."'/][^"']*)["']/g;
  return files
    .flatMap((path) => [...readFileSync(join(folder, path), "utf8").matchAll(imports)].map(([, name = ""]) => name))
    .filter((name) => !name.startsWith("node:") && !name.startsWith("virtual:"))
    .map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/"),
    );
}

/** Lock paths of packages and of all they depend on, found as Node finds them: nearest node_modules first. */
function closure(lock: Lock, names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string, from: string) => {
    for (let base = from; ; base = base.slice(0, Math.max(base.lastIndexOf("/node_modules/"), 0))) {
      const path = `${base === "" ? "" : `${base}/`}node_modules/${name}`;
      const entry = lock[path];
      if (entry) {
        if (found.has(path)) return;
        found.add(path);
        for (const next of Object.keys({ ...entry.dependencies, ...entry.peerDependencies })) {
          if (!next.startsWith("@types/")) visit(next, path);
        }
        return;
      }
      if (base === "") return;
    }
  };
  for (const name of names) visit(name, "");
  return found;
}

function findCopyright(folder: string): string {
  if (!existsSync(folder)) return "";
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (file === undefined) return "";
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  const line = lines.find((one) => /^\W*(portions )?copyright (\(c\)|©|\d{4})/i.test(one.trim())) ?? "";
  // Some files run all their holders together in one line of a kilobyte.
  return line.replace(/[*|#]/g, "").trim().slice(0, 120);
}
