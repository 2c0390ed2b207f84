import { describe, expect, it } from "vitest";
import type { Seat, Verdict } from "../columns/entry.ts";
import type { Stage } from "../columns/stage.ts";
import { addProgress, lineMarks } from "./line-marks.ts";

const column = (stage: Stage, hour: number, more: Partial<ReturnType<typeof plain>> = {}, seat: Seat = 1) => ({
  ...plain(),
  stage,
  seat,
  at: new Date(Date.UTC(2026, 0, 5, hour)),
  ...more,
});
const plain = () => ({
  verdict: null as Verdict | null,
  inputs: { a: "1" } as Record<string, string>,
  points: null as string | null,
  asksExplanation: false,
  reason: null as string | null,
  note: null as string | null,
});

describe("lineMarks", () => {
  it("tells apart what is decided, asked and empty", () => {
    expect(lineMarks([], "appraisal1")).toMatchObject({ decided: false, empty: true, stale: false });
    const asked = [column("self", 1), column("appraisal1", 2, { asksExplanation: true })];
    expect(lineMarks(asked, "appraisal1")).toMatchObject({ decided: false, asked: true, empty: false });
  });

  it("sees where two appraisers come to other figures, not where their reasons differ", () => {
    const first = column("appraisal1", 2, { verdict: "accepted" });
    const same = column("appraisal1", 3, { verdict: "inputsChanged", reason: "khác" }, 2);
    expect(lineMarks([first, same], "appraisal1").differs).toBe(false);
    const other = column("appraisal1", 3, { verdict: "pointsChanged", points: "1/2" }, 2);
    expect(lineMarks([first, other], "appraisal1").differs).toBe(true);
    expect(lineMarks([first, column("appraisal1", 3, { points: "1" }, 2)], "appraisal1").differs).toBe(false);
  });

  it("flags a verdict on figures that the unit changed afterwards", () => {
    const verdict = column("appraisal1", 2, { verdict: "accepted" });
    expect(lineMarks([column("self", 3, { inputs: { a: "2" } }), verdict], "appraisal1").stale).toBe(true);
    // Sent again with the same figures: what was accepted still stands.
    expect(lineMarks([column("self", 3), verdict], "appraisal1").stale).toBe(false);
    expect(lineMarks([column("self", 1, { inputs: { a: "2" } }), verdict], "appraisal1").stale).toBe(false);
  });

  it("counts an explanation after the verdict at the second stage alone", () => {
    const columns = [column("self", 1), column("explanation", 5, { inputs: { a: "3" } })];
    expect(lineMarks([...columns, column("appraisal1", 2, { verdict: "accepted" })], "appraisal1").stale).toBe(false);
    expect(lineMarks([...columns, column("appraisal2", 4, { verdict: "accepted" })], "appraisal2").stale).toBe(true);
  });
});

describe("addProgress", () => {
  it("adds lines up, agreement only over those that both looked at", () => {
    const marks = { decided: true, asked: false, secondDecided: true, differs: false, stale: false, empty: false };
    const all = [marks, { ...marks, differs: true }, { ...marks, secondDecided: false }, { ...marks, decided: false }];
    const sum = all.reduce<ReturnType<typeof addProgress> | undefined>(addProgress, undefined);
    expect(sum).toEqual({ total: 4, decided: 3, asked: 0, stale: 0, empty: 0, both: 2, agreed: 1 });
  });
});
