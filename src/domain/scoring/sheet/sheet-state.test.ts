import { describe, expect, it } from "vitest";
import { judgeSheetAct, possibleSheetActs, SheetAct, SheetState } from "./sheet-state.ts";

const open = { windowOpen: true, appraisalBegun: false };
const locked = { windowOpen: false, appraisalBegun: false };

describe("judgeSheetAct", () => {
  it.each([
    ["drafting", "save", "drafting"],
    ["drafting", "send", "checking"],
    ["checking", "return", "drafting"],
    ["checking", "approve", "approved"],
    ["approved", "return", "drafting"],
    ["approved", "submit", "submitted"],
    ["submitted", "withdraw", "drafting"],
  ] as const)("%s: %s leads to %s", (state, act, next) => {
    expect(judgeSheetAct({ state, ...open }, act)).toEqual({ ok: true, next });
  });

  it("takes no change of what lies with the head, is approved or handed in", () => {
    for (const state of ["checking", "approved", "submitted"] as const) {
      expect(judgeSheetAct({ state, ...open }, "save")).toEqual({ ok: false, reason: "wrongState" });
    }
  });

  it("locks by itself when the window closes", () => {
    expect(judgeSheetAct({ state: "drafting", ...locked }, "save")).toEqual({ ok: false, reason: "windowClosed" });
    expect(judgeSheetAct({ state: "approved", ...locked }, "submit")).toEqual({ ok: false, reason: "windowClosed" });
  });

  it("lets a sheet be taken back until the appraisal begins, and in a window opened again", () => {
    const state = "submitted";
    expect(judgeSheetAct({ state, ...locked }, "withdraw").ok).toBe(true);
    expect(judgeSheetAct({ state, windowOpen: false, appraisalBegun: true }, "withdraw")).toEqual({
      ok: false,
      reason: "appraisalBegun",
    });
    expect(judgeSheetAct({ state, windowOpen: true, appraisalBegun: true }, "withdraw").ok).toBe(true);
  });

  it("names for every state exactly the acts it judges possible", () => {
    for (const state of SheetState.options) {
      for (const windowOpen of [true, false]) {
        for (const appraisalBegun of [true, false]) {
          const moment = { state, windowOpen, appraisalBegun };
          const possible = possibleSheetActs(moment);
          for (const act of SheetAct.options) expect(possible.includes(act)).toBe(judgeSheetAct(moment, act).ok);
        }
      }
    }
  });
});
