import { expect, it } from "vitest";
import { createApp } from "./app.ts";
import { makeIds } from "./platform/ids.ts";
import { fixedClock } from "./testing/fixed-clock.ts";

const clock = fixedClock("2026-11-23T02:00:00Z");

it("answers an error whose page cannot be shown in words all the same, and logs why", async () => {
  const failures: unknown[] = [];
  const away = new Error("timeout exceeded when trying to connect");
  const app = createApp({
    ...{ clock, ids: makeIds(clock), addressOf: () => "127.0.0.1", basePath: "", routes: [] },
    logRequest: () => {},
    logFailure: (_id, error) => failures.push(error),
    errorPage: async () => {
      throw away;
    },
  });
  const answer = await app.request("/rankings/khong-co");
  expect([answer.status, (await answer.json()).code]).toEqual([404, "request.unknown_route"]);
  expect(failures).toEqual([away]);
  // A script that is not there asks for no page, and so for no database.
  expect((await app.request("/app/assets/cu.js")).headers.get("content-type")).toContain("application/problem+json");
  expect(failures).toHaveLength(1);
});
