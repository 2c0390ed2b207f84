import { expect, test } from "vitest";
import type { TreeNode } from "../../../../contract/organisations.ts";
import { type Branch, growTree } from "./grow-tree.ts";

function unit(id: string, parentId: string | null, nameVi: string): TreeNode {
  return { id, parentId, nameVi, nameEn: null, officialCode: null, kind: "other" } as unknown as TreeNode;
}

const nodes = [
  unit("1", null, "Tỉnh Cao Bằng"),
  unit("2", "1", "Sở Nội vụ"),
  unit("3", "2", "Phòng Cải cách hành chính"),
  unit("4", "1", "Phường Thục Phán"),
  unit("5", "9", "Đơn vị chưa rõ cấp trên"),
];

const shape = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ node, children }) => (children.length > 0 ? [node.id, shape(children)] : node.id));

test("units stand below their parents, one without a known parent at the top", () => {
  expect(shape(growTree(nodes, ""))).toEqual([["1", [["2", ["3"]], "4"]], "5"]);
});

test("a search keeps the way down to what matches, without diacritics", () => {
  expect(shape(growTree(nodes, "cai cach"))).toEqual([["1", [["2", ["3"]]]]]);
  expect(shape(growTree(nodes, "thuc phan"))).toEqual([["1", ["4"]]]);
  expect(growTree(nodes, "không có")).toEqual([]);
});
