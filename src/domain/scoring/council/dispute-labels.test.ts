import { expect, it } from "vitest";
import { caseStateLabel } from "./dispute-labels.ts";

it.each([
  ["new", false, "Chưa có đề xuất", "No proposal yet"],
  ["proposed", false, "Đang biểu quyết", "Being voted on"],
  ["new", true, "Giữ điểm thẩm định", "Appraised points stand"],
  ["proposed", true, "Giữ điểm thẩm định", "Appraised points stand"],
  ["decided", true, "Đã quyết định", "Decided"],
] as const)("a case that is %s reads so once the meetings have ended (%s): %s", (state, isFinished, vi, en) => {
  expect(caseStateLabel(state, { isFinished })).toEqual({ vi, en });
});
