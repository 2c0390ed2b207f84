import type { BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { differencesBetween } from "../domain/scoring/bundle/check-amendment.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { digestContent } from "../domain/scoring/bundle/seal.ts";
import { type FixtureFacts, type FixtureUnit, makeFullContent } from "./bundle.fixture.ts";
import { nodeCryptography } from "./node-cryptography.ts";

const { sha256 } = nodeCryptography;

export const smallSet = {
  id: "nho",
  title: "Bộ nhỏ",
  year: 2025,
  scale: "10",
  bonus: { max: "1" },
  areas: [
    {
      code: "1",
      name: "Chỉ đạo",
      max: "7",
      criteria: [
        {
          code: "1.1",
          name: "Hoàn thành",
          max: "4",
          rule: { kind: "ratio", numerator: "done", denominator: "planned" },
        },
        { code: "1.2", name: "Báo cáo", max: "3", rule: { kind: "manual" } },
      ],
    },
    {
      code: "2",
      name: "Công khai",
      max: "3",
      criteria: [{ code: "2.1", name: "Có", max: "3", rule: { kind: "yesNo", yes: "3", no: "0" } }],
    },
  ],
};

export const twoUnits: FixtureUnit[] = [
  {
    name: "Sở Y tế",
    block: "so",
    inputs: {
      "1.1": { done: "2", planned: "3" },
      "1.2": { points: "2.5" },
      "2.1": { value: "true" },
      "": { bonus: "0.5" },
    },
    entries: [
      { component: "1.1", verdict: "inputsChanged", inputs: { done: "1", planned: "3" }, reason: "thiếu hồ sơ" },
    ],
  },
  {
    name: "Sở Tư pháp",
    block: "so",
    inputs: { "1.1": { done: "3", planned: "3" }, "1.2": { points: "1" }, "2.1": { value: "false" } },
  },
];

const whole = { "1.1": { done: "3", planned: "3" }, "1.2": { points: "3" }, "2.1": { value: "true" } };

/** Units whose columns say everything that a column can say; `later` is how they stand after the amendment. */
function richUnits(later: boolean): FixtureUnit[] {
  const [health = { name: "", block: "", inputs: {} }] = twoUnits;
  const decided = { component: "1.2", points: later ? "1/2" : "3/2", verdict: "pointsChanged" as const };
  return [
    { ...health, officialCode: "H04.15", nameEn: "Department of Health", exclusions: ["2.1"] },
    {
      ...{ name: "Sở Tư pháp", block: "so", inputs: whole },
      entries: [
        { ...decided, inputs: { points: "3" }, reason: "gửi muộn", note: "đã báo", remarkCode: "TL-MUON" },
        { component: "2.1", role: null, actingUnitId: null, inputs: { value: "true" }, verdict: "accepted" },
      ],
    },
    { name: "Sở Công Thương", block: "so", inputs: later ? whole : {} },
    { name: "Sở Nội vụ", block: "so", inputs: later ? {} : { ...whole, "1.2": { points: "0" } } },
  ];
}

/** Classes with every form that a bound may have, with and without an English name. */
const classes = [
  { name: "Xuất sắc", nameEn: "Excellent", min: "95" },
  { name: "Tốt", min: 80 },
  { name: "Khá", nameEn: "Fair", minExclusive: "60" },
  { name: "Trung bình", nameEn: "Average", minExclusive: 10 },
];

const richFacts: FixtureFacts = {
  round: { titleEn: "PAR index 2025", ties: "tieBreak", tieBreak: ["1", "2.1"], notSubmitted: "unranked" },
  block: { nameEn: "Departments", classes },
  restricted: ["1.1"],
};

/** The full forms of a first publication with everything a bundle can tell, and of its amendment. */
export function richPublications(): { readonly first: BundleContent; readonly second: BundleContent } {
  const first = makeFullContent(smallSet, richUnits(false), richFacts);
  const decision = { number: "20/QĐ-UBND", date: "2026-02-19", fileSha256: "5".repeat(64) };
  const amend = (amends: Amends) =>
    makeFullContent(smallSet, richUnits(true), { ...richFacts, publication: { number: "2", decision, amends } });
  const link = {
    publicSha256: digestContent(publicContent(first, sha256), sha256),
    reason: "Theo kết luận kiểm tra",
  };
  const draft = amend({ ...link, differences: [] });
  return { first, second: amend({ ...link, differences: differencesBetween(first, draft) }) };
}

type Amends = NonNullable<BundleContent["publication"]["amends"]>;
