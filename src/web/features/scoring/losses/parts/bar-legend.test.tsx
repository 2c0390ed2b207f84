import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { BarLegend } from "./bar-legend.tsx";

test("every mark that the bars have is named, and no other", () => {
  render(
    <MantineProvider env="test">
      <BarLegend lines={[{ lost: "0.5", median: "1.2", best: null }]} />
    </MantineProvider>,
  );
  const named = screen.getAllByRole("listitem").map((item) => item.textContent);
  expect(named).toEqual(["Điểm đạt", "Điểm mất", "Trung vị của nhóm"]);
});
