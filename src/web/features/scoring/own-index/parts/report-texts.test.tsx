import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Session, SessionProvider } from "../../../../app/session.tsx";
import { ReportTexts } from "./report-texts.tsx";

/** What the server stores; a change based on another version is refused, as there. */
let stored = { difficulties: "Thiếu người", proposals: "Thêm người", version: 1 };

const open = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MantineProvider env="test">
        <SessionProvider session={{ accountId: "an" } as Session}>
          <ReportTexts roundId="r" />
        </SessionProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );

const field = () => screen.findByLabelText<HTMLTextAreaElement>("Khó khăn, vướng mắc");
const type = async (value: string) => fireEvent.change(await field(), { target: { value } });
const save = () => fireEvent.click(screen.getByRole("button", { name: "Lưu khó khăn, kiến nghị" }));

beforeEach(() => {
  localStorage.clear();
  stored = { difficulties: "Thiếu người", proposals: "Thêm người", version: 1 };
  vi.stubGlobal("fetch", async (_path: string, { body }: { body?: string } = {}) => {
    if (body === undefined) return Response.json({ ...stored, versions: [], canChange: true });
    const { basedOnVersion, ...said } = JSON.parse(body);
    if (basedOnVersion !== stored.version) {
      return Response.json({ status: 409, code: "record.changed", title: "Đã thay đổi", detail: "" }, { status: 409 });
    }
    stored = { ...said, version: basedOnVersion + 1 };
    return Response.json({ version: stored.version });
  });
});

afterEach(() => vi.unstubAllGlobals());

test("what was typed is there again after the page was closed, and is kept no longer once saved", async () => {
  const page = open();
  await type("Thiếu kinh phí");
  page.unmount();
  open();
  expect((await field()).value).toBe("Thiếu kinh phí");
  save();
  await waitFor(() => expect([stored.difficulties, localStorage.length]).toEqual(["Thiếu kinh phí", 0]));
});

test("when another saved meanwhile, both texts stand there, and saving again stores the typed one", async () => {
  open();
  await type("Thiếu kinh phí");
  stored = { difficulties: "Thiếu máy", proposals: "Thêm máy", version: 2 };
  save();
  expect((await screen.findByText("Thiếu máy")).textContent).toBe("Thiếu máy");
  expect((await field()).value).toBe("Thiếu kinh phí");
  expect(screen.getByRole("status").textContent).toContain("đã được sửa");
  save();
  await waitFor(() => expect(stored).toMatchObject({ difficulties: "Thiếu kinh phí", version: 3 }));
});
