import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import type { BoardAgency } from "../../../../../contract/scoring/board.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { usePartName } from "./part-name.ts";

const round = { blocks: [{ code: "so", nameVi: "Sở, ban, ngành", nameEn: null }] } as unknown as RoundDetail;
const units = (...names: string[]) => names.map((nameVi) => ({ nameVi, nameEn: null }));
const everything = { blockCode: null, part: null, units: null, replacement: false };

test.each([
  [{}, "Toàn bộ"],
  [{ replacement: true }, "Toàn bộ (thay thế)"],
  [{ units: units("Sở Nội vụ") }, "Toàn bộ của Sở Nội vụ"],
  [{ units: units("Xã A", "Xã B", "Xã C", "Xã D") }, "Toàn bộ của Xã A, Xã B và 2 đơn vị khác"],
  [{ blockCode: "so", part: "3" }, "Nhóm Sở, ban, ngành · Phần 3"],
])("%j", (line, name) => {
  const { result } = renderHook(() => usePartName(round));
  expect(result.current({ ...everything, ...line } as BoardAgency)).toBe(name);
});
