import { describe, expect, it } from "vitest";
import { judgeSheetAct, possibleSheetActs, SheetAct, SheetState } from "./sheet-state.ts";

const open = { windowOpen: true, appraised: false };
const locked = { windowOpen: false, appraised: false };

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

  it("lets a sheet be taken back in its window until somebody has appraised something of it", () => {
    const state = "submitted";
    expect(judgeSheetAct({ state, ...open }, "withdraw").ok).toBe(true);
    expect(judgeSheetAct({ state, ...open, appraised: true }, "withdraw")).toEqual({
      ok: false,
      reason: "appraisalBegun",
    });
    for (const appraised of [true, false]) {
      const refused = judgeSheetAct({ state, windowOpen: false, appraised }, "withdraw");
      expect(refused).toEqual({ ok: false, reason: "windowClosed" });
    }
  });

  it("names for every state exactly the acts it judges possible", () => {
    for (const state of SheetState.options) {
      for (const windowOpen of [true, false]) {
        for (const appraised of [true, false]) {
          const moment = { state, windowOpen, appraised };
          const possible = possibleSheetActs(moment);
          for (const act of SheetAct.options) expect(possible.includes(act)).toBe(judgeSheetAct(moment, act).ok);
        }
      }
    }
  });
});
