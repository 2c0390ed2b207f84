import { MantineProvider, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { type Session, SessionProvider } from "../session.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { ShortcutSheet } from "./shortcut-sheet.tsx";
import { useGlobalKeys } from "./use-global-keys.ts";

function Page() {
  const [finding, find] = useDisclosure(false);
  const [sheetOpen, sheet] = useDisclosure(false);
  const [asking, ask] = useDisclosure(false);
  useGlobalKeys({ onFind: find.open, onSheet: sheet.open });
  return (
    <main id="main" tabIndex={-1}>
      <button type="button" onClick={find.open}>
        Tìm nhanh
      </button>
      <textarea aria-label="Ghi chú" />
      <button type="button" onClick={ask.open}>
        Hỏi
      </button>
      <Modal opened={asking} onClose={ask.close} title="Kết thúc họp?">
        <textarea aria-label="Lý do" />
        <button type="button">Kết thúc</button>
      </Modal>
      {finding && <CommandPalette opened onClose={find.close} />}
      {sheetOpen && <ShortcutSheet opened onClose={sheet.close} />}
    </main>
  );
}

async function open() {
  const router = createRouter({
    routeTree: createRootRoute({ component: Page }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <SessionProvider session={{ accountId: "an", abilities: [] as string[] } as unknown as Session}>
          <RouterProvider router={router} />
        </SessionProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  const button = await screen.findByRole("button", { name: "Tìm nhanh" });
  return { button, field: screen.getByLabelText("Ghi chú") };
}

const isFocused = (element: HTMLElement) => waitFor(() => expect(document.activeElement).toBe(element));

test.each([
  ["Ctrl+K in a field", "field", "{Control>}k{/Control}", "combobox"],
  ["its button", "button", "{Enter}", "combobox"],
  ["? at a button (the sheet of shortcuts)", "button", "?", "dialog"],
] as const)("what %s opened gives the keyboard back on Escape", async (_what, from, keys, role) => {
  const place = (await open())[from];
  place.focus();
  await userEvent.keyboard(keys);
  await screen.findByRole(role);
  await waitFor(() => expect(document.activeElement).not.toBe(place));
  await userEvent.keyboard("{Escape}");
  await isFocused(place);
});

test.each([
  ["Ctrl+K", "{Control>}k{/Control}"],
  ["?", "?"],
] as const)("%s opens nothing over an open dialog, and works again after it", async (_what, keys) => {
  await open();
  await userEvent.click(screen.getByRole("button", { name: "Hỏi" }));
  await userEvent.type(await screen.findByLabelText("Lý do"), "Theo quy chế");
  screen.getByRole("button", { name: "Kết thúc" }).focus();
  await userEvent.keyboard(keys);
  expect(screen.getAllByRole("dialog")).toHaveLength(1);
  expect(screen.getByLabelText<HTMLTextAreaElement>("Lý do").value).toBe("Theo quy chế");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  screen.getByRole("button", { name: "Hỏi" }).focus();
  await userEvent.keyboard(keys);
  expect(await screen.findByRole("dialog")).toBeTruthy();
});
