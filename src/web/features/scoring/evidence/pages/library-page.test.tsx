import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Session, SessionProvider } from "../../../../app/session.tsx";
import { LibraryPage } from "./library-page.tsx";

const unitId = "01900000-0000-7000-8000-000000000001";
const document = (id: string, title: string, flags: object) => ({
  ...{ id, unitId, title, kind: "file", version: 1, number: null, issuer: null, documentDate: "2026-03-01" },
  ...{ provesFrom: null, provesUntil: null, uploadedAt: "2026-03-02T00:00:00Z", uploadedBy: null, fileName: "a.pdf" },
  ...{ mediaType: "application/pdf", size: 10, pageCount: 1, readability: "text", public: false, uses: 0 },
  ...{ outOfPeriod: false, undated: false, unreadable: false, reused: false, duplicate: false, ...flags },
});

async function open(chosen?: readonly string[]) {
  if (chosen !== undefined) localStorage.setItem("congtam.list.evidence.listDocuments.columns", JSON.stringify(chosen));
  const items = [document("a", "Kế hoạch", {}), document("b", "Báo cáo", { undated: true })];
  vi.stubGlobal("fetch", (address: string) =>
    Promise.resolve(
      Response.json(
        address.includes("/api/evidence?")
          ? { items, total: 2, page: 1, pageSize: 50, abilities: { keep: false } }
          : { day: "2026-11-23", nodes: [] },
      ),
    ),
  );
  const root = createRootRoute({ component: LibraryPage });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ["/"] }) });
  const session = { accountId: "an", unitId, unitName: "Sở Y tế", abilities: [] as string[] } as unknown as Session;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <SessionProvider session={session}>
          <RouterProvider router={router as never} />
        </SessionProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  const row = (await screen.findByText("Kế hoạch")).closest("tr") as HTMLElement;
  return { row, other: screen.getByText("Báo cáo").closest("tr") as HTMLElement };
}

test("what was noticed of a document is told once, by its badges; of the rest nothing", async () => {
  const { row, other } = await open();
  expect(screen.queryByRole("columnheader", { name: "Chưa có ngày văn bản" })).toBeNull();
  expect(within(row).queryByText("Không")).toBeNull();
  expect(within(other).getByText(/^Chưa có ngày văn bản/)).toBeDefined();
});

test("a column of what was noticed names the documents it was noticed of and no others", async () => {
  const { row, other } = await open(["title", "undated", "duplicate"]);
  expect([row.textContent, other.textContent]).toEqual(["Kế hoạch", "Báo cáoCó"]);
});
