import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { setLanguage } from "../../../../i18n/language.ts";
import { EffectView } from "./effect-view.tsx";
import type { Effect } from "./types.ts";

afterEach(() => {
  setLanguage("vi", "/");
  vi.unstubAllGlobals();
});

const effect = {
  component: { before: null, after: null, how: { vi: "", en: "" } },
  units: [
    {
      ...{ unitId: "u1", nameVi: "Sở Y tế", nameEn: null, own: true },
      ...{ pointsBefore: "80", pointsAfter: "81.5", percentBefore: "80.00", percentAfter: "81.50" },
      ...{
        classBefore: { nameVi: "Khá", nameEn: "Fair" },
        classAfter: { nameVi: "Tốt", nameEn: "Good" },
        rankBefore: 7,
        rankAfter: 5,
      },
    },
  ],
  blockUnits: 9,
} as unknown as Effect;

const show = () =>
  render(
    <MantineProvider env="test">
      <EffectView effect={effect} isExtras={false} />
    </MantineProvider>,
  );

test("on a phone every figure of a unit stands under its name, none beside the screen", () => {
  vi.stubGlobal("matchMedia", (media: string) => ({
    ...{ media, matches: true },
    addEventListener() {},
    removeEventListener() {},
  }));
  show();
  expect(screen.queryByRole("group")).toBeNull();
  expect(screen.getAllByRole("cell").map((cell) => [cell.dataset["label"], cell.textContent])).toEqual([
    ["Hạng", "7 thành 5"],
    ["Điểm", "80 thành 81,5"],
    ["Chỉ số", "80,00% thành 81,50%"],
    ["Xếp loại", "Khá thành Tốt"],
  ]);
});

test("on a wide screen they stand beside each other and scroll by themselves", () => {
  show();
  expect(screen.getByRole("group", { name: "Ảnh hưởng nếu quyết định như vậy" })).toBeDefined();
});

test("in English the classes have their English names", () => {
  setLanguage("en", "/");
  show();
  expect(screen.getAllByRole("cell").at(-1)?.textContent).toBe("Fair to Good");
});
