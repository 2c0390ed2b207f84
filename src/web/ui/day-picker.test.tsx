import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { DayPicker } from "./day-picker.tsx";
import { markUnreadable } from "./unreadable.ts";

function Example({ start }: { start: string | null }) {
  const [day, setDay] = useState<string | null>(start);
  return (
    <MantineProvider env="test">
      <DayPicker label="Ngày hiệu lực" value={day} onChange={setDay} />
      <output>{day ?? "không có"}</output>
    </MantineProvider>
  );
}

test("a typed day is understood and printed in full when the field is left", async () => {
  render(<Example start={null} />);
  const field = screen.getByLabelText<HTMLInputElement>("Ngày hiệu lực");
  await userEvent.type(field, "1/7/2025");
  expect(screen.getByRole("status").textContent).toBe("2025-07-01");
  await userEvent.tab();
  expect(field.value).toBe("01/07/2025");
});

test("an impossible day stays on the screen, is named, and cannot be sent as no day", async () => {
  render(<Example start="2025-07-01" />);
  const field = screen.getByLabelText<HTMLInputElement>("Ngày hiệu lực");
  await userEvent.clear(field);
  await userEvent.type(field, "31/02/2025");
  await userEvent.tab();
  expect(field.value).toBe("31/02/2025");
  expect(screen.getByText(/Gõ ngày theo dạng/)).toBeDefined();
  expect(screen.getByRole("status").textContent).toBe("không có");
  expect(field.validity.customError).toBe(true);
});

test.each([
  ["31/02/2026", /^Không có ngày này. Gõ ngày theo dạng/],
  ["abc{Enter}", /^Gõ ngày theo dạng/],
])("%s is named though the field is not left", async (typed, reason) => {
  render(<Example start={null} />);
  await userEvent.type(screen.getByLabelText("Ngày hiệu lực"), typed);
  expect(screen.getByText(reason)).toBeDefined();
});

test("half a day is no fault yet", async () => {
  render(<Example start={null} />);
  await userEvent.type(screen.getByLabelText("Ngày hiệu lực"), "31/0");
  expect(screen.queryByText(/Gõ ngày theo dạng/)).toBeNull();
});

test("arrow keys go a day on and back", async () => {
  render(<Example start="2025-06-30" />);
  await userEvent.click(screen.getByLabelText("Ngày hiệu lực"));
  await userEvent.keyboard("{ArrowUp}");
  expect(screen.getByRole("status").textContent).toBe("2025-07-01");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(screen.getByRole("status").textContent).toBe("2025-06-29");
});

test("arrow keys go a day back and on; with Alt they belong to the page and change nothing", async () => {
  render(<Example start="2026-01-20" />);
  await userEvent.click(screen.getByLabelText("Ngày hiệu lực"));
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(screen.getByRole("status").textContent).toBe("2026-01-20");
  await userEvent.keyboard("{ArrowDown}");
  expect(screen.getByRole("status").textContent).toBe("2026-01-19");
});

test("an unreadable day that a draft keeps stands there again with the reason", () => {
  render(
    <MantineProvider env="test">
      <DayPicker label="Ngày hiệu lực" keepsUnreadable value={markUnreadable("31/02/2025")} onChange={() => {}} />
    </MantineProvider>,
  );
  const field = screen.getByLabelText<HTMLInputElement>("Ngày hiệu lực");
  expect([field.value, field.validity.customError]).toEqual(["31/02/2025", true]);
  expect(screen.getByText(/Gõ ngày theo dạng/)).toBeDefined();
});
