import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJsonSource } from "../import/json-source.ts";
import { anySetDocument } from "../import/random-set.fixture.ts";
import { readSetDocument } from "../import/read-document.ts";
import { CriteriaSet } from "../model.ts";
import { walkSet } from "../validate/walk.ts";
import { addPart, duplicatePart, removePart } from "./edit-parts.ts";
import { type Direction, movePart, placePart } from "./move-part.ts";
import { findPart, pathOfPlace, placeOfPath } from "./part-path.ts";
import { renumberSet } from "./renumber-set.ts";
import { copySet, copyShippedSet, emptySet } from "./start-set.ts";

const leaf = (code: string) => ({ code, name: code, max: "1" });
const sample = CriteriaSet.parse({
  id: "so-2024",
  year: 2024,
  areas: [
    { ...leaf("1"), criteria: [{ ...leaf("1.1"), components: [leaf("1.1.1"), leaf("1.1.2")] }, leaf("1.2")] },
    { ...leaf("2"), criteria: [] },
    { ...leaf("3"), criteria: [leaf("3.1")] },
  ],
});
const codes = (set: CriteriaSet) => walkSet(set).map(({ node }) => node.code);
const names = (set: CriteriaSet) => walkSet(set).map(({ level, node }) => `${level[0]}${level[2]} ${node.name}`);

describe("parts", () => {
  it("are added under the next free code and duplicated with all below them", () => {
    const added = addPart(sample, [0]);
    expect(added.path).toEqual([0, 2]);
    expect(findPart(added.set, added.path)).toEqual({ code: "1.3", name: "", max: null, components: [] });
    const copied = duplicatePart(sample, [0, 0]);
    expect(codes(copied.set).slice(0, 8)).toEqual(["1", "1.1", "1.1.1", "1.1.2", "1.3", "1.3.1", "1.3.2", "1.2"]);
    expect(codes(addPart(sample, []).set).at(-1)).toBe("4");
  });

  it("remember that they are new where the set continues another one", () => {
    const next = copySet(sample, { id: "so-2025", title: "B", titleEn: null, year: 2025, level: null });
    const added = addPart(next, [0, 0]);
    expect(findPart(added.set, added.path)?.previousCode).toBe("-");
    const copied = duplicatePart(next, [0, 0]);
    expect(findPart(copied.set, [0, 1, 0])?.previousCode).toBe("-");
  });

  it.each<[string, number[], Direction, number[] | undefined]>([
    ["among its siblings", [0, 0, 1], "up", [0, 0, 0]],
    ["over the edge into the next criterion", [0, 0, 1], "down", [0, 1, 0]],
    ["over an area without criteria, to the next one with some", [0, 1], "down", [1, 0]],
    ["not above the first", [0, 0, 0], "up", undefined],
    ["not below the last area", [2], "down", undefined],
    ["out, to be a criterion", [0, 0, 1], "out", [0, 1]],
    ["in, to be a component of the criterion before", [0, 1], "in", [0, 0, 2]],
    ["not in, with components of its own", [0, 0], "in", undefined],
  ])("move %s", (_, path, direction, expected) => {
    const moved = movePart(sample, path, direction);
    expect(moved?.path).toEqual(expected);
    if (moved === undefined) return;
    expect(findPart(moved.set, moved.path)?.code).toBe(findPart(sample, path)?.code);
    expect(codes(moved.set).toSorted()).toEqual(codes(sample).toSorted());
  });

  it("are dragged to a place of their level only", () => {
    expect(placePart(sample, [0, 0, 0], [0, 1, 0])?.path).toEqual([0, 1, 0]);
    expect(placePart(sample, [0, 0, 0], [0, 0, 2])?.path).toEqual([0, 0, 1]);
    expect(placePart(sample, [0, 0, 0], [0, 0, 1])).toBeUndefined();
    expect(placePart(sample, [0, 0, 0], [1, 0])).toBeUndefined();
  });

  it("move there and back to the same set, in sets of any shape", () => {
    fc.assert(
      fc.property(anySetDocument, fc.nat(), fc.constantFrom<Direction>("up", "down"), (document, at, direction) => {
        const reading = readSetDocument(readJsonSource(JSON.stringify(document), undefined));
        if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
        const parts = walkSet(reading.set);
        const part = parts[at % Math.max(1, parts.length)];
        if (part === undefined) return;
        expect(placeOfPath(pathOfPlace(part.path))).toBe(part.path);
        const moved = movePart(reading.set, pathOfPlace(part.path), direction);
        if (moved === undefined) return;
        expect(names(moved.set).toSorted()).toEqual(names(reading.set).toSorted());
        expect(movePart(moved.set, moved.path, direction === "up" ? "down" : "up")?.set).toEqual(reading.set);
      }),
    );
  });
});

describe("renumbering", () => {
  it("gives the codes of the places and remembers those of the year before, once", () => {
    const next = copySet(sample, { id: "so-2025", title: "B", titleEn: null, year: 2025, level: null });
    const ordered = { ...next, index: { ...next.index, tieBreak: ["3.1", "1.2"] } };
    const renumbered = renumberSet(removePart(ordered, [0, 0]));
    expect(walkSet(renumbered).map(({ node }) => [node.code, node.previousCode])).toEqual([
      ["1", undefined],
      ["1.1", "1.2"],
      ["2", undefined],
      ["3", undefined],
      ["3.1", undefined],
    ]);
    expect(renumbered.index.tieBreak).toEqual(["3.1", "1.1"]);
    const again = renumberSet(removePart(renumbered, [1]));
    expect(walkSet(again).map(({ node }) => [node.code, node.previousCode])).toEqual([
      ["1", undefined],
      ["1.1", "1.2"],
      ["2", "3"],
      ["2.1", "3.1"],
    ]);
  });

  it("leaves nothing behind in a set that continues none", () => {
    const renumbered = renumberSet(removePart(sample, [0]));
    expect(codes(renumbered)).toEqual(["1", "2", "2.1"]);
    expect(walkSet(renumbered).every(({ node }) => node.previousCode === undefined)).toBe(true);
  });
});

describe("a set that is begun", () => {
  const head = { id: "so-2025", title: "Bộ 2025", titleEn: null, year: 2025, level: "department" };

  it("is empty with the usual policies", () => {
    expect(emptySet(head)).toMatchObject({ ...{ id: "so-2025", year: 2025, scale: "100" }, areas: [] });
  });

  it("continues the one it was copied from, and forgets where that one came from", () => {
    const old = renumberSet(removePart(copySet(sample, head), [1]));
    const next = copySet(old, { ...head, id: "so-2026", year: 2026 });
    expect(next).toMatchObject({ id: "so-2026", year: 2026, previousSet: "so-2025" });
    expect(walkSet(next).every(({ node }) => node.previousCode === undefined)).toBe(true);
  });

  it("keeps its lineage in its next version", () => {
    const old = renumberSet(removePart(copySet(sample, head), [1]));
    const next = copySet(old, { ...head, title: "Sửa" });
    expect(next.previousSet).toBe("so-2024");
    expect(next.areas).toEqual(old.areas);
  });

  it("continues nothing when it was made after a shipped one", () => {
    expect(copyShippedSet(sample, head)).not.toHaveProperty("previousSet");
  });
});
