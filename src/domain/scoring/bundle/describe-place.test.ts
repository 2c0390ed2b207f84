import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { describePlace } from "./describe-place.ts";

/** Names of all members that a form knows. */
async function namesOfForm(file: string): Promise<string[]> {
  const schema = JSON.parse(await readFile(file, "utf8"));
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

it.each([
  ["a bundle", "docs/bundle.schema.json", ["", "/units/0"]],
  ["a criteria set", "docs/criteria-set.schema.json", ["/sets/0/document"]],
])("names every member of %s in words of the interface, the pointer behind", async (_what, file, places) => {
  // A file of several sets has a member around them.
  const names = (await namesOfForm(file)).filter((name) => name !== "sets" || !file.includes("criteria-set"));
  expect(names.length).toBeGreaterThan(50);
  for (const language of ["vi", "en"] as const) {
    const bare = names.filter((name) => {
      const said = places.map((place) => describePlace({}, `${place}/${name}`)[language].split(" (/")[0] ?? "");
      return said.every((text) => text.split(" › ").at(-1) === name);
    });
    const isWord = /^[a-z]+$/;
    expect(language === "en" ? bare.filter((name) => !isWord.test(name)) : bare).toEqual([]);
  }
});

const deeper = {
  code: "2",
  components: [
    { code: "2.1", rule: { kind: "bands", inputs: [{ name: "7", title: "Số việc đã xong", titleEn: "Work done" }] } },
    { code: "2.2", rule: { kind: "bands", bands: [{ min: "50", points: "1" }] } },
  ],
};
const content = {
  sets: [
    {
      code: "bo-so",
      version: "1",
      document: { areas: [{ code: "1", criteria: [{ code: "1.1", max: "4" }, deeper] }] },
    },
  ],
  blocks: [
    {
      code: "SO",
      set: { code: "bo-so", version: "1" },
      nameVi: "Khối sở",
      nameEn: "Departments",
      classes: [{ name: "Tốt", nameEn: "Good" }],
    },
  ],
  units: [
    {
      id: "u1",
      nameVi: "Sở Y tế",
      nameEn: "Department of Health",
      exclusions: ["2.1"],
      lines: [{ component: "1.1", columns: [{ stage: "self" }] }, { component: "" }],
    },
    { id: "u2", nameVi: "Sở Tư pháp", nameEn: null },
    {
      ...{ id: "u3", block: "SO", nameVi: "Sở Nội vụ" },
      lines: [
        {
          component: "2.1",
          columns: [
            { stage: "self", seat: "1", version: "1", inputs: { 7: "3" } },
            { stage: "appraisal1", seat: "2", version: "3" },
          ],
        },
        { component: "2.2", column: { inputs: { value: "60" } } },
        { component: "2.3" },
      ],
    },
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
const inVietnamese = "lần công bố › lần công bố bị điều chỉnh › thay đổi ở";
const inEnglish = "publication › publication that it amends › difference of";

describe("the place", () => {
  it.each([
    ["", "toàn gói", "the whole bundle"],
    ["/province/nameVi", "tỉnh › tên", "province › name in Vietnamese"],
    ["/units/0/officialCode", "đơn vị Sở Y tế › mã đơn vị", "unit Department of Health › official code"],
    ["/units/1/result/rank", "đơn vị Sở Tư pháp › kết quả › hạng", "unit Sở Tư pháp › result › rank"],
    ["/units/7", "đơn vị thứ 8", "unit no. 8"],
    [
      "/units/0/lines/0/column/inputs/tuSo",
      "đơn vị Sở Y tế › tiêu chí 1.1 › cột quyết định › số liệu › tuSo",
      "unit Department of Health › component 1.1 › decided column › inputs › tuSo",
    ],
    [
      "/units/0/lines/0/columns/0/note",
      "đơn vị Sở Y tế › tiêu chí 1.1 › cột Tự chấm › ghi chú",
      "unit Department of Health › component 1.1 › column Self-assessed › note",
    ],
    [
      "/units/0/lines/1/proof",
      "đơn vị Sở Y tế › thưởng, trừ › dấu chứng minh",
      "unit Department of Health › bonus, penalty › proof",
    ],
    [
      "/units/0/lines/1/column/inputs/bonus",
      "đơn vị Sở Y tế › thưởng, trừ › cột quyết định › số liệu › Điểm thưởng",
      "unit Department of Health › bonus, penalty › decided column › inputs › Bonus",
    ],
    [
      "/units/2/lines/0/columns/0/inputs/na",
      "đơn vị Sở Nội vụ › tiêu chí 2.1 › cột Tự chấm › số liệu › Không áp dụng",
      "unit Sở Nội vụ › component 2.1 › column Self-assessed › inputs › Not applicable",
    ],
    ["/units/0/exclusions/0", "đơn vị Sở Y tế › phần được loại 2.1", "unit Department of Health › part left out 2.1"],
    ["/blocks/0/nameEn", "khối Khối sở › tên tiếng Anh", "block Departments › name in English"],
    [
      "/blocks/0/classes/0/min",
      "khối Khối sở › mức xếp loại Tốt › mức thấp nhất",
      "block Departments › class Good › lowest value",
    ],
    ["/sets/0/sha256", "bộ tiêu chí bo-so › mã băm", "criteria set bo-so › digest"],
    [
      "/sets/0/document/areas/0/criteria/0/max",
      "bộ tiêu chí bo-so › Lĩnh vực 1 › Tiêu chí 1.1 › điểm tối đa",
      "criteria set bo-so › area 1 › criterion 1.1 › maximum points",
    ],
    [
      difference(0),
      `${inVietnamese} Sở Y tế, chỉ số in ra › trước`,
      `${inEnglish} Department of Health, percentage as printed › before`,
    ],
    [
      difference(1),
      `${inVietnamese} Sở Tư pháp, 1.1, điểm in ra › trước`,
      `${inEnglish} Sở Tư pháp, 1.1, points as printed › before`,
    ],
    [difference(2), `${inVietnamese} Sở Tư pháp, điểm thưởng › trước`, `${inEnglish} Sở Tư pháp, bonus › before`],
    [difference(3), `${inVietnamese} u9, sum › trước`, `${inEnglish} u9, sum › before`],
    [
      "/publication/amends/differences/16",
      "lần công bố › lần công bố bị điều chỉnh › thay đổi ở mục thứ 17",
      "publication › publication that it amends › difference no. 17",
    ],
    ["/seal/signature", "con dấu › chữ ký", "seal › signature"],
    ["/marks/~1units~10", "dấu vị trí › đơn vị Sở Y tế", "marks › unit Department of Health"],
    [
      "/units/2/lines/0/columns/1/version",
      "đơn vị Sở Nội vụ › tiêu chí 2.1 › cột Thẩm định lần 1, người thứ hai, bản 3 › phiên bản",
      "unit Sở Nội vụ › component 2.1 › column First appraisal, second seat, version 3 › version",
    ],
    [
      "/units/2/lines/0/columns/0/inputs/7",
      "đơn vị Sở Nội vụ › tiêu chí 2.1 › cột Tự chấm › số liệu › Số việc đã xong",
      "unit Sở Nội vụ › component 2.1 › column Self-assessed › inputs › Work done",
    ],
    [
      "/sets/0/document/areas/0/criteria/1/components/0/rule/bands/2/points",
      "bộ tiêu chí bo-so › Lĩnh vực 1 › Tiêu chí 2 › Tiêu chí thành phần 2.1 › quy tắc chấm điểm › khoảng thứ 3 › điểm",
      "criteria set bo-so › area 1 › criterion 2 › component 2.1 › rule › band no. 3 › points",
    ],
    [
      "/sets/0/document/areas/0/criteria/1/components/0/rule/bands/1/max",
      "bộ tiêu chí bo-so › Lĩnh vực 1 › Tiêu chí 2 › Tiêu chí thành phần 2.1 › quy tắc chấm điểm › khoảng thứ 2 › cận trên",
      "criteria set bo-so › area 1 › criterion 2 › component 2.1 › rule › band no. 2 › upper bound",
    ],
    [
      "/sets/0/document/areas/0/criteria/1/components/0/max",
      "bộ tiêu chí bo-so › Lĩnh vực 1 › Tiêu chí 2 › Tiêu chí thành phần 2.1 › điểm tối đa",
      "criteria set bo-so › area 1 › criterion 2 › component 2.1 › maximum points",
    ],
    [
      "/sets/0/document/areas/0/criteria/1/components/0/rule/variables/1/max",
      "bộ tiêu chí bo-so › Lĩnh vực 1 › Tiêu chí 2 › Tiêu chí thành phần 2.1 › quy tắc chấm điểm › số liệu thứ 2 › giá trị lớn nhất",
      "criteria set bo-so › area 1 › criterion 2 › component 2.1 › rule › input no. 2 › highest value",
    ],
    [
      "/units/2/lines/1/column/inputs/value",
      "đơn vị Sở Nội vụ › tiêu chí 2.2 › cột quyết định › số liệu › Tỷ lệ hoặc giá trị",
      "unit Sở Nội vụ › component 2.2 › decided column › inputs › Percentage or value",
    ],
    [
      "/units/2/lines/2/column/inputs/value",
      "đơn vị Sở Nội vụ › tiêu chí 2.3 › cột quyết định › số liệu › Giá trị",
      "unit Sở Nội vụ › component 2.3 › decided column › inputs › Value",
    ],
  ])("%s is told in both languages", (pointer, vi, en) => {
    const shown = pointer === "" ? "" : ` (${pointer})`;
    expect(describePlace(content, pointer)).toEqual({ vi: vi + shown, en: en + shown });
  });
});
