import { describe, expect, it } from "vitest";
import { findMatches } from "./find-matches.ts";

const runs = (...texts: readonly string[]) => texts.map((text) => ({ text, endsLine: false }));

describe("words on a page of a PDF", () => {
  it("are found whatever the diacritics and the case, each place by itself", () => {
    expect(findMatches(runs("Hồ sơ trễ hạn; hồ sơ đúng hạn"), "HO SO")).toEqual([
      [{ run: 0, from: 0, to: 5 }],
      [{ run: 0, from: 15, to: 20 }],
    ]);
    expect(findMatches(runs("Đúng hạn"), "đung")).toEqual([[{ run: 0, from: 0, to: 4 }]]);
  });

  it("are found where marks are written apart", () => {
    const text = "hạn trễ".normalize("NFD");
    expect(findMatches(runs(text), "trễ")).toEqual([[{ run: 0, from: text.indexOf("t"), to: expect.any(Number) }]]);
    expect(findMatches(runs(text), "hạn trễ")).toHaveLength(1);
  });

  it("cross runs and lines, with a piece in each", () => {
    const page = [
      { text: "Kết quả thực", endsLine: true },
      { text: "hiện năm", endsLine: false },
    ];
    expect(findMatches(page, "thực hiện")).toEqual([
      [
        { run: 0, from: 8, to: 12 },
        { run: 1, from: 0, to: 4 },
      ],
    ]);
  });

  it("are not found where nothing is asked or a scan holds no text", () => {
    expect(findMatches(runs("Hồ sơ"), "  ")).toEqual([]);
    expect(findMatches([], "hồ sơ")).toEqual([]);
  });
});
