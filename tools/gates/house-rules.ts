import type { ProjectFile } from "./project-files.ts";

interface HouseRule {
  readonly name: string;
  readonly why: string;
  /** Which files it looks at. */
  readonly on: (path: string) => boolean;
  /** What is wrong with one file: a line number (0 for the whole file) and the words found. */
  readonly find: (file: ProjectFile) => readonly { line: number; found: string }[];
}

const isCode = (path: string) => /\.(ts|tsx|mjs|js|css)$/.test(path);
const isTest = (path: string) => /\.(test|fixture)\.tsx?$|^src\/[a-z]+\/testing\//.test(path);
const isMade = (path: string) => /\.gen\.tsx?$/.test(path) || /^(data|migrations)\//.test(path);
const inProduct = (path: string) => path.startsWith("src/") && isCode(path) && !isTest(path) && !isMade(path);

/** Source without its comments, line by line, so that a word in a remark is no breach. */
function codeLines(text: string): string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .split("\n")
    .map((line) => line.replace(/(^|\s)\/\/.*$/, ""));
}

function findWords(pattern: RegExp, from: (text: string) => string[] = codeLines): HouseRule["find"] {
  return (file) =>
    from(file.text).flatMap((line, at) => {
      const match = pattern.exec(line);
      return match ? [{ line: at + 1, found: match[0] }] : [];
    });
}

const allLines = (text: string) => text.split("\n");

/** Folders of somebody's machine; written in parts so that this list does not find itself. */
const machinePath = new RegExp(`(^|[\\s"'\`(=:])/(${["work", "root", "home", "Users"].join("|")})/[\\w.-]`);
const registryHost = new RegExp(`${["registry", "(npmjs|yarnpkg|npmmirror)"].join("\\.")}|"resolved": *"http`);

export const houseRules: readonly HouseRule[] = [
  {
    name: "file-length",
    why: "no file over 400 lines: cut it by operation",
    on: (path) => isCode(path) && !isMade(path),
    find: (file) => {
      const lines = file.text.trimEnd().split("\n").length;
      return lines > 400 ? [{ line: 0, found: `${lines} lines` }] : [];
    },
  },
  {
    name: "kebab-case",
    why: "files are kebab-case, named after their main export",
    on: (path) => /^(src|tools|e2e|bench|bin|demo)\//.test(path) && isCode(path),
    find: (file) => {
      const name = file.path.split("/").at(-1) ?? "";
      return /^\$?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(name) ? [] : [{ line: 0, found: name }];
    },
  },
  {
    name: "no-drawers",
    why: "no index, utils or helpers: name the file after its one idea",
    on: isCode,
    find: (file) => {
      const name = file.path.split("/").at(-1) ?? "";
      return /^(index|utils?|helpers?|common|misc|shared)\./.test(name) ? [{ line: 0, found: name }] : [];
    },
  },
  {
    name: "no-barrels",
    why: "a file that only passes others on hides who uses whom",
    on: (path) => isCode(path) && /\.(ts|tsx)$/.test(path),
    find: (file) => {
      const code = codeLines(file.text).join("\n").trim();
      const rest = code
        .replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+["'][^"']+["'];?/g, "")
        .trim();
      return code !== "" && rest === "" ? [{ line: 0, found: "only re-exports" }] : [];
    },
  },
  {
    name: "environment-in-one-file",
    why: "only src/server/env.ts reads the environment; others get it as a value",
    on: (path) => inProduct(path) && path !== "src/server/env.ts",
    find: findWords(/process\.env|process\[["']env|from "node:process"/),
  },
  {
    name: "domain-without-clock-or-chance",
    why: "the domain gets instants and numbers as values",
    on: (path) => path.startsWith("src/domain/") && inProduct(path),
    find: findWords(
      /Date\.now|new Date\(\)|Math\.random|randomUUID|performance\.now|\bprocess\.|\bfetch\(|\bconsole\./,
    ),
  },
  {
    name: "scoring-on-any-node",
    why: "the scoring engine also runs on Node 20 and in browsers, which have no Temporal",
    on: (path) => path.startsWith("src/domain/scoring/") && inProduct(path),
    find: findWords(/\bTemporal\b/),
  },
  {
    name: "dialogs-return-focus",
    why: "a dialog gives the keyboard back to where it was: useReturnFocus",
    on: (path) => path.startsWith("src/web/") && path.endsWith(".tsx") && inProduct(path),
    find: (file) => (/\buseReturnFocus\(\)/.test(file.text) ? [] : findWords(/<Modal\b/)(file)),
  },
  {
    name: "sql-asks-no-time",
    why: "the clock is injected; SQL never asks for the time",
    on: (path) => (inProduct(path) && path.startsWith("src/server/")) || path.startsWith("migrations/"),
    find: findWords(/(?<![.\w])now\(\)(?!\s*[:{])|\b(current_timestamp|clock_timestamp\(\)|current_date)\b/i, (text) =>
      codeLines(text).map((line) => line.replace(/--.*$/, "")),
    ),
  },
  {
    name: "nothing-unfinished",
    why: "what is not done is not there",
    on: (path) => isCode(path) && !path.startsWith("tools/gates/"),
    find: findWords(
      /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)|\b(it|describe|test)\.(only|skip|todo)\b/,
      allLines,
    ),
  },
  {
    name: "no-machine-paths",
    why: "a path of one machine means nothing on another",
    on: (path) => !path.startsWith("data/") && path !== "package-lock.json",
    find: findWords(machinePath, allLines),
  },
  {
    name: "no-registry-host",
    why: "where packages come from is the reader's setting, not ours",
    on: (path) => /(^|\/)(package(-lock)?\.json|\.npmrc)$/.test(path),
    find: findWords(registryHost, allLines),
  },
];

/** Every breach of the house rules, one line each. */
export function findHouseFaults(files: readonly ProjectFile[]): string[] {
  return houseRules.flatMap((rule) =>
    files
      .filter((file) => rule.on(file.path))
      .flatMap((file) =>
        rule.find(file).map(({ line, found }) => {
          const place = line === 0 ? file.path : `${file.path}:${line}`;
          return `${place}: ${found}\n    ${rule.name}: ${rule.why}`;
        }),
      ),
  );
}
