import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

describe("documents", () => {
  it("every folder of reference data says where it comes from", () => {
    const folders = readdirSync(join(root, "data"));
    expect(folders.filter((name) => !existsSync(join(root, "data", name, "SOURCE.md")))).toEqual([]);
  });

  it("decisions are numbered without gap and once, as their titles say", () => {
    const files = readdirSync(join(root, "docs/adr")).sort();
    const expected = files.map((name, at) => `${String(at + 1).padStart(4, "0")}${name.slice(4)}`);
    expect(files).toEqual(expected);
    for (const name of files) expect(read(`docs/adr/${name}`)).toMatch(new RegExp(`^# ${name.slice(0, 4)} `));
  });

  it.each(pages)("%s points to what exists", (page) => {
    const text = read(page);
    const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, to]) => to as string);
    const local = links.filter((to) => !/^[a-z]+:/.test(to)).map((to) => normalize(join(dirname(page), to)));
    const named = [...text.matchAll(/`((?:src|tools|data|demo|migrations|e2e|bench|docs)\/[\w./-]+)`/g)];
    const paths = [...local, ...named.map(([, path]) => path as string)].filter((path) => !path.includes("NNNN"));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
