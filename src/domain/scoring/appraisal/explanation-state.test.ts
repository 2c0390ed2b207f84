import { expect, it } from "vitest";
import { ExplanationAct, ExplanationState, moveExplanation, needsHead } from "./explanation-state.ts";

it("moves only along the way from the officer to the head to the appraisers, and back", () => {
  const table = ExplanationState.options.map((state) =>
    ExplanationAct.options.map((act) => moveExplanation(state, act) ?? "-"),
  );
  expect(table).toEqual([
    ["checking", "-", "submitted", "-"],
    ["-", "drafting", "submitted", "drafting"],
    ["-", "-", "-", "drafting"],
  ]);
  expect(ExplanationAct.options.filter(needsHead)).toEqual(["return", "submit"]);
});
