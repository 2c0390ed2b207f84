import { afterEach, expect, test, vi } from "vitest";
import { findRounds } from "./find-rounds.ts";

afterEach(() => vi.unstubAllGlobals());

test("the index of a unit is told with what a round that is not published says of it", async () => {
  const round = (id: string, year: number, state: string) => ({
    id,
    year,
    state,
    titleVi: `Chỉ số ${year}`,
    titleEn: null,
  });
  const rounds = [round("r6", 2026, "open"), round("r5", 2025, "published")];
  const percents: Record<string, string | null> = { r6: "58.64", r5: "81.27" };
  vi.stubGlobal("fetch", async (address: string) => {
    const ranked = /\/rounds\/(\w+)\/ranking/.exec(String(address))?.[1];
    const row = { unitId: "u1", unitNameVi: "Sở Y tế", unitNameEn: null, percent: percents[ranked ?? ""] };
    const items = ranked ? [row] : String(address).includes("q=") ? [] : rounds;
    return Response.json({ items, total: items.length });
  });
  expect((await findRounds("so y te")).map(({ detail }) => detail)).toEqual([
    "Chỉ số 2026 · 58,64% · Kết quả dự kiến, chưa công bố",
    "Chỉ số 2025 · 81,27%",
  ]);
});
