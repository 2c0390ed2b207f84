import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { buildMark, findDueBuilds, verifierFile } from "./due-builds.ts";

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "congtam-dist-"));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), text);
}

it.each([
  ["nothing was built", {}, { web: true, verifier: true }],
  ["all is there, of these sources", { [buildMark]: "now", [verifierFile]: "x" }, { web: false, verifier: false }],
  ["the verifier alone is missing", { [buildMark]: "now" }, { web: false, verifier: true }],
  ["the sources changed since", { [buildMark]: "before", [verifierFile]: "x" }, { web: true, verifier: true }],
  ["the application alone is missing", { [verifierFile]: "x" }, { web: true, verifier: true }],
])("before a start is built what is due: %s", (_case, files, due) => {
  for (const [file, text] of Object.entries(files)) put(file, text);
  expect(findDueBuilds(dist, "now")).toEqual(due);
});
