import { describe, expect, it } from "vitest";
import { type DecidedPublication, findDecisionFaults } from "./another-decision.ts";
import type { RoundDecision } from "./round.ts";

const published = (number: number, text: string | null, date = "", fileSha256: string | null = null) => {
  const decision = text === null ? null : ({ number: text, date, signer: "Chủ tịch" } as RoundDecision);
  return { number, decision, fileSha256 } satisfies DecidedPublication;
};
const earlier = [published(2, "20/QĐ-UBND", "2026-02-10", "bb"), published(1, "15/QĐ-UBND", "2026-01-05", "aa")];
const partsOf = (number: string, date: string, fileSha256: string | null = null, before = earlier) =>
  findDecisionFaults({ number, date, fileSha256 }, before).map(({ part }) => part);

describe("another decision", () => {
  it.each([
    ["another number, a later date, another file", "21/QĐ-UBND", "2026-03-01", "cc", []],
    ["another number on the day of the newest", "21/QĐ-UBND", "2026-02-10", "cc", []],
    ["the number of the newest, of another day of its year", "20/QĐ-UBND", "2026-12-31", "cc", ["number"]],
    ["the number of the first, of another day of its year", "15/QĐ-UBND", "2026-02-11", "cc", ["number"]],
    ["the same number of another year", "20/QĐ-UBND", "2027-01-04", "cc", []],
    ["number and date of the newest", "20/QĐ-UBND", "2026-02-10", null, ["number"]],
    ["the same, written otherwise", " 20 /qđ-ubnd".normalize("NFD"), "2026-02-11", null, ["number"]],
    [
      "the same from an old keyboard, with what copying brings",
      "20/QÐ-UBND\u00a0\u200b",
      "2026-02-11",
      null,
      ["number"],
    ],
    ["the number of the newest, its day not typed yet", "20/QĐ-UBND", "", null, []],
    ["number and date of the first", "15/QĐ-UBND", "2026-01-05", null, ["number", "date"]],
    ["a day before the newest, though after the first", "21/QĐ-UBND", "2026-02-09", "cc", ["date"]],
    ["the file of the first", "21/QĐ-UBND", "2026-03-01", "aa", ["file"]],
    ["nothing typed yet", "", "", null, []],
  ])("%s", (_what, number, date, file, parts) => {
    expect(partsOf(number, date, file)).toEqual(parts);
  });

  it("is any decision for a first publication, and after one that named none", () => {
    expect(partsOf("15/QĐ-UBND", "2026-01-05", "aa", [])).toEqual([]);
    expect(partsOf("15/QĐ-UBND", "2020-01-05", null, [published(1, null)])).toEqual([]);
  });

  it("is measured by the newest decision where the newest publication named none", () => {
    const before = [published(2, null), ...earlier.slice(1)];
    expect(partsOf("16/QĐ-UBND", "2026-01-04", null, before)).toEqual(["date"]);
  });

  it("names the publication and the year, in both languages", () => {
    const [fault] = findDecisionFaults({ number: "15/qđ-ubnd", date: "2026-01-05", fileSha256: null }, earlier);
    expect(fault?.vi).toContain("Trong năm 2026, số này là của quyết định ở lần công bố 1");
    expect(fault?.en).toContain("of 2026 is that of the decision of publication 1");
  });
});
