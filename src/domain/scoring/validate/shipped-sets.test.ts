import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileSet } from "../compile-set.ts";
import { readCriteriaSet } from "../read-set.ts";

const file = new URL("../../../../data/index-sets/index-sets.json", import.meta.url);
const { sets } = JSON.parse(readFileSync(file, "utf8")) as { sets: { id: string }[] };

/** Severity, code and number of findings of a shipped set, in the order of their names. */
function summary(id: string) {
  const read = readCriteriaSet(sets.find((set) => set.id === id));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const result = compileSet(read.set);
  const counts = new Map<string, number>();
  for (const { severity, code } of [...read.findings, ...result.findings])
    counts.set(`${severity} ${code}`, (counts.get(`${severity} ${code}`) ?? 0) + 1);
  return {
    usable: result.ok,
    findings: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    all: result.findings,
  };
}

const unmade = (count: number) => ({
  "warning component.appraiserMissing": count,
  "warning component.evidenceMissing": count,
  "warning component.textMissing": count,
});

describe("the shipped sets have exactly these findings", () => {
  it("there are eight of them", () => {
    expect(sets).toHaveLength(8);
  });

  it.each(["department", "district", "commune"])(
    "the reconstructed set of a %s is sound; its due days carry no year",
    (level) => {
      const { usable, findings } = summary(`${level}-reconstruction`);
      expect([usable, findings]).toEqual([true, { "info set.yearOpen": 1 }]);
    },
  );

  it.each(["department", "district", "commune"])("the set of a %s says that it is no real document", (level) => {
    const set = sets.find(({ id }) => id === `${level}-reconstruction`);
    expect(set).toMatchObject({ authenticity: "reconstructed", level });
    expect((set as { title?: string }).title).toContain("không phải văn bản thật");
  });

  it("set 766 does not say what not applicable does, and one input has two meanings where its parts are not known", () => {
    const { usable, findings, all } = summary("service-quality-766-2022");
    const expected = {
      "error notApplicable.effectUnknown": 11,
      "error rule.sameInput": 1,
      "warning set.surveyMissing": 1,
    };
    expect([usable, findings]).toEqual([true, expected]);
    expect(all.find(({ code }) => code === "rule.sameInput")?.text).toEqual({
      vi: "chưa rõ tử số và mẫu số của tỷ lệ là số liệu nào (cả hai ghi “?”)",
      en: "which figures are the numerator and the denominator of the share is not known (both are “?”)",
    });
  });

  it("the areas of the district divisions of 2019 add to 99.55", () => {
    const { usable, findings, all } = summary("district-divisions-2019");
    const expected = {
      "error set.areasNotScale": 1,
      ...unmade(9),
      "warning component.ruleMissing": 9,
      "warning set.surveyMissing": 1,
    };
    expect([usable, findings]).toEqual([true, expected]);
    expect(all.find((finding) => finding.code === "set.areasNotScale")?.text).toEqual({
      vi: "điểm tối đa các lĩnh vực cộng lại là 99,55, khác thang điểm 100",
      en: "maxima of the areas add to 99.55, not to the scale of 100",
    });
  });

  it("the skeleton of the province has no maxima and cannot be scored", () => {
    const { usable, findings } = summary("province-par-index-2022-skeleton");
    const expected = {
      "error part.maxMissing": 8,
      "error set.countWrong": 2,
      "error set.splitWrong": 1,
      ...unmade(8),
      "warning component.ruleMissing": 8,
      "warning set.surveyMissing": 1,
    };
    expect([usable, findings]).toEqual([false, expected]);
  });

  it.each([
    ["commune-fragment-2024", 1],
    ["commune-law-access-fragment", 2],
  ])("%s holds only a part of its area, and that of the scale", (id, components) => {
    const { usable, findings } = summary(id);
    const expected = {
      "error set.areasNotScale": 1,
      "error set.childrenNotParent": 1,
      ...unmade(components),
      "warning set.surveyMissing": 1,
    };
    expect([usable, findings]).toEqual([true, expected]);
  });
});
