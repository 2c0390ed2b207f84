import { expect, test } from "vitest";
import { nameVerb } from "./name-verb.ts";

test("a verb is named without what it acted on", () => {
  expect(nameVerb("evidence.linkDocument", "en")).toBe("put the document … under the component");
});

test("what the act recorded of itself stands in its place", () => {
  const detail = { title: "Báo cáo quý I", component: "2.2.1" };
  expect(nameVerb("evidence.linkDocument", "vi", detail)).toBe(
    "đưa tài liệu Báo cáo quý I làm minh chứng cho tiêu chí 2.2.1",
  );
});
