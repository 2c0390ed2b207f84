import { expect, it } from "vitest";
import { decisionsOf } from "../../domain/scoring/amended/decisions-of.ts";
import { makeView } from "../view.ts";
import { nameDecisions } from "./name-decisions.ts";

const published = (number: string, date: string) => ({ decision: { number, date, signer: "Chủ tịch" } });
const third = published("14/QĐ-UBND", "2027-01-19");
const second = published("13/QĐ-UBND", "2027-01-17");
const first = published("12/QĐ-UBND", "2027-01-16");
const say = (newestFirst: Parameters<typeof decisionsOf>[0], language: "vi" | "en" = "vi") =>
  nameDecisions(makeView({ language, basePath: "", keepLanguage: false }), decisionsOf(newestFirst));

it("names the decision of a result with every one that amended it", () => {
  expect(say([third, second, first])).toBe(
    "Quyết định số 12/QĐ-UBND ngày 16/01/2027, được điều chỉnh bởi Quyết định số 13/QĐ-UBND ngày 17/01/2027 và Quyết định số 14/QĐ-UBND ngày 19/01/2027",
  );
  expect(say([third, second, first], "en")).toBe(
    "Decision No. 12/QĐ-UBND of 16/01/2027, amended by Decision No. 13/QĐ-UBND of 17/01/2027 and Decision No. 14/QĐ-UBND of 19/01/2027",
  );
  expect(say([first])).toBe("Quyết định số 12/QĐ-UBND ngày 16/01/2027");
  expect(say([second, { decision: null }])).toBe("điều chỉnh bởi Quyết định số 13/QĐ-UBND ngày 17/01/2027");
  expect(say([{ decision: null }])).toBe("");
});
