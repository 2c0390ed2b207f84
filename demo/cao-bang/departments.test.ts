import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { comparableWithLastYear } from "../../src/domain/organisations/comparable-with-last-year.ts";
import { deriveTree } from "../../src/domain/organisations/derive-tree.ts";
import type { UnitId, UnitVersion } from "../../src/domain/organisations/model.ts";
import { planSuccession } from "../../src/domain/organisations/plan-succession.ts";
import { heirsOn } from "../../src/domain/organisations/succession-chain.ts";
import { validateUnits } from "../../src/domain/organisations/validate-units.ts";
import { buildDepartments, DepartmentRow, DepartmentSuccessionRow } from "./departments.ts";

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`./${name}.csv`, import.meta.url)), { columns: true, bom: true });
const rows = {
  units: z.array(DepartmentRow).parse(read("units")),
  successions: z.array(DepartmentSuccessionRow).parse(read("successions")),
};
const recordedAt = "2026-01-01T00:00:00Z";
const province: UnitVersion = {
  id: "v",
  unitId: "province" as UnitId,
  officialCode: "04",
  nameVi: "Tỉnh Cao Bằng",
  nameEn: null,
  shortName: "Cao Bằng",
  kind: "province",
  areaType: "province",
  parentId: null,
  validFrom: "2004-08-31",
  validTo: null,
  recordedAt,
  recordedUntil: null,
  sourceDocument: null,
};
const built = buildDepartments(rows, { provinceUnitId: province.unitId, recordedAt, idFor: (key) => key });
const versions = [province, ...built.versions];
const departmentsOn = (day: string) =>
  deriveTree(versions, day).roots[0]?.children.filter((node) => node.version.kind === "department") ?? [];
const id = (key: string) => `department:${key}` as UnitId;

describe("departments of the demonstration", () => {
  it("are twenty evaluated agencies in 2021 and 2022, and fifteen after the mergers", () => {
    expect(built.evaluated).toHaveLength(20);
    for (const day of ["2021-12-31", "2022-12-31"]) {
      expect(new Set(departmentsOn(day).map((node) => node.version.unitId))).toEqual(new Set(built.evaluated));
    }
    expect(departmentsOn("2025-03-01")).toHaveLength(15);
    expect(built.units.every((unit) => unit.authenticity === "reconstructed")).toBe(true);
  });

  it("break no rule of the organisation", () => {
    expect(validateUnits(versions)).toEqual([]);
  });

  it("are followed by acts in which nothing is left unnamed", () => {
    for (const act of built.successions) {
      const others = built.successions.filter((other) => other !== act);
      const draft = { ...act, heirs: [] };
      const context = { now: recordedAt, nextId: () => act.id };
      expect(planSuccession(draft, { versions, others, holdings: [] }, context)).toEqual({
        ok: true,
        plan: { succession: act, transfers: [] },
      });
    }
    expect(heirsOn(built.successions, id("so-lao-dong"), "2025-03-01").map((heir) => heir.unitId)).toHaveLength(4);
  });

  it("show no change against last year where they merged", () => {
    const world = { versions, successions: built.successions, links: [] };
    expect(comparableWithLastYear(id("so-tai-chinh"), 2025, world)).toMatchObject({ because: "merged" });
    expect(comparableWithLastYear(id("so-y-te"), 2025, world)).toMatchObject({ because: "split" });
    expect(comparableWithLastYear(id("so-tu-phap"), 2025, world)).toMatchObject({ comparable: true });
    expect(comparableWithLastYear(id("van-phong"), 2022, world)).toMatchObject({ comparable: true });
  });
});
