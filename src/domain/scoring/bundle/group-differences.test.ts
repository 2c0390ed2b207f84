import { expect, test } from "vitest";
import { groupDifferences } from "./group-differences.ts";

test("differences of one component stand together; bonus and penalty apart from the result as a whole", () => {
  const differences = [
    ...[
      ["", "rank"],
      ["2.1", "points"],
      ["2.1", "columnInputs"],
      ["", "bonus"],
      ["", "columnInputs"],
    ],
  ].map(([component = "", field = ""]) => ({ unit: "a", component, field }));
  const places = groupDifferences([...differences, { unit: "b", component: "2.1", field: "points" }]);
  expect(places.map(({ unit, component, differences: own }) => [unit, component, own.map((one) => one.field)])).toEqual(
    [
      ["a", null, ["rank", "bonus"]],
      ["a", "2.1", ["points", "columnInputs"]],
      ["a", "", ["columnInputs"]],
      ["b", "2.1", ["points"]],
    ],
  );
});
