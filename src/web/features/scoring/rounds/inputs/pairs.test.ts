import { expect, test } from "vitest";
import type { ComponentInputs } from "../../../../../contract/scoring/inputs.ts";
import { placeOf } from "./change-set.ts";
import { fieldsWithPairs } from "./pairs.ts";

const field = (name: string, value: string | null) => ({
  name,
  title: { vi: name, en: name },
  kind: "number",
  options: [],
  required: true,
  value,
});
const compare = (...inputs: ReturnType<typeof field>[]) =>
  ({ code: "5.1", ruleKind: "compare", inputs }) as unknown as ComponentInputs;
const names = (component: ComponentInputs, added = 0, changes = {}) =>
  fieldsWithPairs(component, changes, added).map((one) => `${one.name}=${one.value}`);

test("a comparison with one place asks for its two sides", () => {
  expect(names(compare(field("actual", "2"), field("allowed", "3")))).toEqual(["actual=2", "allowed=3"]);
});

test("further places come from the store, from what is typed, and from the button", () => {
  const component = compare(
    field("actual", "2"),
    field("allowed", "3"),
    field("actual#2", "1"),
    field("allowed#2", "2"),
  );
  const expected = ["actual=2", "allowed=3", "actual#2=1", "allowed#2=2"];
  expect(names(component)).toEqual(expected);
  expect(names(component, 1)).toEqual([...expected, "actual#3=null", "allowed#3=null"]);
  const change = { component: "5.1", input: "allowed#4", before: null, value: "9" };
  expect(names(component, 0, { [placeOf("5.1", "allowed#4")]: change })).toHaveLength(8);
});

test("a stored input under any other name stays in sight", () => {
  const component = compare(field("actual", "2"), field("allowed", "3"), field("left#2", "1"));
  expect(names(component)).toContain("left#2=1");
});

test("other rules keep their inputs", () => {
  const ratio = { ...compare(field("done", "1"), field("due", "2")), ruleKind: "ratio" } as ComponentInputs;
  expect(names(ratio, 3)).toEqual(["done=1", "due=2"]);
});
