import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePersons, compareVietnamese, sortKey } from "./vietnamese-order.ts";

const shuffled = <T>(items: readonly T[]): T[] => [...items].reverse();

describe("Vietnamese order", () => {
  it("keeps ă, â, đ, ê, ô, ơ, ư apart from their plain letters", () => {
    const words = ["an", "ăn", "ân", "bo", "da", "đa", "em", "êm", "om", "ôm", "ơm", "um", "ưm", "va"];
    expect(shuffled(words).sort(compareVietnamese)).toEqual(words);
  });

  it("puts tones in dictionary order", () => {
    const words = ["ma", "mà", "mả", "mã", "má", "mạ", "man"];
    expect(shuffled(words).sort(compareVietnamese)).toEqual(words);
  });

  it("goes syllable by syllable and numbers by size", () => {
    const names = ["Hòa An", "Hóa An", "Hòa Bình"].sort(compareVietnamese);
    expect(names).toEqual(["Hòa An", "Hòa Bình", "Hóa An"]);
    expect(["Phường 10", "Phường 2", "Phường An Bình"].sort(compareVietnamese)).toEqual([
      "Phường 2",
      "Phường 10",
      "Phường An Bình",
    ]);
  });

  it("sorts both spellings of a tone mark together", () => {
    expect(sortKey("Hoà")).toBe(sortKey("Hòa"));
  });

  it("sorts persons by given name, then family and middle name", () => {
    expect(["Lê Bình", "Trần Thị An", "Nguyễn Văn An", "Đặng Ân", "Nguyễn Thị An"].sort(comparePersons)).toEqual([
      "Nguyễn Thị An",
      "Nguyễn Văn An",
      "Trần Thị An",
      "Đặng Ân",
      "Lê Bình",
    ]);
  });

  it("agrees with the Unicode collation of Vietnamese on single syllables", () => {
    const collator = new Intl.Collator("vi");
    const syllable = fc
      .tuple(
        fc.constantFrom("", "b", "c", "d", "đ", "h", "kh", "l", "m", "ng", "nh", "t", "th", "tr", "v"),
        fc.constantFrom("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"),
        fc.constantFrom("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"),
        fc.constantFrom("", "n", "m", "c"),
      )
      .map((parts) => parts.join("").normalize("NFC"));
    fc.assert(
      fc.property(syllable, syllable, (a, b) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 500 },
    );
  });
});
