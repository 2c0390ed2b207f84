import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { DocumentPage } from "./document-page.tsx";

afterEach(() => vi.unstubAllGlobals());

test("the history names the round in which a document was put under a component", async () => {
  const use = (id: string, roundTitleVi: string) => ({
    ...{ linkId: id, roundId: id, roundTitleVi, roundTitleEn: null, component: "1.1.1", stage: "self" },
    ...{ addedAt: "2026-11-02T00:00:00Z", removedAt: null },
  });
  const act = (id: string, verb: string, detail: object) => ({
    ...{ id, at: "2026-11-02T00:00:00Z", actorName: "An", roleCode: null, verb, reason: null, detail },
  });
  const document = {
    ...{ id: "d", unitId: "u", kind: "cited", version: 1, title: "Kế hoạch", number: null, issuer: null },
    ...{ documentDate: null, provesFrom: null, provesUntil: null, uploadedAt: "2026-11-01T00:00:00Z" },
    ...{ uploadedBy: "An", fileName: null, mediaType: null, size: null, pageCount: null, readability: null },
    public: false,
  };
  const linked = (roundId: string) => ({ roundId, unitId: "u", component: "1.1.1", stage: "self", title: "Kế hoạch" });
  vi.stubGlobal("fetch", async () =>
    Response.json({
      document,
      uses: [use("r1", "Chỉ số 2025"), use("r2", "Chỉ số 2026")],
      history: [
        act("3", "evidence.linkDocument", linked("r2")),
        act("2", "evidence.linkDocument", linked("r1")),
        act("1", "evidence.addDocument", { unitId: "u", kind: "cited", title: "Kế hoạch" }),
      ],
      abilities: { change: false, remove: false, publish: false },
    }),
  );
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: "/evidence/$documentId", component: DocumentPage });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: ["/evidence/d"] }),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await screen.findByText(/cho tiêu chí 1\.1\.1 · Chỉ số 2025$/);
  screen.getByText(/cho tiêu chí 1\.1\.1 · Chỉ số 2026$/);
  expect(screen.getAllByText(/· Chỉ số 202[56]$/)).toHaveLength(2);
});
