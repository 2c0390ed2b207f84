import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ConfirmDialog } from "./confirm-dialog.tsx";

function open(onConfirm: () => Promise<unknown>, isBarred = false) {
  render(
    <MantineProvider env="test">
      <ConfirmDialog
        {...{ title: "Công bố?", detail: "Mọi người xem được.", confirmLabel: "Công bố", reasonLabel: "Lý do" }}
        {...{ onConfirm, isBarred, onClose: () => undefined }}
      />
    </MantineProvider>,
  );
}

const button = () => screen.getByRole<HTMLButtonElement>("button", { name: "Công bố" });

test("a refusal gives way to what a field has to say", async () => {
  open(() => Promise.reject(new Error("Chưa công bố được")));
  await userEvent.type(screen.getByLabelText(/Lý do/), "Theo quyết định");
  await userEvent.click(button());
  expect(await screen.findByText("Chưa công bố được")).toBeTruthy();
  fireEvent.invalid(screen.getByLabelText(/Lý do/));
  expect(screen.queryByText("Chưa công bố được")).toBeNull();
});

test("a barred act cannot be confirmed", async () => {
  const act = vi.fn(async () => undefined);
  open(act, true);
  expect(button().disabled).toBe(true);
  await userEvent.type(screen.getByLabelText(/Lý do/), "Theo quyết định{Control>}{Enter}{/Control}");
  expect(act).not.toHaveBeenCalled();
});
