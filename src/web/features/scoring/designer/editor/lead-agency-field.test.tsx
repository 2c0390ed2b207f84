import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { LeadAgencyField } from "./lead-agency-field.tsx";

afterEach(() => vi.unstubAllGlobals());

test("the suggestions stand within the main part of the page", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ nodes: [] }));
  const set = {
    areas: [{ code: "1", name: "Chung", leadAgency: "Sở Tài chính", criteria: [] }],
  } as unknown as CriteriaSet;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <main>
          <LeadAgencyField document={set} value="" onChange={() => undefined} />
        </main>
      </MantineProvider>
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole("combobox"));
  expect(await within(screen.getByRole("main")).findByRole("option", { hidden: true })).toHaveProperty(
    "textContent",
    "Sở Tài chính",
  );
});
