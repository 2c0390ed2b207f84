import { expect, test } from "vitest";
import { emptyBlock, nextBlock, planOf, type RoundFormValues, type RoundPlanSent, valuesOf } from "./round-form.ts";

const plan = {
  year: 2026,
  titleVi: "Đánh giá Chỉ số CCHC năm 2026",
  titleEn: null,
  day: "2026-12-31",
  ties: "tieBreak",
  tieBreak: ["1.1", "2"],
  notSubmitted: "zero",
  demonstration: false,
  blocks: [
    {
      code: "SO",
      nameVi: "Các sở",
      nameEn: "Departments",
      setId: "0198c0de-0000-7000-8000-000000000001",
      classes: [
        { name: "Tốt", nameEn: "Good", min: "80" },
        { name: "Khá", minExclusive: "70" },
      ],
      unitIds: ["0198c0de-0000-7000-8000-000000000002"],
    },
  ],
} as unknown as RoundPlanSent;

test("a stored plan comes back unchanged from the form", () => {
  expect(planOf(valuesOf(plan))).toEqual(plan);
});

test("codes for a tie-break may be separated by commas, semicolons or blanks, and count only where ties ask for them", () => {
  const values: RoundFormValues = { ...valuesOf(plan), tieBreak: " 1.1; 2.3 ,4 " };
  expect(planOf(values).tieBreak).toEqual(["1.1", "2.3", "4"]);
  expect(planOf({ ...values, ties: "dense" }).tieBreak).toEqual([]);
});

test("classes of the set are no classes of the round", () => {
  expect(planOf({ ...valuesOf(plan), blocks: [emptyBlock] }).blocks[0]).toMatchObject({ classes: null, setId: "" });
});

test("communes are proposed beside the departments, and nothing beside other blocks", () => {
  const departments = { ...emptyBlock, code: "SO" };
  const second = nextBlock([departments], "Các xã, phường");
  expect(second).toMatchObject({ code: "XA", nameVi: "Các xã, phường" });
  expect(nextBlock([departments, second], "Các xã, phường")).toEqual(emptyBlock);
  expect(nextBlock([{ ...emptyBlock, code: "DV" }], "Các xã, phường")).toEqual(emptyBlock);
});
