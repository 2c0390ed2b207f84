import { expect, test } from "vitest";
import { restOf } from "./send-queue.ts";

test("a lost network and a server that cannot keep a file are told apart; a refusal waits for the person", () => {
  expect([0, 503, 422, 403].map((status) => restOf({ status }))).toEqual(["cut", "away", undefined, undefined]);
  expect(restOf(null)).toBeUndefined();
});
