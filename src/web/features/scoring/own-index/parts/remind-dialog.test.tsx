import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { RemindDialog } from "./remind-dialog.tsx";

test("Escape closes the usual reminder, but does not lose one that somebody wrote", async () => {
  const close = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <RemindDialog year={{ roundId: "r1", parts: [] } as never} onClose={close} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await userEvent.keyboard("{Escape}");
  expect(close).toHaveBeenCalledTimes(1);
  await userEvent.type(screen.getByRole("textbox"), " Gửi trước thứ Sáu.");
  await userEvent.keyboard("{Escape}");
  expect(close).toHaveBeenCalledTimes(1);
});
