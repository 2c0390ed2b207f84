import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { buildProvince, type ProvinceChoice } from "./build-province.ts";
import { deriveTree, walkTree } from "./derive-tree.ts";
import type { UnitVersion } from "./model.ts";
import { AdminUnitRows } from "./province-data/admin-unit-rows.ts";
import { heirsOn, predecessorsOf } from "./succession-chain.ts";
import { validateUnits } from "./validate-units.ts";

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../../data/admin-units/${name}.csv`, import.meta.url)), { columns: true, bom: true });
const rows = AdminUnitRows.parse({
  provincesBefore: read("provinces-before-2025-07-01"),
  provincesFrom: read("provinces-from-2025-07-01"),
  districtsBefore: read("districts-before-2025-07-01"),
  communesBefore: read("communes-before-2025-07-01"),
  communesFrom: read("communes-from-2025-07-01"),
  mapping: read("commune-mapping-2025-07-01"),
  history: read("unit-history-4-provinces"),
});
const context = { recordedAt: "2026-01-01T00:00:00Z", idFor: (key: string) => key };

function build(code: string, era: ProvinceChoice["era"] = "twoLevels") {
  const built = buildProvince(rows, { code, era }, context);
  if (!built.ok) throw new Error(`${built.reason}: ${code}`);
  return built;
}

function count(versions: readonly UnitVersion[], day: string) {
  const tree = deriveTree(versions, day);
  const kinds = [...walkTree(tree)].map((node) => node.version.kind);
  const of = (kind: string) => kinds.filter((one) => one === kind).length;
  return {
    provinces: of("province"),
    districts: of("district"),
    communes: of("commune"),
    orphans: tree.orphans.length,
  };
}

describe("one province through both eras", () => {
  it.each([
    ["Cao Bằng", "04", 10, 161, 56],
    ["Đắk Nông", "67", 8, 71, 28],
    ["Thái Nguyên", "19", 9, 172, 55],
    ["Bắc Kạn", "06", 8, 108, 37],
  ] as const)("%s of before has its districts and communes, and those it became", (_, code, districts, before, now) => {
    const { versions } = build(code, "threeLevels");
    expect(count(versions, "2025-06-30")).toEqual({ provinces: 1, districts, communes: before, orphans: 0 });
    expect(count(versions, "2025-07-01")).toEqual({ provinces: 1, districts: 0, communes: now, orphans: 0 });
  });

  it.each([
    ["Lâm Đồng", "68", 124, 3],
    ["Thái Nguyên", "19", 92, 2],
    ["Cao Bằng", "04", 56, 1],
  ] as const)("%s of now has all communes and all it was made of", (_, code, communes, provincesBefore) => {
    const { versions } = build(code);
    expect(count(versions, "2025-07-01")).toEqual({ provinces: 1, districts: 0, communes, orphans: 0 });
    expect(count(versions, "2025-06-30").provinces).toBe(provincesBefore);
  });

  it("says which provinces there are when asked for another", () => {
    expect(buildProvince(rows, { code: "06", era: "twoLevels" }, context)).toMatchObject({ ok: false });
    expect(buildProvince(rows, { code: "99", era: "threeLevels" }, context)).toMatchObject({
      ok: false,
      known: expect.arrayContaining(["04", "06", "19", "67"]),
    });
  });

  it("is the same each time", () => {
    expect(build("04")).toEqual(build("04"));
  });
});

describe("the whole country", () => {
  const all = rows.provincesFrom.map((row) => build(row.code));

  it("has 63, 696 and 10.035 units before, 34 and 3.321 since, and no orphan", () => {
    const sum = (day: string) =>
      all
        .map((built) => count(built.versions, day))
        .reduce((a, b) => ({
          provinces: a.provinces + b.provinces,
          districts: a.districts + b.districts,
          communes: a.communes + b.communes,
          orphans: a.orphans + b.orphans,
        }));
    expect(sum("2025-06-30")).toEqual({ provinces: 63, districts: 696, communes: 10_035, orphans: 0 });
    expect(sum("2025-07-01")).toEqual({ provinces: 34, districts: 0, communes: 3_321, orphans: 0 });
  });

  it("breaks no rule of the organisation", () => {
    expect(all.flatMap((built) => validateUnits(built.versions))).toEqual([]);
  });

  it("leads every old commune to a successor, but the one whose successor is unknown", () => {
    const lost = all.flatMap(({ versions, successions }) => {
      const living = new Set(
        deriveTree(versions, "2025-07-01").roots.flatMap((root) =>
          [
            ...walkTree({
              day: "2025-07-01",
              roots: [root],
              orphans: [],
            }),
          ].map((node) => node.version.unitId),
        ),
      );
      return versions
        .filter((version) => version.kind === "commune" && version.validTo === "2025-07-01")
        .filter(
          (version) => !heirsOn(successions, version.unitId, "2025-07-01").every((heir) => living.has(heir.unitId)),
        )
        .map((version) => version.officialCode);
    });
    expect(lost).toEqual(["30622"]);
  });

  it("names what it did not take over", () => {
    const reasons = all.flatMap((built) => built.notes);
    expect(reasons.filter((note) => note.reason === "oldUnitUnknown")).toHaveLength(12);
    expect(reasons.filter((note) => note.reason === "pairCrossesProvinces")).toHaveLength(1);
    expect(reasons.filter((note) => note.reason === "successorUnknown")).toEqual([
      { reason: "successorUnknown", oldCode: "30622" },
    ]);
    expect(reasons.filter((note) => note.reason === "predecessorNotLoaded")).toEqual([]);
  });
});

describe("traps of the lists", () => {
  const on = (versions: readonly UnitVersion[], code: string, day: string) =>
    [...walkTree(deriveTree(versions, day))].find((node) => node.version.officialCode === code)?.version;

  it("makes Xã Phục Hòa from Tà Lùng, Hòa Thuận, Mỹ Hưng and Đại Sơn (1657/NQ-UBTVQH15, clause 38)", () => {
    const { versions, successions } = build("04");
    const commune = on(versions, "01648", "2025-07-01");
    expect(commune?.sourceDocument?.number).toBe("1657/NQ-UBTVQH15");
    const before = predecessorsOf(successions, commune?.unitId ?? ("" as never));
    expect(before.map((step) => on(versions, step.unitId.split(":")[1] ?? "", "2025-06-30")?.shortName).sort()).toEqual(
      ["Tà Lùng", "Hoà Thuận", "Mỹ Hưng", "Đại Sơn"].sort(),
    );
  });

  it("keeps the identity of a commune to which nothing happened, and only of such", () => {
    const { versions } = build("38");
    const kept = versions.filter((version) => version.kind === "commune" && version.unitId === "commune:15010");
    expect(kept.map((version) => [version.nameVi, version.validFrom, version.validTo])).toEqual([
      ["Xã Sơn Thủy", "2004-08-31", "2025-07-01"],
      ["Xã Sơn Thủy", "2025-07-01", null],
    ]);
    expect(on(versions, "38", "2025-07-01")?.unitId).toBe("province:38");
    expect(on(build("19").versions, "19", "2025-07-01")?.unitId).toBe("province:19@2025-07-01");
  });

  it("turns island districts into special zones", () => {
    const { versions, successions } = build("31");
    expect(on(versions, "11948", "2025-07-01")).toMatchObject({
      nameVi: "Đặc khu Bạch Long Vĩ",
      areaType: "specialZone",
    });
    expect(heirsOn(successions, "district:318" as never, "2025-07-01")).toEqual([
      { unitId: "commune:11948@2025-07-01", part: "full" },
    ]);
  });

  it("knows a part from a whole", () => {
    const { successions } = build("01");
    const heirs = heirsOn(successions, "commune:00634" as never, "2025-07-01");
    expect(heirs).toHaveLength(5);
    expect(heirs.every((heir) => heir.part === "partial")).toBe(true);
  });

  it("makes Đồng Nai a city from 30 April 2026", () => {
    const { versions } = build("75");
    expect(on(versions, "75", "2026-04-29")?.nameVi).toBe("Tỉnh Đồng Nai");
    expect(on(versions, "75", "2026-04-30")).toMatchObject({ nameVi: "Thành phố Đồng Nai", areaType: "centralCity" });
  });

  it("knows older days of the four provinces with a history", () => {
    const { versions } = build("04");
    expect(count(versions, "2004-08-31")).toMatchObject({ districts: 13, orphans: 0 });
    expect(on(versions, "049", "2020-02-29")?.nameVi).toBe("Huyện Quảng Uyên");
    expect(on(versions, "049", "2020-03-01")).toMatchObject({
      nameVi: "Huyện Quảng Hòa",
      sourceDocument: { number: "893/NQ-UBTVQH14", date: null },
    });
    expect(on(versions, "040", "2012-09-26")?.sourceDocument).toEqual({ number: "60/NQ-CP", date: "2012-09-25" });
    expect(on(versions, "01402", "2020-04-15")?.nameVi).toBe("Xã Cải Viên");
    expect(on(versions, "01405", "2020-04-15")).toBeUndefined();
  });
});
