import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ReopenedUnits } from "./reopened-units.tsx";

test("members read on which units they decide still, and until when", () => {
  const unit = (unitNameVi: string, until: string) => ({ unitId: unitNameVi, unitNameVi, unitNameEn: null, until });
  const [first, second] = ["2026-12-20T10:00:00Z", "2026-12-22T10:00:00Z"];
  const reopened = [unit("Sở Công Thương", first), unit("Sở Y tế", first), unit("Sở Tài chính", second)];
  render(
    <MantineProvider env="test">
      <ReopenedUnits reopened={reopened as never} />
    </MantineProvider>,
  );
  expect(screen.getAllByRole("status").map((one) => one.textContent)).toEqual([
    "Hội đồng còn quyết định được về Sở Công Thương, Sở Y tế đến 17:00 20/12/2026.",
    "Hội đồng còn quyết định được về Sở Tài chính đến 17:00 22/12/2026.",
  ]);
});
