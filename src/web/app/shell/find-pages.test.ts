import { expect, it } from "vitest";
import type { NavEntry } from "../feature.ts";
import { findPages } from "./find-pages.ts";

const page = (path: string, vi: string, en: string, words?: string) =>
  ({ path, label: { vi, en }, ...(words === undefined ? {} : { words }) }) as unknown as NavEntry;
const pages = [
  page("/rounds", "Đợt đánh giá, xếp hạng", "Rounds and rankings", "chỉ số cải cách hành chính công bố"),
  page("/publications", "Số công bố", "Publications"),
];
const paths = (found: readonly NavEntry[]) => found.map((one) => one.path);

it("finds pages by a name apart from those that only words about them lead to", () => {
  const found = findPages(pages, "so cong");
  expect([paths(found.named), paths(found.related)]).toEqual([["/publications"], ["/rounds"]]);
  expect(paths(findPages(pages, "xep hang").named)).toEqual(["/rounds"]);
  expect(paths(findPages(pages, "rankings").named)).toEqual(["/rounds"]);
});

it("finds nothing by other words, and all by none", () => {
  expect(findPages(pages, "thuế")).toEqual({ named: [], related: [] });
  expect(paths(findPages(pages, "").named)).toEqual(["/rounds", "/publications"]);
});
