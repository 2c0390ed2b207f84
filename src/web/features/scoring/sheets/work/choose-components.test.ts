import { expect, test } from "vitest";
import type { SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import { chooseComponents, neighbour } from "./choose-components.ts";

const one = (code: string, rest: Partial<SheetComponent> = {}) =>
  ({
    code,
    nameVi: `Tiêu chí ${code}`,
    nameEn: null,
    areaCode: code.slice(0, 1),
    excluded: null,
    lacks: [],
    task: null,
    remarks: [],
    entry: { estimate: false },
    ...rest,
  }) as unknown as SheetComponent;

const all = [
  one("1.1", { lacks: ["inputs"] }),
  one("1.2", { nameVi: "Ban hành kế hoạch" }),
  one("2.1", { task: { mine: true } as never, entry: { estimate: true } as never }),
];
const codes = (choice: Partial<Parameters<typeof chooseComponents>[1]>) =>
  chooseComponents(all, { show: "all", area: "", text: "", ...choice }).map(({ code }) => code);

test("components are chosen by area, by what they lack, by whose they are and by words without accents", () => {
  expect(codes({})).toEqual(["1.1", "1.2", "2.1"]);
  expect(codes({ area: "1" })).toEqual(["1.1", "1.2"]);
  expect(codes({ show: "missing" })).toEqual(["1.1"]);
  expect(codes({ show: "mine" })).toEqual(["2.1"]);
  expect(codes({ show: "estimates" })).toEqual(["2.1"]);
  const leftOut = one("2.2", {
    excluded: { reason: "Không được giao", effect: "excluded", part: "2.2" },
    entry: { estimate: true } as never,
  });
  const wanted = { show: "estimates", area: "", text: "" } as const;
  expect(chooseComponents([...all, leftOut], wanted).map(({ code }) => code)).toEqual(["2.1"]);
  expect(codes({ show: "remarks" })).toEqual([]);
  expect(codes({ text: "ke hoach" })).toEqual(["1.2"]);
});

test("one goes from a component to the next and stops at the ends", () => {
  expect(neighbour(all, "1.1", 1)?.code).toBe("1.2");
  expect(neighbour(all, "1.1", -1)).toBeUndefined();
  expect(neighbour(all, "2.1", 1)).toBeUndefined();
});
