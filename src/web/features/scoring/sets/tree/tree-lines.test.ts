import { expect, test } from "vitest";
import { sampleAreas } from "./sample-set.fixture.ts";
import { searchLines } from "./search-lines.ts";
import { sumOfMaxima } from "./sum-of-maxima.ts";
import { partPathOf, pathsAbove, treeLines } from "./tree-lines.ts";

const lines = treeLines(sampleAreas);
const codes = (paths: ReadonlySet<string>) =>
  lines.filter((line) => paths.has(line.path)).map((line) => line.part.code);

test("every part is a line with its place in the file and among its siblings", () => {
  expect(lines.map((line) => [line.part.code, line.path, line.level, `${line.place}/${line.siblings}`])).toEqual([
    ["1", "areas[0]", 1, "1/2"],
    ["1.1", "areas[0].criteria[0]", 2, "1/2"],
    ["1.1.1", "areas[0].criteria[0].components[0]", 3, "1/2"],
    ["1.1.2", "areas[0].criteria[0].components[1]", 3, "2/2"],
    ["1.2", "areas[0].criteria[1]", 2, "2/2"],
    ["2", "areas[1]", 1, "2/2"],
    ["2.1", "areas[1].criteria[0]", 2, "1/1"],
  ]);
});

test("a sum of children that is not the maximum is told exactly; 3.0 is 3", () => {
  expect(lines.filter((line) => line.wrongSum !== null).map((line) => [line.part.code, line.wrongSum])).toEqual([
    ["2", "1.55"],
  ]);
  expect(sumOfMaxima(["0.1", "0.2"])?.text).toBe("0.3");
  expect(sumOfMaxima(["1", null])).toBeNull();
});

test("a search without diacritics shows the match, the way to it and what is below it", () => {
  const byName = searchLines(lines, "ke hoach cai cach");
  expect(codes(byName.matches)).toEqual(["1.1"]);
  expect(codes(byName.shown)).toEqual(["1", "1.1", "1.1.1", "1.1.2"]);
  expect(codes(byName.open)).toEqual(["1"]);
  expect(codes(searchLines(lines, "so noi vu").matches)).toEqual(["1.1.1"]);
  expect(codes(searchLines(lines, "quyet dinh").open)).toEqual(["1", "1.1"]);
  expect(codes(searchLines(lines, "không có ở đâu").shown)).toEqual([]);
});

test("a place of the file belongs to the innermost part around it", () => {
  expect(partPathOf("areas[0].criteria[1].rule.bands[2].min")).toBe("areas[0].criteria[1]");
  expect(partPathOf("areas[10]")).toBe("areas[10]");
  expect(partPathOf("index.ties")).toBeUndefined();
  expect(pathsAbove("areas[0].criteria[1].components[2]")).toEqual(["areas[0]", "areas[0].criteria[1]"]);
});
