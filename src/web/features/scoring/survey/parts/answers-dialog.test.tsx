import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { SurveyCell } from "../../../../../contract/scoring/survey.ts";
import { type Session, SessionProvider } from "../../../../app/session.tsx";
import { AnswersDialog } from "./answers-dialog.tsx";

const form = (code: string, version: number, counts: readonly [number, number]) => ({
  ...{ form: code, nameVi: `Mẫu ${code}`, nameEn: null, weight: null, collected: 90, version, mean: null, at: null },
  answers: counts[0] + counts[1],
  counts: [
    { label: "Tốt", count: counts[0], percent: null },
    { label: "Khá", count: counts[1], percent: null },
  ],
});
const cell = {
  ...{ unitId: "u1", unitNameVi: "Sở Y tế", unitNameEn: null, scale: null },
  component: { code: "1.7.1", nameVi: "Chỉ đạo", nameEn: null, max: "1.5", kind: "options" },
  options: ["Tốt", "Khá"].map((label) => ({ label, labelEn: null, percent: "100" })),
  forms: [form("M1", 2, [40, 5]), form("M2", 0, [0, 0])],
} as unknown as SurveyCell;

const session = { accountId: "01900000-0000-7000-8000-000000000001" } as Session;

test("what is typed is kept over a closed dialog until it is saved", async () => {
  const open = () =>
    render(
      <QueryClientProvider client={new QueryClient()}>
        <MantineProvider env="test">
          <SessionProvider session={session}>
            <AnswersDialog roundId="r2" cell={cell} onClose={() => undefined} />
          </SessionProvider>
        </MantineProvider>
      </QueryClientProvider>,
    );
  const shown = open();
  await userEvent.type(screen.getAllByLabelText("Tốt")[1] as HTMLElement, "31");
  shown.unmount();
  open();
  expect((screen.getAllByLabelText("Tốt")[1] as HTMLInputElement).value).toBe("31");
  await userEvent.click(screen.getByRole("button", { name: "Bỏ nội dung nhập dở" }));
  expect((screen.getAllByLabelText("Tốt")[1] as HTMLInputElement).value).toBe("");
  cleanup();
});

test("what is typed by form and option is sent with the reason and the versions that were seen", async () => {
  const fetched = vi.fn(async (_address: string, _request: RequestInit) =>
    Response.json({ changed: 1, points: "1.2", answers: 90 }),
  );
  vi.stubGlobal("fetch", fetched);
  const onClose = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <SessionProvider session={session}>
          <AnswersDialog roundId="r1" cell={cell} onClose={onClose} />
        </SessionProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  const [first, second] = screen.getAllByLabelText("Tốt");
  expect((first as HTMLInputElement).value).toBe("40");
  expect((second as HTMLInputElement).value).toBe("");
  await userEvent.clear(first as HTMLElement);
  await userEvent.type(first as HTMLElement, "41");
  await userEvent.type(second as HTMLElement, "30");
  expect(screen.getByText(/thu về 90, 46 phiếu/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText(/^Lý do/), "Đối chiếu phiếu gốc");
  await userEvent.click(screen.getByRole("button", { name: "Lưu kết quả" }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const [address, request] = fetched.mock.calls[0] ?? [];
  expect(address).toBe("/api/rounds/r1/survey/units/u1/components/1.7.1");
  expect(JSON.parse(String(request?.body))).toEqual({
    answers: [
      { form: "M1", basedOnVersion: 2, counts: { Tốt: 41, Khá: 5 }, mean: null, answers: 0 },
      { form: "M2", basedOnVersion: 0, counts: { Tốt: 30, Khá: 0 }, mean: null, answers: 0 },
    ],
    reason: "Đối chiếu phiếu gốc",
  });
  vi.unstubAllGlobals();
});
