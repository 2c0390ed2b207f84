import { MantineProvider } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ApiError } from "../api/api-error.ts";
import { Loaded } from "./loaded.tsx";

const found = (status: number, code: string, faults: { path: string; message: string }[] = []) =>
  new ApiError({
    type: `urn:congtam:error:${code}`,
    title: "Không tìm thấy",
    detail: "",
    status,
    code,
    requestId: "1",
    faults,
  });
const missing = found(404, "record.not_found");
const wrong = found(400, "request.invalid", [{ path: "params.roundId", message: "không phải mã" }]);

async function open(path: string, error: ApiError): Promise<void> {
  const answer = { data: undefined, isError: true, error, refetch: () => {} } as unknown as UseQueryResult<
    never,
    ApiError
  >;
  const page = () => <Loaded answer={answer}>{() => null}</Loaded>;
  const root = createRootRoute();
  const pages = ["/", "/rounds", "/rounds/$roundId/units/$unitId", "/successions/$id"];
  const routeTree = root.addChildren(
    pages.map((one) => createRoute({ getParentRoute: () => root, path: one, component: page })),
  );
  const router = createRouter({
    routeTree,
    basepath: "/app",
    history: createMemoryHistory({ initialEntries: [`/app${path}`] }),
  });
  render(
    <MantineProvider env="test">
      <RouterProvider router={router as never} />
    </MantineProvider>,
  );
  await screen.findByRole("alert");
}

test.each([
  ["/rounds/r/units/u", missing, "Quay lại danh sách", "/app/rounds"],
  ["/rounds/r/units/u", wrong, "Quay lại danh sách", "/app/rounds"],
  ["/successions/s", missing, "Về Việc của tôi", "/app"],
  ["/rounds/r/units/u", found(403, "auth.forbidden"), "Về Việc của tôi", "/app"],
])("%s leads on from a record that is not there: %#", async (path, error, name, href) => {
  await open(path, error);
  expect(screen.getByRole("link", { name }).getAttribute("href")?.replace(/\/$/, "")).toBe(href);
});

test("a failure that a second try may mend leads nowhere else", async () => {
  await open("/rounds/r/units/u", found(500, "internal"));
  expect(screen.queryByRole("link")).toBeNull();
});
