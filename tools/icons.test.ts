import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeIconFile } from "./icons.ts";

it("the pages have the icons that they name, as the collection draws them", () => {
  const file = readFileSync(join(import.meta.dirname, "../src/web/ui/icons/icons.gen.ts"), "utf8");
  expect(file, "run tools/icons.ts").toBe(makeIconFile());
});
