import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { readCriteriaSet } from "../../../../../domain/scoring/read-set.ts";
import { setOf } from "../../../../../domain/scoring/rules/rule-examples.fixture.ts";
import { ChangeDoubts } from "./change-doubts.tsx";

const rule = {
  ...{ kind: "ratio", numerator: "onTime", denominator: "all" },
  inputs: [
    { name: "onTime", title: "Số hồ sơ giải quyết đúng hạn" },
    { name: "all", title: "Tổng số hồ sơ đã giải quyết" },
  ],
};
const unit = { unitId: "u1", blockCode: "so", nameVi: "Sở Y tế", nameEn: null };
const change = { unit, component: "1.1.1", points: null, reason: "Đếm lại", fields: [] };

afterEach(() => vi.unstubAllGlobals());

test("a part above its whole is told of a listed change; what can be is not", async () => {
  const read = readCriteriaSet(setOf({ max: "4", rule }));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return Response.json({ year: 2025, set: read.set });
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <ChangeDoubts roundId="r1" change={{ ...change, inputs: { onTime: "150", all: "146" } }} />
        <ChangeDoubts roundId="r1" change={{ ...change, inputs: { onTime: "146", all: "150" } }} />
        <ChangeDoubts roundId="r1" change={{ ...change, inputs: null, points: "4" }} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  expect((await screen.findAllByRole("status")).map((one) => one.textContent?.trim())).toEqual([
    "“Số hồ sơ giải quyết đúng hạn” (150) lớn hơn “Tổng số hồ sơ đã giải quyết” (146); kiểm tra lại",
  ]);
  expect(asked).toEqual(["/api/rounds/r1/appraisal/rules?block=so"]);
});
