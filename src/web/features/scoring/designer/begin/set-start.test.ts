import { describe, expect, it } from "vitest";
import type { CriteriaSetRow } from "../../../../../contract/scoring/criteria-sets.ts";
import { startNext } from "./set-start.ts";

const row = (change: Partial<CriteriaSetRow>) =>
  ({
    id: "x",
    code: "so-2025",
    title: "Bộ tiêu chí năm 2025",
    titleEn: null,
    year: 2025,
    level: "department",
    ...change,
  }) as CriteriaSetRow;

describe("a set begun from another one", () => {
  it("moves the year on wherever it stands", () => {
    expect(startNext(row({}), "year")).toMatchObject({ code: "so-2026", title: "Bộ tiêu chí năm 2026", year: "2026" });
  });

  it("gets a code of its own where the old one names no year", () => {
    expect(startNext(row({ code: "so" }), "year").code).toBe("so-2026");
    expect(startNext(row({ code: "so", year: null }), "year")).toMatchObject({ code: "so-moi", year: "" });
  });

  it("keeps code and year as the next version", () => {
    expect(startNext(row({}), "version")).toMatchObject({ code: "so-2025", year: "2025" });
  });
});
