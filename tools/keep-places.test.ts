import { expect, it } from "vitest";
import { keepPlaces } from "./keep-places.ts";

const { transform } = keepPlaces("/p", { "src/server/talk/talk-thread.ts": "talk-thread" });
const change = transform as (code: string, id: string) => string | undefined;

it.each([
  [
    "a file beside a source, or above it",
    "src/server/talk/talk.ts",
    'read(new URL("../../../data/x.csv", import.meta.url), new URL("./y.csv", import.meta.url));',
    'read(new URL("../../data/x.csv", import.meta.url), new URL("../../src/server/talk/y.csv", import.meta.url));',
  ],
  [
    "one whose name is put together",
    "demo/load.ts",
    `read(new URL(\`./tables/\${name}.csv\`, import.meta.url));`,
    `read(new URL(\`../../demo/tables/\${name}.csv\`, import.meta.url));`,
  ],
  [
    "what is built as well, in the built folder",
    "src/server/talk/talk.ts",
    'new Worker(new URL("./talk-thread.ts", import.meta.url));',
    'new Worker(new URL("./talk-thread.mjs", import.meta.url));',
  ],
  [
    "the folder of a source",
    "src/server/env.ts",
    'join(import.meta.dirname, "..", "..");',
    'join((import.meta.dirname + "/../../src/server"), "..", "..");',
  ],
])("in a built program is found as from its source: %s", (_case, file, code, changed) => {
  expect(change(code, `/p/${file}`)).toBe(changed);
});

it("leaves libraries alone, and sources that look for nothing", () => {
  expect(change('new URL("./x", import.meta.url)', "/p/node_modules/a/b.js")).toBeUndefined();
  expect(change("export const one = 1;", "/p/src/server/one.ts")).toBeUndefined();
});

it("refuses a way of looking that it would leave pointing elsewhere", () => {
  expect(() => change("const url = import.meta.url;", "/p/src/server/one.ts")).toThrow("src/server/one.ts");
});
