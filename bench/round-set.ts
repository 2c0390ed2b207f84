import { type CriteriaSet, CriteriaSet as Schema } from "../src/domain/scoring/model.ts";

/** The rules that sets are mostly made of, one after another. */
const rules = [
  { kind: "ratio", numerator: "done", denominator: "planned" },
  { kind: "yesNo", yes: "1", no: "0" },
  { kind: "manual" },
  {
    kind: "bands",
    numerator: "onTime",
    denominator: "all",
    bands: [
      { min: "90", points: "1" },
      { min: "70", max: "90", points: "0.5" },
      { max: "70", points: "0" },
    ],
  },
];

/** A set of ten areas with a hundred components of one point each; every tenth one is a survey. */
export const roundSet: CriteriaSet = Schema.parse({
  id: "bench-round",
  title: "Bộ tiêu chí đo tốc độ",
  scale: "100",
  areas: Array.from({ length: 10 }, (_, a) => ({
    code: `${a + 1}`,
    name: `Lĩnh vực ${a + 1}`,
    max: "10",
    criteria: [
      {
        code: `${a + 1}.1`,
        name: `Tiêu chí ${a + 1}.1`,
        max: "10",
        components: Array.from({ length: 10 }, (_, c) => ({
          code: `${a + 1}.1.${c + 1}`,
          name: `Tiêu chí thành phần ${a + 1}.1.${c + 1}`,
          max: "1",
          ...(c === 9 ? { source: "survey", rule: { kind: "manual" } } : { rule: rules[c % rules.length] }),
        })),
      },
    ],
  })),
});
