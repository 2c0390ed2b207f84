import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { SetFinding } from "../../../../../contract/scoring/criteria-sets.ts";
import { FindingList } from "./finding-list.tsx";

const finding = (path: string, text: string): SetFinding => ({
  code: "set.childrenNotParent",
  severity: "error",
  path,
  text: { vi: text, en: text },
});

function show(findings: readonly SetFinding[], onShow = vi.fn()) {
  const placeOf = ({ path }: SetFinding) =>
    path.startsWith("areas[0]") ? { code: "7", name: "Chính quyền số", show: () => onShow(path) } : undefined;
  render(
    <MantineProvider env="test">
      <FindingList findings={findings} placeOf={placeOf} />
    </MantineProvider>,
  );
  return onShow;
}

test("a finding about a part names it once and leads to it", async () => {
  const onShow = show([finding("areas[0].max", "7: điểm tối đa 13 nhưng các mục con cộng lại là 12")]);
  expect(screen.getByRole("listitem").textContent).toBe(
    "Lỗi7 Chính quyền số: điểm tối đa 13 nhưng các mục con cộng lại là 12",
  );
  const place = screen.getByRole("button", { name: "7 Chính quyền số" });
  // The colon never begins a line of its own.
  expect(place.textContent).toBe("7 Chính quyền số:");
  await userEvent.click(place);
  expect(onShow).toHaveBeenCalledWith("areas[0].max");
});

test("a finding about the set as a whole says so", () => {
  show([finding("index.ties", "chưa nêu thứ tự so sánh")]);
  expect(screen.getByRole("listitem").textContent).toBe("LỗiCả bộ tiêu chí: chưa nêu thứ tự so sánh");
});

test("a long list shows its beginning and the rest on request", async () => {
  show(Array.from({ length: 20 }, (_, index) => finding(`areas[1].criteria[${index}]`, `2.${index}: lỗi`)));
  expect(screen.getAllByRole("listitem")).toHaveLength(8);
  await userEvent.click(screen.getByRole("button", { name: "Xem cả 20 dòng" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(20);
  expect(screen.getByText("20 lỗi phải sửa, 0 cảnh báo, 0 điểm lưu ý")).toBeDefined();
});
