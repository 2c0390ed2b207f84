import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LacksSection } from "./lacks-section.tsx";
import type { CouncilWork } from "./types.ts";

function show(work: Pick<CouncilWork, "published">) {
  const none = { lacks: [], advice: [], abilities: { settles: false, prepares: true } };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <main>
          <LacksSection roundId="r1" work={{ ...work, ...none } as unknown as CouncilWork} />
        </main>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return screen.getByRole("main").textContent;
}

test("a round that lacks nothing is ready for its publication", () => {
  expect(show({ published: false })).toContain("Đủ điều kiện công bố");
});

test("a published round is not said to be ready for its publication", () => {
  expect(show({ published: true })).toBe("");
});
