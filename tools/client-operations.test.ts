import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeClientOperations } from "./client-operations.ts";

test("the committed client table is the one the contracts give", async () => {
  for (const file of await makeClientOperations()) {
    const committed = readFileSync(join(import.meta.dirname, "..", file.path), "utf8");
    expect(committed, `${file.path}: run node tools/client-operations.ts`).toBe(file.text);
  }
});
