import { describe, expect, it } from "vitest";
import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import type { ColumnView } from "../../../../../contract/scoring/columns.ts";
import { printInputs } from "./print-inputs.ts";
import { isChanged, keepsFirst, startDraft, toRequest } from "./verdict-draft.ts";

const column = (stage: string, more: object = {}): ColumnView =>
  ({
    ...{ stage, seat: 1, version: 1, inputs: {}, points: null, how: null, pointsSet: false, estimate: false },
    ...{ verdict: null, asksExplanation: false, remarkCode: null, reason: null, note: null, at: "", by: {} },
    ...more,
  }) as ColumnView;
const line = (...columns: ColumnView[]) => ({ columns }) as unknown as AppraisalLine;
const self = column("self", { inputs: { xong: "18", giao: "20" } });

describe("the form of a verdict", () => {
  it("begins with what the unit typed, at the second stage with what the first left", () => {
    expect(startDraft(line(self), "appraisal1", 1)).toMatchObject({ version: 0, verdict: null, inputs: self.inputs });
    const first = column("appraisal1", { verdict: "inputsChanged", inputs: { xong: "17", giao: "20" } });
    expect(startDraft(line(self, first), "appraisal2", 1)).toMatchObject({ version: 0, inputs: first.inputs });
  });

  it("keeps the first appraisal by accepting at the second one where the first decided", () => {
    expect(keepsFirst(line(self, column("appraisal1", { verdict: "pointsChanged" })))).toBe(true);
    expect(keepsFirst(line(self, column("appraisal1", { asksExplanation: true })))).toBe(false);
    expect(keepsFirst(line(self))).toBe(false);
  });

  it("begins with the stored verdict where there is one", () => {
    const stored = column("appraisal1", {
      ...{ version: 3, verdict: "pointsChanged", pointsSet: true, points: { printed: "0.5", exact: "1/2" } },
      ...{ reason: "Chậm", asksExplanation: true, note: "Vì sao?" },
    });
    const draft = startDraft(line(self, stored), "appraisal1", 1);
    expect(draft).toMatchObject({ version: 3, points: "0.5", reason: "Chậm", question: "Vì sao?" });
    expect(isChanged(draft, draft)).toBe(false);
    expect(isChanged({ ...draft, version: 2 }, draft)).toBe(false);
    expect(isChanged({ ...draft, reason: "Muộn" }, draft)).toBe(true);
  });

  it("sends only what belongs to the verdict", () => {
    const draft = { ...startDraft(line(self), "appraisal1", 1), points: "1", reason: "Chậm", question: "Vì sao?" };
    expect(toRequest({ ...draft, verdict: "inputsChanged" })).toMatchObject({ points: null, inputs: self.inputs });
    expect(toRequest({ ...draft, verdict: "pointsChanged" })).toMatchObject({ points: "1", inputs: {} });
    expect(toRequest({ ...draft, verdict: "accepted" })).toMatchObject({ points: null, inputs: {}, question: null });
    expect(toRequest({ ...draft, asksExplanation: true }).question).toBe("Vì sao?");
  });
});

describe("the inputs of a column", () => {
  it("stand in the order they are asked, by their titles, choices by their words", () => {
    const field = (name: string, vi: string, options: { value: string; title: { vi: string; en: string } }[] = []) => ({
      ...{ name, title: { vi, en: vi }, options },
    });
    const fields = [
      field("giao", "Được giao"),
      field("xong", "Đã xong"),
      field("muc", "Mức", [{ value: "a", title: { vi: "Đủ", en: "All" } }]),
    ];
    expect(printInputs({ inputs: { muc: "a", xong: "18.5", giao: "20", cu: "1" } }, fields, "vi")).toBe(
      "Được giao: 20; Đã xong: 18,5; Mức: Đủ; cu: 1",
    );
  });
});
