import { expect, it } from "vitest";
import type { SheetArea, SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import { paperLines } from "./paper-lines.ts";

const area = (code: string) => ({ code, nameVi: `Lĩnh vực ${code}` }) as SheetArea;
const component = (code: string, areaCode: string, criterionVi: string | null) =>
  ({ code, areaCode, criterionVi, criterionEn: criterionVi && `${criterionVi} (en)` }) as SheetComponent;

it("names every area and every criterion once, before its components; a criterion without parts names itself", () => {
  const components = [
    component("1.1.1", "1", "1.1. A"),
    component("1.1.2", "1", "1.1. A"),
    component("1.2", "1", null),
    component("2.1.1", "2", "2.1. B"),
    component("3", "3", null),
  ];
  const lines = paperLines({ areas: [area("1"), area("2"), area("3")], components }, "vi");
  expect(
    lines.map((line) =>
      line.kind === "area" ? line.area.code : line.kind === "criterion" ? line.name : `= ${line.component.code}`,
    ),
  ).toEqual(["1", "1.1. A", "= 1.1.1", "= 1.1.2", "= 1.2", "2", "2.1. B", "= 2.1.1", "= 3"]);
});
