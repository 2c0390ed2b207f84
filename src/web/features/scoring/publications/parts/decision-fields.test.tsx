import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
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

const nothing = () => undefined;

function show({ decision, items = [first], waiting = "bb", lastMeeting, error, amends }: Given) {
  const publications = { items, waiting: file(waiting), abilities: { attach: true } } as unknown as Publications;
  const props = { decision: { ...typed, ...decision }, publications, lastMeeting, error, faults: readFaults(error) };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <DecisionFields
          roundId="r"
          amends={amends ?? false}
          onChange={nothing}
          onSettled={nothing}
          required
          {...props}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const isFaulty = (label: RegExp) => screen.getByLabelText(label).getAttribute("aria-invalid") === "true";

test.each(["2026-01-05", "2026-03-02"])("the number of the decision before is refused at the number, on %s", (date) => {
  show({ decision: { number: "15/qđ-ubnd ", date } });
  expect(isFaulty(/^Số, ký hiệu/)).toBe(true);
  expect(screen.getByText(/của quyết định ở lần công bố 1/)).toBeTruthy();
  expect(isFaulty(/^Ngày ký/)).toBe(false);
});

test("the number of the decision before is another one's in another year", () => {
  show({ decision: { number: "15/QĐ-UBND", date: "2027-01-04" } });
  expect([isFaulty(/^Ngày ký/), isFaulty(/^Số, ký hiệu/)]).toEqual([false, false]);
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
  const settled: string[] = [];
  const view = (refused: ApiError, decision: Partial<TypedDecision>) => (
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <DecisionFields
          {...{ roundId: "r", decision: { ...typed, ...decision }, error: refused, faults: readFaults(refused) }}
          onChange={nothing}
          onSettled={() => settled.push(refused.problem.code)}
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
  expect([shown(), settled]).toEqual([[true, false], []]);
  rerender(view(error, { date: "2027-01-02" }));
  expect(settled).toEqual(["scoring.decision_in_future"]);
  expect(shown()).toEqual([false, false]);
  rerender(view(invalid, { date: "2027-01-02" }));
  expect(shown()).toEqual([false, true]);
  rerender(view(invalid, { date: "2027-01-02", signer: "Chủ tịch UBND" }));
  expect(shown()).toEqual([false, false]);
  expect(settled.at(-1)).toBe("request.invalid");
});

test("a refusal of a decision that was another's is told no longer once it is another one", () => {
  const faults = [{ path: "body.decision.number", message: "số và ngày này là của lần công bố 1" }];
  const problem = { code: "scoring.decision_not_another", status: 422, title: "", detail: "", faults };
  const error = new ApiError(problem as unknown as ConstructorParameters<typeof ApiError>[0]);
  const publications = { items: [first], waiting: file("bb"), abilities: {} } as unknown as Publications;
  let settled = 0;
  const view = (changes: Partial<TypedDecision>) => (
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <DecisionFields
          {...{ roundId: "r", decision: { ...typed, ...first.decision, ...changes }, error, faults: readFaults(error) }}
          {...{ publications, required: true, onChange: nothing }}
          onSettled={() => {
            settled += 1;
          }}
        />
      </QueryClientProvider>
    </MantineProvider>
  );
  const { rerender } = render(view({}));
  rerender(view({ signer: "Phó Chủ tịch" }));
  expect(settled).toBe(0);
  rerender(view({ number: "16/QĐ-UBND" }));
  expect(settled).toBe(1);
});

test("a file that is refused is named, and the one before it stays", async () => {
  const detail = "Tệp quyết định phải là PDF mở được.";
  const problem = { type: "", title: "", status: 422, detail, code: "scoring.decision_unreadable", requestId: "1" };
  const headers = { "content-type": "application/problem+json" };
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(problem), { status: 422, headers }));
  show({});
  const input = document.querySelector("input[type=file]") as HTMLInputElement;
  fireEvent.change(input, { target: { files: [new File(["x"], "sai.pdf", { type: "application/pdf" })] } });
  expect((await screen.findByRole("alert")).textContent).toBe(
    `“sai.pdf” không được nhận. ${detail} Tệp đính kèm vẫn là “qd.pdf”.`,
  );
});
