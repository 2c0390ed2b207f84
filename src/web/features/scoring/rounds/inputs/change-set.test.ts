import { expect, test } from "vitest";
import type { ComponentInputs, UnitInputs } from "../../../../../contract/scoring/inputs.ts";
import { type ChangeSet, pruneChanges, shownValue, takeNotApplicable, takeValue } from "./change-set.ts";

const component = (na: boolean) =>
  ({
    code: "1.1",
    inputs: [
      { name: "done", value: "18" },
      { name: "due", value: "20" },
    ],
    notApplicable: { allowed: true, value: na },
  }) as unknown as ComponentInputs;

const typed = (changes: ChangeSet, input: string, stored: string | null, value: string | null) =>
  takeValue(changes, { component: "1.1", input, stored, value });

test("only what differs from what was seen is a change, and it remembers what was seen first", () => {
  const one = typed({}, "done", "18", "19");
  expect(Object.values(one)).toEqual([{ component: "1.1", input: "done", before: "18", value: "19" }]);
  const two = typed(one, "done", "18", null);
  expect(Object.values(two)).toEqual([{ component: "1.1", input: "done", before: "18", value: null }]);
  expect(typed(two, "done", "18", "18")).toEqual({});
});

test("a value stored by somebody else meanwhile does not replace what this person saw", () => {
  const mine = typed({}, "done", "18", "19");
  expect(Object.values(typed(mine, "done", "17", "20"))).toEqual([
    { component: "1.1", input: "done", before: "18", value: "20" },
  ]);
});

test("the screen shows the typed value, else the stored one", () => {
  expect(shownValue({}, "1.1", "done", "18")).toBe("18");
  expect(shownValue(typed({}, "done", "18", null), "1.1", "done", "18")).toBeNull();
});

test("not applicable empties the inputs; taking it back brings the stored ones again", () => {
  const away = takeNotApplicable(typed({}, "due", "20", "21"), component(false), true);
  expect(Object.values(away).toSorted((left, right) => left.input.localeCompare(right.input))).toEqual([
    { component: "1.1", input: "done", before: "18", value: null },
    { component: "1.1", input: "due", before: "20", value: null },
    { component: "1.1", input: "na", before: null, value: "true" },
  ]);
  expect(takeNotApplicable(away, component(false), false)).toEqual({});
});

test("a stored not applicable is taken away by a change of its own", () => {
  const changes = takeNotApplicable({}, component(true), false);
  expect(Object.values(changes)).toEqual([{ component: "1.1", input: "na", before: "true", value: null }]);
});

test("of a draft only what still differs from the store remains", () => {
  const draft = typed(typed({}, "done", "17", "18"), "due", "20", "22");
  const unit = {
    components: [component(false)],
    bonus: { max: "0", value: null },
    penalty: { max: "0", value: null },
  } as unknown as UnitInputs;
  expect(Object.values(pruneChanges(draft, unit)).map((change) => change.input)).toEqual(["due"]);
});
