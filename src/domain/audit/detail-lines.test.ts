import { describe, expect, it } from "vitest";
import { readDetail } from "./detail-lines.ts";

describe("what an act recorded", () => {
  it("is a line for each value; what is empty is left out", () => {
    const detail = { effectiveOn: "2025-03-01", sourceDocument: { number: "01/NQ", date: null }, tieBreak: ["1", "2"] };
    expect(readDetail(detail)).toEqual({
      facts: [
        { path: ["effectiveOn"], values: ["2025-03-01"] },
        { path: ["sourceDocument", "number"], values: ["01/NQ"] },
        { path: ["tieBreak"], values: ["1", "2"] },
      ],
      changes: [],
    });
  });

  it.each([
    // A stored version knows more than the description that replaces it: only what both know is compared.
    [
      { nameVi: "Sở A", parentId: null, recordedAt: "2025-01-01" },
      { nameVi: "Sở B", parentId: null },
      [{ path: ["nameVi"], before: ["Sở A"], after: ["Sở B"] }],
    ],
    // A list with one unit more.
    [
      { blocks: [{ code: "B", unitIds: ["1", "2"] }] },
      {
        blocks: [
          { code: "A", unitIds: [] },
          { code: "B", unitIds: ["1", "2", "3"] },
        ],
      },
      [
        { path: ["blocks", "#B", "unitIds"], before: [], after: ["3"] },
        { path: ["blocks", "#A", "code"], before: [], after: ["A"] },
      ],
    ],
    // Another order is another list.
    [
      { tieBreak: ["1", "2"] },
      { tieBreak: ["2", "1"] },
      [{ path: ["tieBreak"], before: ["1", "2"], after: ["2", "1"] }],
    ],
    // A value that was not there before.
    [{ phone: null }, { phone: "0912345678" }, [{ path: ["phone"], before: [], after: ["0912345678"] }]],
    [{ readOnly: false }, { readOnly: false }, []],
  ])("compares %j with %j", (before, after, changes) => {
    expect(readDetail({ before, after }).changes).toEqual(changes);
  });

  it.each([{ after: { titleVi: "Đợt 1" } }, { before: { titleVi: "Đợt 1" } }])("is facts alone for %j", (detail) => {
    expect(readDetail(detail)).toEqual({ facts: [{ path: ["titleVi"], values: ["Đợt 1"] }], changes: [] });
  });

  it("takes recorded changes of inputs as they are", () => {
    const changes = [{ component: "1.1", input: "done", before: "3", after: null }];
    expect(readDetail({ count: 1, changes })).toEqual({
      facts: [{ path: ["count"], values: [1] }],
      changes: [{ path: ["#1.1", "#done"], before: ["3"], after: [] }],
    });
  });
});
