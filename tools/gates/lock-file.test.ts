import { expect, it } from "vitest";
import { findLockFaults } from "./lock-file.ts";

const lock = (packages: unknown) => findLockFaults(JSON.stringify({ packages }));
const whole = { version: "1.0.0", integrity: "sha512-x" };

it("a complete lock file has no fault", () => {
  expect(
    lock({
      "": { dependencies: { a: "1" } },
      "node_modules/a": { ...whole, optionalDependencies: { b: "1" } },
      "node_modules/b": whole,
    }),
  ).toEqual([]);
});

it("a platform package that was left out, and an entry without integrity, are found", () => {
  expect(lock({ "node_modules/a": { ...whole, optionalDependencies: { "@b/win": "1" } } })).toEqual([
    "node_modules/a: @b/win is missing",
  ]);
  expect(lock({ "node_modules/a": { version: "1.0.0" } })).toEqual(["node_modules/a: no version or no integrity"]);
});
