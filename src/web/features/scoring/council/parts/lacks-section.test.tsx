import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LacksSection } from "./lacks-section.tsx";
import type { CouncilWork } from "./types.ts";

const empty = {
  ...{ published: false, lacks: [] as readonly unknown[], advice: [], finishedAt: null as string | null },
  abilities: { settles: false, prepares: true },
};

async function show(work: Partial<typeof empty>, mayPublish = false) {
  const page = () => (
    <main>
      <LacksSection roundId="r1" mayPublish={mayPublish} work={{ ...empty, ...work } as unknown as CouncilWork} />
    </main>
  );
  const router = createRouter({ routeTree: createRootRoute({ component: page }) });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return (await screen.findByRole("main")).textContent;
}

test("a round that lacks nothing is ready for its publication", async () => {
  expect(await show({})).toContain("Đủ điều kiện công bố");
});

test("who may publish finds the way from there", async () => {
  const way = "Công bố ở trang đợt đánh giá";
  expect(await show({}, true)).toContain(way);
  expect(screen.getByRole("link", { name: way }).getAttribute("href")).toBe("/rounds/r1");
  document.body.replaceChildren();
  expect(await show({})).not.toContain(way);
});

test("a published round is not said to be ready for its publication", async () => {
  expect(await show({ published: true })).toBe("");
});

test("where components have no points yet, 0 points are offered while the council meets, and its reopening afterwards", async () => {
  const unit = { unitId: "u1", nameVi: "Sở Y tế", nameEn: null };
  const lacks = [{ kind: "unfilled", vi: "Chưa có số liệu", en: "No inputs", units: [unit] }];
  const [give, reopen] = ["Cho 0 điểm phần không nộp số liệu", "mở lại cuộc họp để cho điểm"];
  const meeting = await show({ lacks, abilities: { settles: true, prepares: true } });
  expect(meeting).toContain(give);
  expect(meeting).not.toContain(reopen);
  document.body.replaceChildren();
  const ended = await show({ lacks, finishedAt: "2026-01-11T01:48:00Z" });
  expect(ended).toContain(reopen);
  expect(ended).not.toContain(give);
});
