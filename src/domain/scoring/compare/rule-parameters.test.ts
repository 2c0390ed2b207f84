import { expect, test } from "vitest";
import { Rule } from "../rule-model.ts";
import { ruleParameters } from "./rule-parameters.ts";

const told = (rule: object, language: "vi" | "en" = "vi") =>
  ruleParameters(Rule.parse(rule)).map((line) => line[language]);

test("every parameter of a rule is told by its words, figures and days as people write them", () => {
  expect(told({ kind: "yesNo", yes: "0.5" })).toEqual([
    "Kiểu quy tắc: Có hoặc không",
    "Điểm khi có: 0,5",
    "Điểm khi không: 0",
  ]);
  expect(told({ kind: "ratioToTarget", numerator: "a", denominator: "b", target: "0.705" }, "en")).toEqual([
    "Kind of rule: Share against a target",
    "Name of the numerator: a",
    "Target: 70.5%",
    "Name of the denominator: b",
  ]);
  expect(told({ kind: "deadline", due: "12-15", onTime: "1", late: [{ maxDaysLate: 5, points: "0.5" }] })).toEqual([
    "Kiểu quy tắc: Theo thời hạn",
    "Thời hạn: 15/12",
    "Điểm khi đúng hạn: 1",
    "Khi chậm (1): Không quá (ngày): 5; Điểm: 0,5",
    "Còn lại, không ban hành: 0",
  ]);
});

test("bands and steps are told as the designer asks them", () => {
  const bands = [{ min: "0.5", max: "1", points: "2" }];
  expect(told({ kind: "bands", interval: "(min,max]", bands }).slice(1)).toEqual([
    "Các khoảng (1): Từ: 0,5; Đến: 1; Điểm: 2",
    "Biên của khoảng: Không gồm số đầu, gồm số cuối",
  ]);
  const steps = [
    { missingAtLeast: "1", points: "0" },
    { missing: "0", points: "1" },
  ];
  expect(told({ kind: "countSteps", steps }).slice(1)).toEqual([
    "Các nấc (1): Tên số đếm: missing; Điều kiện: từ … trở lên; Số lượng: 1; Điểm: 0",
    "Các nấc (2): Tên số đếm: missing; Điều kiện: đúng bằng; Số lượng: 0; Điểm: 1",
  ]);
});

test("a knock-out and the names of inputs stand among them", () => {
  const more = { knockOut: { when: "k", points: "0", text: "Bị kỷ luật" }, inputs: [{ name: "x", title: "Số hồ sơ" }] };
  expect(told({ kind: "manual", ...more }).slice(1)).toEqual([
    ...["Tên số liệu có/không: k", "Điểm khi đó: 0", "Sự việc: Bị kỷ luật"],
    "Tên gọi số liệu trên phiếu (1): Tên số liệu: x; Tên gọi: Số hồ sơ",
  ]);
});
