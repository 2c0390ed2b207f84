import { expect, it } from "vitest";
import { compileSet } from "../compile-set.ts";
import { CriteriaSet } from "../model.ts";
import { findPart } from "../workflow/find-part.ts";
import { leftOutComponents } from "./left-out.ts";

const component = (code: string, notApplicable?: object) => ({
  ...{ code, name: code, max: "1", source: "appraisal", rule: { kind: "manual" } },
  ...(notApplicable && { notApplicable }),
});
const set = CriteriaSet.parse({
  id: "s",
  title: "s",
  areas: [
    {
      ...{ code: "1", name: "1", max: "2", notApplicable: { allowed: true, effect: "fullMarks" } },
      criteria: [{ code: "1.1", name: "1.1", max: "2", components: [component("1.1.1"), component("1.1.2")] }],
    },
    { code: "2", name: "2", max: "1", criteria: [{ ...component("2.1", { allowed: true, effect: "fullMarks" }) }] },
  ],
});

it("says of each component what follows, as the narrowest part that was left out decides", () => {
  const result = compileSet(set);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  const exclusions = new Map([
    ["1", "Cả lĩnh vực"],
    ["1.1.2", "Riêng mục này"],
    ["2", "Không có thủ tục"],
  ]);
  expect(Object.fromEntries(leftOutComponents(result.compiled, exclusions))).toEqual({
    "1.1.1": { reason: "Cả lĩnh vực", effect: "fullMarks", part: "1" },
    "1.1.2": { reason: "Riêng mục này", effect: "excluded", part: "1.1.2" },
    "2.1": { reason: "Không có thủ tục", effect: "excluded", part: "2" },
  });
  expect(["1", "1.1", "1.1.2", "2.1", "9"].map((code) => findPart(set, code)?.effect)).toEqual([
    ...["fullMarks", "excluded", "excluded", "fullMarks", undefined],
  ]);
});
