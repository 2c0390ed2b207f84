import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { NumberField } from "./number-field.tsx";
import { markUnreadable } from "./unreadable.ts";

function Example({ start, wholeOnly = false }: { start: string | null; wholeOnly?: boolean }) {
  const [value, setValue] = useState<string | null>(start);
  return (
    <MantineProvider env="test">
      <NumberField label="Tử số" value={value} onChange={setValue} wholeOnly={wholeOnly} />
      <output aria-label="đã hiểu">{value ?? "không có"}</output>
    </MantineProvider>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>("Tử số");
const kept = () => screen.getByLabelText("đã hiểu").textContent;

test.each([
  ["92,75", "92.75", "92,75"],
  ["92.75", "92.75", "92,75"],
  ["1.234.567,5", "1234567.5", "1234567,5"],
  ["18", "18", "18"],
])("%s is kept as %s and stands as %s after leaving", async (typed, value, left) => {
  render(<Example start={null} />);
  await userEvent.type(field(), typed);
  expect(kept()).toBe(value);
  await userEvent.tab();
  expect(field().value).toBe(left);
});

test("what was understood is said where it differs from what was typed", async () => {
  render(<Example start={null} />);
  await userEvent.type(field(), "92.75");
  expect(screen.getByText("Hiểu là 92,75")).toBeDefined();
});

test("a text with two readings asks which one is meant", async () => {
  render(<Example start={null} />);
  await userEvent.type(field(), "1.234");
  expect(kept()).toBe("không có");
  expect(field().validity.customError).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "1,234" }));
  expect(kept()).toBe("1.234");
  expect(field().validity.customError).toBe(false);
});

test("a stored number that looks ambiguous is never asked about", async () => {
  render(<Example start="1.234" />);
  await userEvent.click(field());
  await userEvent.tab();
  expect(kept()).toBe("1.234");
  expect(field().value).toBe("1,234");
});

test("what is no number stays on the screen and cannot be sent; decimals are no count", async () => {
  render(<Example start="5" wholeOnly />);
  await userEvent.clear(field());
  await userEvent.type(field(), "2,5");
  await userEvent.tab();
  expect(field().value).toBe("2,5");
  expect(kept()).toBe("không có");
  expect(screen.getByText(/số nguyên/)).toBeDefined();
  expect(field().validity.customError).toBe(true);
});

test("an unreadable number that a draft keeps stands there again after the page was closed, and can be given up", async () => {
  const Kept = ({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) => (
    <MantineProvider env="test">
      <NumberField label="Tử số" keepsUnreadable value={value} onChange={onChange} />
    </MantineProvider>
  );
  let draft: string | null = "132";
  const take = (value: string | null) => {
    draft = value;
  };
  const first = render(<Kept value={draft} onChange={take} />);
  await userEvent.type(field(), "x");
  expect(draft).toBe(markUnreadable("132x"));
  first.unmount();
  const again = render(<Kept value={draft} onChange={take} />);
  expect([field().value, field().validity.customError]).toEqual(["132x", true]);
  expect(screen.getByText(/không phải là số/)).toBeDefined();
  again.rerender(<Kept value="132" onChange={take} />);
  expect([field().value, field().validity.customError]).toEqual(["132", false]);
});
