import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OwnComponent } from "../../../../../contract/scoring/own-index/components.ts";
import { type Session, SessionProvider } from "../../../../app/session.tsx";
import { SelfForm } from "./self-form.tsx";

const count = (name: string) => ({
  ...{ name, title: { vi: name, en: name }, kind: "count", options: [], required: true },
});

/** A component as the server shows it: the officer of its lead agency may score it, nothing is scored yet. */
const component = (changes: { asked?: boolean; self?: boolean } = {}) =>
  ({
    row: { code: "1.1", max: "2", selfAsked: changes.asked ?? true, leftOut: null },
    fields: [count("đúng hạn"), count("tất cả")],
    columns: [],
    abilities: { self: changes.self ?? true },
  }) as unknown as OwnComponent;

function Signed({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <SessionProvider session={{ accountId: "an" } as Session}>{children}</SessionProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}

const show = (shown: OwnComponent, behalf: string | null = null) =>
  render(<SelfForm roundId="r" shown={shown} behalf={behalf} />, { wrapper: Signed });

/** What was sent to the server, and its answer. */
const sent: { path: string; body: unknown }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async (path: string, { body }: { body: string }) => {
    sent.push({ path: String(path), body: JSON.parse(body) });
    const points = { exact: "9/5", printed: "1.8" };
    return Response.json({ version: 1, points, how: { vi: "18/20 = 90%", en: "18/20 = 90%" } });
  });
});

afterEach(() => {
  sent.length = 0;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const later = () => act(() => vi.advanceTimersByTimeAsync(2000));

test("what is typed is sent by itself as the next version, and its points stand below", async () => {
  show(component());
  type("đúng hạn", "18");
  type("tất cả", "20");
  expect(sent).toEqual([]);
  await later();
  const inputs = { "đúng hạn": "18", "tất cả": "20" };
  expect(sent.at(-1)?.body).toEqual({ inputs, estimate: false, note: null, basedOnVersion: 0, reason: null });
  expect(screen.getByText("1,8/2 điểm")).toBeTruthy();
});

test("for another agency nothing goes out before the reason is written", async () => {
  const { rerender } = show(component(), "");
  type("đúng hạn", "18");
  await later();
  expect(sent).toEqual([]);
  rerender(<SelfForm roundId="r" shown={component()} behalf="Cơ quan chủ trì đề nghị" />);
  await later();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toMatchObject({ reason: "Cơ quan chủ trì đề nghị", inputs: { "đúng hạn": "18" } });
});

test("what is locked or led by others is shown and not written", () => {
  show(component({ self: false }));
  expect(screen.getByText(/^Phần này đã khóa/)).toBeTruthy();
  for (const field of screen.getAllByRole("textbox")) expect(field).toHaveProperty("disabled", true);
});

test("a component by survey has no fields", () => {
  show(component({ asked: false }));
  expect(screen.getByText(/chỉ dự kiến, không tự chấm/)).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
});
