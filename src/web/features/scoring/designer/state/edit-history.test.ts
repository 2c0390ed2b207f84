import { describe, expect, it } from "vitest";
import { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { recordStep, redoStep, startHistory, undoStep } from "./edit-history.ts";

const step = (title: string, path: number[] = []) => ({
  document: CriteriaSet.parse({ id: "x", title, areas: [] }),
  path,
});
const titleOf = (history: { present: { document: CriteriaSet } }) => history.present.document.title;

describe("taking back", () => {
  it("goes step by step and forth again, with the part that was looked at", () => {
    const first = startHistory(step("a"));
    const third = recordStep(recordStep(first, step("b", [0])), step("c", [1]));
    const back = undoStep(third);
    expect([titleOf(back), back.present.path]).toEqual(["b", [0]]);
    expect(titleOf(undoStep(undoStep(back)))).toBe("a");
    expect(titleOf(redoStep(back))).toBe("c");
    expect(redoStep(recordStep(back, step("d"))).present.document.title).toBe("d");
  });

  it("takes what was typed into one field as one step", () => {
    const typed = ["b", "bc", "bcd"].reduce(
      (history, title) => recordStep(history, step(title), "title"),
      startHistory(step("a")),
    );
    expect(titleOf(undoStep(typed))).toBe("a");
    expect(titleOf(undoStep(recordStep(typed, step("e"), "other")))).toBe("bcd");
  });

  it("takes looking at another part as no step", () => {
    const first = startHistory(step("a"));
    const looked = recordStep(first, { ...first.present, path: [2] });
    expect(looked.past).toEqual([]);
    expect(looked.present.path).toEqual([2]);
  });
});
