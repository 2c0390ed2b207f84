import { expect, test } from "vitest";
import { changeChoice, kindsOf, matchingUnits, strangers, type UnitNode } from "./choose-units.ts";

const unit = (id: string, nameVi: string, kind: UnitNode["kind"]): UnitNode => ({
  id,
  nameVi,
  nameEn: null,
  officialCode: id.toUpperCase(),
  kind,
});
const nodes = [
  unit("syt", "Sở Y tế", "department"),
  unit("snv", "Sở Nội vụ", "department"),
  unit("tp", "Phường Thục Phán", "commune"),
];

test("units are found by kind and by any part of name or code, without diacritics", () => {
  const ids = (filter: Parameters<typeof matchingUnits>[1]) => matchingUnits(nodes, filter).map((node) => node.id);
  expect(ids({ kind: "department", text: "" })).toEqual(["syt", "snv"]);
  expect(ids({ kind: "", text: "thuc phan" })).toEqual(["tp"]);
  expect(ids({ kind: "", text: "SNV" })).toEqual(["snv"]);
});

test("all found units are taken at once, except those of other blocks", () => {
  expect(changeChoice(["tp"], nodes, true, new Set(["snv"]))).toEqual(["syt", "tp"]);
  expect(changeChoice(["tp", "syt"], nodes.slice(0, 2), false, new Set())).toEqual(["tp"]);
});

test("units that do not live on the day are named", () => {
  expect(strangers(["syt", "old"], nodes)).toEqual(["old"]);
  expect(kindsOf(nodes)).toEqual(["department", "commune"]);
});
