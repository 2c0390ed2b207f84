import { expect, test } from "vitest";
import { nameInputs } from "./name-inputs.ts";

const inputs = [
  { name: "b", title: { vi: "Tử số: b", en: "Numerator: b" } },
  { name: "a", title: { vi: "Mẫu số: a", en: "Denominator: a" } },
];

test.each([
  ["thiếu số liệu (b, a)", "thiếu số liệu (Tử số: b, Mẫu số: a)"],
  ["“b” = “mười” không phải là số", "“Tử số: b” = “mười” không phải là số"],
  [
    "không có số liệu tên “c”; tên được dùng: b, a, na",
    "không có số liệu tên “c”; tên được dùng: b (Tử số: b), a (Mẫu số: a), na (Không đánh giá)",
  ],
  ["“b” = “maybe”: ghi có hoặc không", "“Tử số: b” = “maybe”: ghi có hoặc không"],
])("%s reads %s", (fault, read) => {
  expect(nameInputs(fault, inputs, "vi")).toBe(read);
});
