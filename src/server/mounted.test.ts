import { expect, it } from "vitest";
import { allOperations } from "../contract/all-operations.ts";
import type { Operation } from "../contract/operation.ts";
import { makeDemonstration } from "./testing/demonstration.ts";

it("every operation of the contract is mounted, none twice, and nothing else answers below /api", async () => {
  const { app } = await makeDemonstration();
  const mounted = app.routes
    .filter(({ path, method }) => path.startsWith("/api/") && method !== "ALL")
    .map(({ path, method }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  const promised = allOperations.map(({ path, method }) => `${method} ${path}`);
  expect(mounted.sort()).toEqual(promised.sort());
});

it("every list that can be exported names its file in both languages, safe on any disk and in any sheet", () => {
  const lists = allOperations.filter((operation): operation is Operation => "columns" in operation);
  expect(lists.length).toBeGreaterThan(5);
  const names = lists.flatMap(({ fileName }) => [fileName?.vi, fileName?.en]);
  // A sheet's name has 31 characters, of which the day takes eleven.
  for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]{1,19}$/);
  expect(new Set(names).size).toBe(names.length);
});
