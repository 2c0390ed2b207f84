import { expect, it } from "vitest";
import { allOperations } from "../contract/all-operations.ts";
import { makeDemonstration } from "./testing/demonstration.ts";

it("every operation of the contract is mounted, none twice, and nothing else answers below /api", async () => {
  const { app } = await makeDemonstration();
  const mounted = app.routes
    .filter(({ path, method }) => path.startsWith("/api/") && method !== "ALL")
    .map(({ path, method }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  const promised = allOperations.map(({ path, method }) => `${method} ${path}`);
  expect(mounted.sort()).toEqual(promised.sort());
}, 120_000);
