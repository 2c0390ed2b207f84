import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { SheetWindow } from "../../../../../contract/scoring/sheet-parts.ts";
import { WindowLine } from "./window-line.tsx";

afterEach(() => vi.useRealTimers());

function told(window: Partial<SheetWindow>): string {
  cleanup();
  const dates = { opensAt: "2026-12-01T01:00:00Z", closesAt: "2026-12-20T10:00:00Z", reopenedUntil: null };
  render(
    <MantineProvider env="test">
      <div role="status">
        <WindowLine window={{ ...dates, state: "open", daysLeft: 5, ...window }} />
      </div>
    </MantineProvider>,
  );
  return screen.getByRole("status").textContent;
}

test("the line tells what the server says of the window, whatever the clock of this computer shows", () => {
  const told2036 = () => {
    vi.useFakeTimers({ now: new Date("2036-01-01T00:00:00Z") });
    return told({});
  };
  expect(told({})).toBe("Tự chấm đến 17:00 20/12/2026, còn 5 ngày");
  expect(told2036()).toBe("Tự chấm đến 17:00 20/12/2026, còn 5 ngày");
  expect(told({ state: "coming" })).toBe("Chưa đến thời gian tự chấm (từ 08:00 01/12/2026)");
  expect(told({ state: "closed" })).toBe("Hết thời gian tự chấm (17:00 20/12/2026), phiếu đã khóa");
});
