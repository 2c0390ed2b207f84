import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ConfirmDialog } from "./confirm-dialog.tsx";

function open(onConfirm: () => Promise<unknown>, isBarred = false, onClose: () => void = () => undefined) {
  render(
    <MantineProvider env="test">
      <ConfirmDialog
        {...{ title: "Công bố?", detail: "Mọi người xem được.", confirmLabel: "Công bố", reasonLabel: "Lý do" }}
        {...{ onConfirm, isBarred, onClose }}
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

test("Escape and a click beside the dialog do not lose a typed reason; the buttons close it", async () => {
  const close = vi.fn();
  open(async () => undefined, false, close);
  const beside = () => document.querySelector(".mantine-Modal-overlay") as HTMLElement;
  await userEvent.type(screen.getByLabelText(/Lý do/), "Theo quyết định");
  await userEvent.keyboard("{Escape}");
  await userEvent.click(beside());
  expect(close).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Không" }));
  expect(close).toHaveBeenCalledTimes(1);
  await userEvent.clear(screen.getByLabelText(/Lý do/));
  await userEvent.keyboard("{Escape}");
  await userEvent.click(beside());
  expect(close).toHaveBeenCalledTimes(3);
});
