import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { ListTable } from "./list-table.tsx";

const columns = [
  { key: "code", title: { vi: "Mã", en: "Code" }, type: "text", sortable: true },
  { key: "name", title: { vi: "Tên", en: "Name" }, type: "text", sortable: false },
  { key: "max", title: { vi: "Điểm tối đa", en: "Maximum" }, type: "decimal", sortable: true },
] as const;

afterEach(() => vi.unstubAllGlobals());

function show(sort: string, onSort: (sort: string) => void = () => {}, more: { toldInLink?: string[] } = {}) {
  const rows = [{ code: "1.1", name: "Kế hoạch", max: "2" }];
  const common = { label: "Tiêu chí", columns, rows, rowKey: (row: { code: string }) => row.code, cells: {} };
  render(
    <MantineProvider env="test">
      <ListTable {...common} linkColumn="name" {...more} sort={sort} onSort={onSort} />
    </MantineProvider>,
  );
}

const onPhone = () =>
  vi.stubGlobal("matchMedia", (media: string) => ({
    ...{ media, matches: true },
    addEventListener() {},
    removeEventListener() {},
  }));

test("on a phone a row is headed by the cell of its link, and the order is chosen by name", async () => {
  onPhone();
  const chosen: string[] = [];
  show("code", (next) => chosen.push(next));
  const [code, name, max] = screen.getAllByRole("cell").map((cell) => cell.dataset);
  expect([code?.["label"], max?.["label"]]).toEqual(["Mã", "Điểm tối đa"]);
  expect([code?.["head"], name?.["head"], max?.["head"]]).toEqual([undefined, "true", undefined]);
  const order = screen.getByLabelText<HTMLSelectElement>("Sắp xếp theo");
  expect([...order.options].map(({ text }) => text)).toEqual([
    "Mã: tăng dần",
    "Mã: giảm dần",
    "Điểm tối đa: tăng dần",
    "Điểm tối đa: giảm dần",
  ]);
  await userEvent.selectOptions(order, "Điểm tối đa: giảm dần");
  expect(chosen).toEqual(["-max"]);
});

test("a table that stays one on a phone is ordered there, too, by columns it does not show", async () => {
  onPhone();
  const chosen: string[] = [];
  show("code", (next) => chosen.push(next), { toldInLink: ["max"] });
  await userEvent.selectOptions(screen.getByLabelText("Sắp xếp theo"), "Điểm tối đa: giảm dần");
  expect(chosen).toEqual(["-max"]);
});

test("an order that no column shown has is named so", () => {
  onPhone();
  show("position");
  expect(screen.getByLabelText<HTMLSelectElement>("Sắp xếp theo").selectedOptions[0]?.text).toBe(
    "Thứ tự của danh sách",
  );
});

test("on a wide screen it is a table with heads to press", () => {
  show("code");
  expect(screen.queryByLabelText("Sắp xếp theo")).toBeNull();
  expect(screen.getByRole("button", { name: "Mã" })).toBeDefined();
});
