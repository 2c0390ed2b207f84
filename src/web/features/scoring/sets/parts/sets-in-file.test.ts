import { expect, test } from "vitest";
import { setsInFile } from "./sets-in-file.ts";

const file = (content: unknown, name = "bo-tieu-chi.json") => new File([JSON.stringify(content)], name);

test("the sets of a file are offered by title and code", async () => {
  const content = {
    note: "",
    sets: [{ id: "so-2025", title: "Cấp sở" }, { id: "xa-2025" }, { title: "không mã" }, null],
  };
  expect(await setsInFile(file(content))).toEqual([
    { value: "so-2025", label: "Cấp sở (so-2025)" },
    { value: "xa-2025", label: "xa-2025" },
  ]);
});

test("a single set, a workbook and a file of another shape leave nothing to choose", async () => {
  expect(await setsInFile(file({ id: "so-2025", areas: [] }))).toEqual([]);
  expect(await setsInFile(file({ sets: "?" }))).toEqual([]);
  expect(await setsInFile(file([1, 2]))).toEqual([]);
  expect(await setsInFile(file({ sets: [{ id: "a" }, { id: "b" }] }, "bang.xlsx"))).toEqual([]);
});
