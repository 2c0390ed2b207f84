import { testRule } from "./rule-examples.fixture.ts";

const bands = [
  { min: "30", points: "0.75" },
  { min: "20", max: "30", points: "0.5" },
  { max: "20", points: "0" },
];

testRule(
  "bands on a percentage",
  "row 5: >= 30%: 0,75; 20 to under 30%: 0,5; under 20%: 0, from memory",
  { max: "0.75", rule: { kind: "bands", input: "ratioPercent", bands } },
  [
    {
      of: "in the middle",
      inputs: { ratioPercent: "25" },
      points: "1/2",
      vi: "20% ≤ 25% < 30% → 0,5 trên 0,75 điểm",
      en: "20% <= 25% < 30% → 0.5 of 0.75 points",
    },
    { of: "lower limit belongs to the band", inputs: { ratioPercent: "20" }, points: "1/2" },
    {
      of: "upper limit belongs to the next",
      inputs: { ratioPercent: "30" },
      points: "3/4",
      vi: "30% ≥ 30% → 0,75 trên 0,75 điểm",
    },
    { of: "just under", inputs: { ratioPercent: "29.999999999999999999999" }, points: "1/2" },
    { of: "just under, as a fraction", inputs: { ratioPercent: "89999999999/3000000000" }, points: "1/2" },
    { of: "lowest", inputs: { ratioPercent: "0" }, points: "0", vi: "0% < 20% → 0 trên 0,75 điểm" },
    {
      of: "above 100% is remarked",
      inputs: { ratioPercent: "100.5" },
      points: "3/4",
      warning: "numeratorAboveDenominator",
    },
    { of: "percent sign", inputs: { ratioPercent: "25%" }, fault: "notANumber" },
  ],
);

testRule(
  "bands on two numbers",
  "row 5, with the share computed by the program",
  {
    max: "3",
    rule: {
      kind: "bands",
      numerator: "b",
      denominator: "a",
      bands: [
        { min: "95", points: "3" },
        { max: "95", points: "1" },
      ],
    },
  },
  [
    {
      of: "94.999…% is not 95%",
      inputs: { b: "949999", a: "1000000" },
      points: "1",
      vi: "949.999/1.000.000 = 94,9999% < 95% → 1 trên 3 điểm",
    },
    {
      of: "95% is",
      inputs: { b: "950000", a: "1000000" },
      points: "3",
      vi: "950.000/1.000.000 = 95% ≥ 95% → 3 trên 3 điểm",
    },
    { of: "a periodic share", inputs: { b: "1", a: "3" }, points: "1", en: "1/3 ~ 33.3333% < 95% → 1 of 3 points" },
    { of: "the percentage itself", inputs: { value: "95" }, points: "3" },
    { of: "zero denominator", inputs: { b: "0", a: "0" }, fault: "zeroDenominator" },
    { of: "half of the pair", inputs: { b: "1" }, fault: "missingInput" },
  ],
);

testRule(
  "bands with explicit limits",
  "row 5: tăng mức tự chủ, 50% and more / some / none (reconstructed)",
  {
    max: "3",
    rule: {
      kind: "bands",
      interval: "explicit",
      bands: [
        { min: "50", points: "3" },
        { minExclusive: "0", max: "50", points: "1.5" },
        { maxInclusive: "0", points: "0" },
      ],
    },
  },
  [
    { of: "zero belongs to the lowest", inputs: { value: "0" }, points: "0", vi: "0 ≤ 0 → 0 trên 3 điểm" },
    { of: "a little above zero", inputs: { value: "0.0001" }, points: "3/2", en: "0 < 0.0001 < 50 → 1.5 of 3 points" },
    { of: "the upper limit", inputs: { value: "50" }, points: "3" },
  ],
);

testRule(
  "bands closed above",
  "row 5 with (min,max]",
  {
    max: "2",
    rule: {
      kind: "bands",
      interval: "(min,max]",
      bands: [
        { min: "10", points: "2" },
        { min: "5", max: "10", points: "1" },
        { max: "5", points: "0" },
      ],
    },
  },
  [
    { of: "the limit belongs below", inputs: { value: "10" }, points: "1", en: "5 < 10 <= 10 → 1 of 2 points" },
    { of: "above it", inputs: { value: "10.01" }, points: "2", en: "10.01 > 10 → 2 of 2 points" },
    { of: "lowest", inputs: { value: "5" }, points: "0" },
  ],
);

testRule(
  "bands with a gap",
  "a finding of the validator; the gap gives 0",
  {
    max: "2",
    rule: {
      kind: "bands",
      bands: [
        { min: "10", points: "2" },
        { max: "5", points: "1" },
      ],
    },
  },
  [
    {
      of: "in the gap",
      inputs: { value: "7" },
      points: "0",
      vi: "7, ngoài mọi khoảng → 0 trên 2 điểm",
      en: "7, outside every band → 0 of 2 points",
    },
  ],
);
