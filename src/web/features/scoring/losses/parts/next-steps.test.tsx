import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LossLine } from "../../../../../contract/scoring/losses.ts";
import { CauseBars } from "./cause-bars.tsx";
import { NextSteps, nextSteps } from "./next-steps.tsx";

const line = (code: string, gain: string | null) =>
  ({
    ...{ code, nameVi: `Tiêu chí ${code}`, nameEn: null },
    step: gain === null ? null : { words: { vi: `việc ${code}`, en: code }, gain },
  }) as unknown as LossLine;

test("what gains most comes first, in words with its component", () => {
  const lines = [line("1", "0.25"), line("2", null), line("3", "1.5"), line("4", "0.5")];
  expect(nextSteps(lines).map((one) => one.code)).toEqual(["3", "4", "1"]);
  render(<NextSteps lines={lines} />, { wrapper: MantineProvider });
  expect(screen.getAllByRole("listitem").map((one) => one.textContent)).toEqual([
    "thêm 1,5 điểm: việc 3 (3. Tiêu chí 3)",
    "thêm 0,5 điểm: việc 4 (4. Tiêu chí 4)",
    "thêm 0,25 điểm: việc 1 (1. Tiêu chí 1)",
  ]);
});

test("causes are bars with their words and figures, the largest first", () => {
  const causes = [
    { cause: "late" as const, points: "1", components: 1 },
    { cause: "survey" as const, points: "2.5", components: 3 },
  ];
  render(<CauseBars causes={causes} />, { wrapper: MantineProvider });
  expect(screen.getAllByRole("listitem").map((one) => one.textContent)).toEqual([
    "Điều tra xã hội học · 3 tiêu chí2,5",
    "Chậm thời hạn · 1 tiêu chí1",
  ]);
});
