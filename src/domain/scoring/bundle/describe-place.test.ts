import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { describePlace } from "./describe-place.ts";

/** Names of all members that the form of a bundle knows. */
async function namesOfForm(): Promise<string[]> {
  const schema = JSON.parse(await readFile("docs/bundle.schema.json", "utf8"));
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { properties } = node as { properties?: object };
    for (const name of Object.keys(properties ?? {})) names.add(name);
    Object.values(node).forEach(walk);
  };
  walk(schema);
  return [...names];
}

it("names every member of a bundle in words of the interface, the pointer behind", async () => {
  const names = await namesOfForm();
  expect(names.length).toBeGreaterThan(50);
  const bare = names.filter((name) => {
    const said = [`/${name}`, `/units/0/${name}`].map((pointer) => describePlace({}, pointer).vi.split(" (/")[0] ?? "");
    return said.every((text) => text.split(" › ").at(-1) === name);
  });
  expect(bare).toEqual([]);
});

const content = {
  sets: [{ code: "bo-so", document: { areas: [{ code: "1", criteria: [{ code: "1.1", max: "4" }] }] } }],
  blocks: [{ code: "SO", nameVi: "Khối sở", nameEn: "Departments", classes: [{ name: "Tốt", nameEn: "Good" }] }],
  units: [
    {
      id: "u1",
      nameVi: "Sở Y tế",
      nameEn: "Department of Health",
      exclusions: ["2.1"],
      lines: [{ component: "1.1", columns: [{ stage: "self" }] }, { component: "" }],
    },
    { id: "u2", nameVi: "Sở Tư pháp", nameEn: null },
  ],
  publication: {
    amends: {
      differences: [
        { unit: "u1", component: "", field: "percent", before: "87.39" },
        { unit: "u2", component: "1.1", field: "points", before: "1" },
        { unit: "u2", component: "", field: "bonus", before: null },
        { unit: "u9", component: "", field: "sum", before: "1" },
      ],
    },
  },
};
const difference = (at: number) => `/publication/amends/differences/${at}/before`;
const inVietnamese = "lần công bố › lần công bố bị điều chỉnh › các thay đổi";
const inEnglish = "publication › publication that it amends › differences";

describe("the place", () => {
  it.each([
    ["", "toàn gói", "the whole bundle"],
    ["/province/nameVi", "tỉnh › tên", "province › name in Vietnamese"],
    ["/units/0/officialCode", "đơn vị Sở Y tế › mã đơn vị", "unit Department of Health › official code"],
    ["/units/1/result/rank", "đơn vị Sở Tư pháp › kết quả › hạng", "unit Sở Tư pháp › result › rank"],
    ["/units/7", "đơn vị #8", "unit #8"],
    [
      "/units/0/lines/0/column/inputs/tuSo",
      "đơn vị Sở Y tế › 1.1 › cột quyết định › số liệu › tuSo",
      "unit Department of Health › 1.1 › decided column › inputs › tuSo",
    ],
    [
      "/units/0/lines/0/columns/0/note",
      "đơn vị Sở Y tế › 1.1 › các cột › #1 › ghi chú",
      "unit Department of Health › 1.1 › columns › #1 › note",
    ],
    [
      "/units/0/lines/1/proof",
      "đơn vị Sở Y tế › thưởng, trừ › dấu chứng minh",
      "unit Department of Health › bonus, penalty › proof",
    ],
    [
      "/units/0/exclusions/0",
      "đơn vị Sở Y tế › phần được loại › #1",
      "unit Department of Health › parts left out › #1",
    ],
    ["/blocks/0/nameEn", "khối Khối sở › tên tiếng Anh", "block Departments › name in English"],
    [
      "/blocks/0/classes/0/min",
      "khối Khối sở › mức xếp loại › Tốt › mức thấp nhất",
      "block Departments › classes › Good › lowest value",
    ],
    ["/sets/0/sha256", "bộ tiêu chí bo-so › mã băm", "criteria set bo-so › digest"],
    [
      "/sets/0/document/areas/0/criteria/0/max",
      "bộ tiêu chí bo-so › nội dung › areas › 1 › criteria › 1.1 › max",
      "criteria set bo-so › document › areas › 1 › criteria › 1.1 › max",
    ],
    [
      difference(0),
      `${inVietnamese} › Sở Y tế, chỉ số in ra › trước`,
      `${inEnglish} › Department of Health, percentage as printed › before`,
    ],
    [
      difference(1),
      `${inVietnamese} › Sở Tư pháp, 1.1, điểm in ra › trước`,
      `${inEnglish} › Sở Tư pháp, 1.1, points as printed › before`,
    ],
    [difference(2), `${inVietnamese} › Sở Tư pháp, điểm thưởng › trước`, `${inEnglish} › Sở Tư pháp, bonus › before`],
    [difference(3), `${inVietnamese} › u9, sum › trước`, `${inEnglish} › u9, sum › before`],
    ["/seal/signature", "con dấu › chữ ký", "seal › signature"],
  ])("%s is told in both languages", (pointer, vi, en) => {
    const shown = pointer === "" ? "" : ` (${pointer})`;
    expect(describePlace(content, pointer)).toEqual({ vi: vi + shown, en: en + shown });
  });
});
