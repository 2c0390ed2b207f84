import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { ImportDialog } from "./import-dialog.tsx";

afterEach(() => vi.unstubAllGlobals());

const preview = {
  ...{ previewId: "p1", fileName: "don-vi.csv", expiresAt: "2027-01-10T09:00:00Z", applicable: true },
  ...{ counts: { new: 1, changed: 0, unchanged: 0, faulty: 0 }, rows: [], faults: [] },
};

test("Escape leaves the choice of a file, but not a preview; the cross does", async () => {
  vi.stubGlobal("fetch", async () => Response.json(preview));
  const close = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <ImportDialog
          preview="organisations.previewImport"
          apply="organisations.applyImport"
          template="organisations.getImportTemplate"
          stale={[]}
          onClose={close}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await userEvent.keyboard("{Escape}");
  expect(close).toHaveBeenCalledTimes(1);
  const input = document.querySelector('input[type="file"]') as HTMLInputElement;
  await userEvent.upload(input, new File(["ma,ten"], "don-vi.csv", { type: "text/csv" }));
  await screen.findByText(/Sẽ thêm 1 dòng/, undefined, { timeout: 5000 });
  await userEvent.keyboard("{Escape}");
  expect(close).toHaveBeenCalledTimes(1);
  await userEvent.click(document.querySelector(".mantine-Modal-close") as HTMLElement);
  expect(close).toHaveBeenCalledTimes(2);
});
