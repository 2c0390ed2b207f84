import { describe, expect, it } from "vitest";
import { continuesSet, previousCodeOf } from "./lineage.ts";

describe("lineage", () => {
  it.each([
    [{ code: "1.3" }, "1.3"],
    [{ code: "1.3", previousCode: "1.2" }, "1.2"],
    [{ code: "1.3", previousCode: "-" }, undefined],
  ])("of %j is %s", (part, expected) => {
    expect(previousCodeOf(part)).toBe(expected);
  });

  it("tells a set of the next year from a later version of the same one", () => {
    const old = { id: "so", year: 2024 };
    expect(continuesSet({ id: "so-2025", year: 2025, previousSet: "so" }, old)).toBe(true);
    expect(continuesSet({ id: "so", year: 2025, previousSet: "so" }, old)).toBe(true);
    expect(continuesSet({ id: "so", year: 2024, previousSet: "so" }, old)).toBe(false);
    expect(continuesSet({ id: "so-2025", year: 2025 }, old)).toBe(false);
  });
});
