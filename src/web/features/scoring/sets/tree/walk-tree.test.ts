import { expect, test } from "vitest";
import { sampleAreas } from "./sample-set.fixture.ts";
import { treeLines } from "./tree-lines.ts";
import { linesInView } from "./use-tree-state.ts";
import { walkTree } from "./walk-tree.ts";

const lines = treeLines(sampleAreas);
const open = new Set(["areas[0]"]);
const view = linesInView(lines, { open, found: undefined });
const step = (key: string, current: string) => walkTree(key, { view, open, current });

test("only lines below open lines are in view", () => {
  expect(view.map((line) => line.part.code)).toEqual(["1", "1.1", "1.2", "2"]);
});

test.each([
  ["ArrowDown", "areas[0]", { go: "areas[0].criteria[0]" }],
  ["ArrowDown", "areas[1]", undefined],
  ["ArrowUp", "areas[1]", { go: "areas[0].criteria[1]" }],
  ["Home", "areas[1]", { go: "areas[0]" }],
  ["End", "areas[0]", { go: "areas[1]" }],
  ["ArrowRight", "areas[1]", { open: true }],
  ["ArrowRight", "areas[0]", { go: "areas[0].criteria[0]" }],
  ["ArrowLeft", "areas[0]", { open: false }],
  ["ArrowLeft", "areas[0].criteria[1]", { go: "areas[0]" }],
  ["ArrowLeft", "areas[1]", undefined],
  ["Enter", "areas[0]", { open: false }],
  [" ", "areas[0].criteria[1]", { open: true }],
  ["x", "areas[0]", undefined],
])("%s at %s", (key, current, expected) => {
  expect(step(key, current)).toEqual(expected);
});

test("a component without anything below it opens its details and has nothing to go into", () => {
  const all = new Set(lines.map((line) => line.path));
  const path = "areas[0].criteria[0].components[0]";
  const inView = linesInView(lines, { open: all, found: undefined });
  expect(walkTree("ArrowRight", { view: inView, open: all, current: path })).toBeUndefined();
  expect(walkTree("ArrowLeft", { view: inView, open: all, current: path })).toEqual({ open: false });
});
