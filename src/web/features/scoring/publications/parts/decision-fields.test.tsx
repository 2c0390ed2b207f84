import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ApiError } from "../../../../api/api-error.ts";
import { readFaults } from "../../../../ui/form/field-faults.ts";
import { DecisionFields } from "./decision-fields.tsx";
import type { Publications, TypedDecision } from "./types.ts";

const file = (sha256: string) => ({ fileId: "f", name: "qd.pdf", size: 900, sha256 });
const first = {
  number: 1,
  decision: { number: "15/QĐ-UBND", date: "2026-01-05", signer: "Chủ tịch" },
  signedDecision: file("aa"),
};
const typed = { made: true, number: "16/QĐ-UBND", date: "2026-01-06", signer: "Chủ tịch" };

interface Given {
  readonly decision?: Partial<TypedDecision>;
  readonly items?: readonly object[];
  readonly waiting?: string;
  readonly lastMeeting?: string;
  readonly error?: unknown;
  readonly amends?: boolean;
}

function show({ decision, items = [first], waiting = "bb", lastMeeting, error, amends }: Given) {
  const publications = { items, waiting: file(waiting), abilities: { attach: true } } as unknown as Publications;
  const props = { decision: { ...typed, ...decision }, publications, lastMeeting, error, faults: readFaults(error) };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <DecisionFields roundId="r" amends={amends ?? false} onChange={() => undefined} required {...props} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const isFaulty = (label: RegExp) => screen.getByLabelText(label).getAttribute("aria-invalid") === "true";

test("number and date of the decision before are refused at the number", () => {
  show({ decision: { number: "15/qđ-ubnd", date: "2026-01-05" } });
  expect(isFaulty(/^Số, ký hiệu/)).toBe(true);
  expect(screen.getByText(/của quyết định ở lần công bố 1/)).toBeTruthy();
  expect(isFaulty(/^Ngày ký/)).toBe(false);
});

test("a day before the decision before is refused at the day", () => {
  show({ decision: { date: "2026-01-04" } });
  expect([isFaulty(/^Ngày ký/), isFaulty(/^Số, ký hiệu/)]).toEqual([true, false]);
  expect(screen.getByText(/lần công bố 1 \(ngày 05\/01\/2026\)/)).toBeTruthy();
});

test("the very file of the decision before is refused at the file", () => {
  show({ waiting: "aa" });
  expect(screen.getByRole("alert").textContent).toContain("đã ký của lần công bố 1");
});

test("what was refused and is another decision by now has no fault any more", () => {
  const faults = [{ path: "body.decision.number", message: "số và ngày này là của lần công bố 1" }];
  const problem = { code: "scoring.decision_not_another", status: 422, title: "", detail: "", faults };
  show({ error: new ApiError(problem as unknown as ConstructorParameters<typeof ApiError>[0]) });
  expect([isFaulty(/^Ngày ký/), isFaulty(/^Số, ký hiệu/)]).toEqual([false, false]);
});

test.each([
  ["2026-01-05", null],
  ["2026-01-06", null],
  ["2026-01-07", "Ngày ký quyết định trước phiên họp cuối của Hội đồng (07/01/2026). Kiểm tra lại ngày ký."],
])("a first decision of 06/01 after a last meeting on %s is warned of: %s", (lastMeeting, warning) => {
  show({ items: [], lastMeeting });
  expect(screen.queryByRole("status")?.textContent ?? null).toBe(warning);
  expect(isFaulty(/^Ngày ký/)).toBe(false);
});

test.each([
  [false, 1],
  [true, 0],
])("the draft of the first decision is not offered for an amendment: %s", (amends, links) => {
  show({ amends });
  expect(screen.queryAllByRole("link", { name: "Tải dự thảo để trình ký (PDF)" })).toHaveLength(links);
});

test("a part that was changed since it was refused has no fault", () => {
  const problem = {
    code: "scoring.decision_in_future",
    status: 422,
    title: "",
    detail: "Ngày ký chưa đến.",
    faults: [],
  };
  const error = new ApiError(problem as unknown as ConstructorParameters<typeof ApiError>[0]);
  const signer = [{ path: "body.decision.signer", message: "quá dài" }];
  const invalid = new ApiError({ ...problem, code: "request.invalid", faults: signer } as typeof error.problem);
  const view = (refused: ApiError, decision: Partial<TypedDecision>) => (
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <DecisionFields
          {...{ roundId: "r", decision: { ...typed, ...decision }, error: refused, faults: readFaults(refused) }}
          onChange={() => undefined}
          publications={undefined}
          required
        />
      </QueryClientProvider>
    </MantineProvider>
  );
  const { rerender } = render(view(error, { date: "2027-01-20" }));
  const shown = () => [isFaulty(/^Ngày ký/), isFaulty(/^Người ký/)];
  expect(shown()).toEqual([true, false]);
  rerender(view(error, { date: "2027-01-20", signer: "Phó Chủ tịch" }));
  expect(shown()).toEqual([true, false]);
  rerender(view(error, { date: "2027-01-02" }));
  expect(shown()).toEqual([false, false]);
  rerender(view(invalid, { date: "2027-01-02" }));
  expect(shown()).toEqual([false, true]);
  rerender(view(invalid, { date: "2027-01-02", signer: "Chủ tịch UBND" }));
  expect(shown()).toEqual([false, false]);
});
