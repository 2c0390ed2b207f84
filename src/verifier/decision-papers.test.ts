import { expect, it } from "vitest";
import { makeFullContent } from "./bundle.fixture.ts";
import { checkPapers } from "./decision-papers.ts";
import { introduceBundle } from "./introduce-bundle.ts";
import { smallSet, twoUnits } from "./rich-bundles.fixture.ts";

const content = makeFullContent(smallSet, twoUnits);
const bundles = [{ file: "goi.json", content }];
const paper = { file: "quyet-dinh.pdf", bytes: Buffer.from("%PDF-1.7 khác") };

it("a decision that no bundle is bound to is wrong; beside a bundle that could not be read it is only not compared", () => {
  const other = checkPapers([paper], bundles);
  expect([other.ok, other.lines[0]?.vi]).toEqual([false, expect.stringContaining("quyet-dinh.pdf SAI: ")]);
  const unread = checkPapers([paper], [], 1);
  expect([unread.ok, unread.lines[0]?.vi]).toEqual([
    false,
    expect.stringContaining("quyet-dinh.pdf: chưa đối chiếu được"),
  ]);
  expect(unread.lines[0]?.en).not.toContain("WRONG");
});

it("figures of a demonstration are called so in the first line about a bundle, real ones are not", () => {
  const { round } = content;
  const of = (demonstration: boolean) => introduceBundle({ ...content, round: { ...round, demonstration } });
  expect(of(true).vi).toMatch(/ SỐ LIỆU MINH HỌA\.$/);
  expect(of(true).en).toMatch(/ DEMONSTRATION FIGURES\.$/);
  expect(of(false).vi + of(false).en).not.toMatch(/MINH HỌA|DEMONSTRATION/);
});
