import { expect, it } from "vitest";
import { makeView } from "../view.ts";
import { sentNothingLine, standing } from "./ranking-table.ts";

const view = makeView({ language: "vi", basePath: "", keepLanguage: false });
const silent = { inputs: "notSubmitted", pointsExact: "47/2", percent: null } as const;

it("says where points of a unit come from that sent nothing, and only where there are any", () => {
  expect(String(sentNothingLine(view, [silent]))).toContain("chỉ gồm điểm điều tra xã hội học, thẩm định và Hội đồng");
  for (const changes of [{ pointsExact: "0" }, { inputs: "complete" as const }, { percent: "23.50" }])
    expect(String(sentNothingLine(view, [{ ...silent, ...changes }]))).toBe("");
});

it("gives the class where a round judges also who sent nothing, else why there is none", () => {
  const unit = { inputs: "notSubmitted", className: null, classNameEn: null, rank: null } as const;
  expect(standing(view, unit)).toBe("Không gửi số liệu");
  expect(standing(view, { ...unit, className: "Yếu" })).toBe("Yếu");
});
