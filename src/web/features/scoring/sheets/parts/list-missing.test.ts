import { expect, it } from "vitest";
import { listMissing } from "./list-missing.ts";

it.each([
  ["all is there", { components: 9, answered: 9, withoutEvidence: 0 }, []],
  ["evidence alone", { components: 9, answered: 9, withoutEvidence: 2 }, [["act.send.withoutEvidence", 2]]],
  ["answers alone", { components: 9, answered: 5, withoutEvidence: 0 }, [["act.send.unanswered", 4]]],
  [
    "both",
    { components: 9, answered: 5, withoutEvidence: 1 },
    [
      ["act.send.unanswered", 4],
      ["act.send.withoutEvidence", 1],
    ],
  ],
] as const)("a sheet says what it lacks and nothing else: %s", (_case, progress, lacks) => {
  expect(listMissing(progress).map(({ key, count }) => [key, count])).toEqual(lacks);
});
