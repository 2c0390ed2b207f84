import { describe, expect, it } from "vitest";
import { listFaultNames } from "./list-fault-names.ts";
import type { ListFilter } from "./list-types.ts";

const kinds = { change: "Thay đổi", read: "Xem dữ liệu cá nhân" };
const filters: ListFilter[] = [
  { kind: "day", key: "from", label: "Từ ngày" },
  {
    kind: "choice",
    key: "kind",
    label: "Loại",
    options: Object.entries(kinds).map(([value, label]) => ({ value, label })),
  },
];
const columns = [
  { key: "reason", title: { vi: "Lý do", en: "Reason" }, type: "text" as const, sortable: false },
  { key: "kind", title: { vi: "Phân loại", en: "Sort" }, type: "text" as const, sortable: false },
];
const names = listFaultNames({ filters, columns }, { page: "Trang" }, "vi");

describe("what a list calls what its address asks", () => {
  it.each([
    ["query.from", "Từ ngày"],
    ["query.kind", "Loại"],
    ["query.reason", "Lý do"],
    ["query.page", "Trang"],
    // What no field of the page holds is called as it stands in the address.
    ["query.accountId", "accountId"],
    ["params.roundId", undefined],
  ])("%s", (path, name) => {
    expect(names.nameOfPlace(path)).toBe(name);
  });

  it("says what may be chosen in the words of the choice", () => {
    expect(names.readMessage("phải là một trong: change, read")).toBe(
      "phải là một trong: Thay đổi; Xem dữ liệu cá nhân",
    );
    expect(names.readMessage("chưa hợp lệ")).toBe("chưa hợp lệ");
  });
});
