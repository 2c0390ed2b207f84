import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { OwnIndexOverview, OwnPart } from "../../../../../contract/scoring/own-index/rounds.ts";
import { PartTable } from "./part-table.tsx";

const part = (nameVi: string, changes: Partial<OwnPart>) =>
  ({
    ...{ unitId: nameVi, nameVi, nameEn: null, heads: ["Trịnh Quốc Việt"], components: 4 },
    ...{ selfAsked: 4, selfScored: 4, withoutEvidence: 0, state: "filled", late: false },
    totals: { forecast: null, self: null, ministry: null },
    abilities: { approve: false, return: false, pack: false },
    ...changes,
  }) as OwnPart;

async function show(parts: readonly OwnPart[], changes: Partial<OwnIndexOverview> = {}): Promise<void> {
  const abilities = { manage: false };
  const year = { roundId: "r", state: "running", parts, abilities, ...changes } as unknown as OwnIndexOverview;
  const root = createRootRoute({ component: () => <PartTable year={year} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ["/"] }) });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole("table");
}

const rowOf = (name: string) => screen.getByRole("row", { name: new RegExp(name) });

test("a head finds the own part to approve; what lacks evidence and who answers stands beside", async () => {
  await show([
    part("Sở Nội vụ", { withoutEvidence: 3, abilities: { approve: true, return: false, pack: false } }),
    part("Sở Tư pháp", { heads: [], selfScored: 1, state: "drafting", late: true }),
  ]);
  const own = within(rowOf("Sở Nội vụ"));
  expect(own.getByText("4/4")).toBeTruthy();
  expect(own.getByText("3")).toBeTruthy();
  expect(own.getByText("Chịu trách nhiệm: Trịnh Quốc Việt")).toBeTruthy();
  const other = within(rowOf("Sở Tư pháp"));
  expect(other.getByText(/chưa nêu/)).toBeTruthy();
  expect(other.getByText(/Trễ hạn/)).toBeTruthy();
  expect(screen.getAllByRole("button").map((one) => one.textContent)).toEqual(["Duyệt phần của Sở Nội vụ"]);
});

test("giving a part back asks for the reason, approving it does not", async () => {
  await show([part("Sở Nội vụ", { state: "approved", abilities: { approve: true, return: true, pack: false } })]);
  fireEvent.click(screen.getByRole("button", { name: "Trả lại phần của Sở Nội vụ" }));
  expect(within(await screen.findByRole("dialog")).getByLabelText(/Lý do/)).toBeTruthy();
});

test("only the owner of the index reminds, and only while the agencies score", async () => {
  await show([part("Sở Nội vụ", {})], { abilities: { manage: true } as never });
  expect(screen.getByRole("button", { name: "Đôn đốc" })).toBeTruthy();
});

test("the documents are packed by agency, and by who may have all of them for the whole year", async () => {
  const mine = { approve: false, return: false, pack: true };
  await show([part("Sở Nội vụ", { abilities: mine }), part("Sở Tư pháp", {})], { abilities: { pack: true } as never });
  const names = screen.getAllByRole("button").map((one) => one.getAttribute("aria-label") ?? one.textContent);
  expect(names).toEqual(["Gói tài liệu cả tỉnh", "Gói tài liệu của Sở Nội vụ"]);
});
