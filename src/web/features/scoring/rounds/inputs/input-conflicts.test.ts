import { expect, test } from "vitest";
import { type ChangeSet, placeOf } from "./change-set.ts";
import { readConflicts, settleConflicts } from "./input-conflicts.ts";

const changes: ChangeSet = {
  [placeOf("1.1", "done")]: { component: "1.1", input: "done", before: "18", value: "19" },
  [placeOf("1.2", "value")]: { component: "1.2", input: "value", before: null, value: "true" },
};
const answer = {
  stored: [{ component: "1.1", input: "done", value: "17" }],
  sent: [{ component: "1.1", input: "done", value: "19" }],
};

test("a refusal names both values of every input in conflict", () => {
  expect(readConflicts(answer)).toEqual([{ component: "1.1", input: "done", stored: "17", sent: "19" }]);
  expect(readConflicts(undefined)).toEqual([]);
});

test("keeping the typed value sends it on top of what is stored now; other changes stay", () => {
  const settled = settleConflicts(changes, readConflicts(answer), () => true);
  expect(settled[placeOf("1.1", "done")]).toEqual({ component: "1.1", input: "done", before: "17", value: "19" });
  expect(settled[placeOf("1.2", "value")]).toEqual(changes[placeOf("1.2", "value")]);
});

test("keeping the stored value drops the change", () => {
  const settled = settleConflicts(changes, readConflicts(answer), () => false);
  expect(Object.keys(settled)).toEqual([placeOf("1.2", "value")]);
});
