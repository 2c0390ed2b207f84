import { expect, test } from "vitest";
import { nameInputs } from "./name-inputs.ts";

const inputs = [
  { name: "b", title: { vi: "Tử số: b", en: "Numerator: b" } },
  { name: "a", title: { vi: "Mẫu số: a", en: "Denominator: a" } },
];

test.each([
  ["thiếu số liệu (b, a)", "thiếu số liệu (Tử số: b, Mẫu số: a)"],
  ["“b” = “mười” không phải là số", "“Tử số: b” = “mười” không phải là số"],
  ["không có số liệu tên “c”; tên được dùng: b, a", "không có số liệu tên “c”; tên được dùng: b, a"],
  ["ghi true hoặc false (hoặc 1/0, có/không)", "ghi true hoặc false (hoặc 1/0, có/không)"],
])("%s reads %s", (fault, read) => {
  expect(nameInputs(fault, inputs, "vi")).toBe(read);
});
