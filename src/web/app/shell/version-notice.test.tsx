import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Suspense, useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lazyPart } from "../lazy-part.ts";
import { watchPageFiles } from "../page-files.ts";
import { VersionNotice } from "./version-notice.tsx";

const Gone = lazyPart(async () => {
  const error = new Error("Failed to fetch dynamically imported module: /app/assets/cu.js");
  window.dispatchEvent(Object.assign(new Event("vite:preloadError"), { payload: error }));
  throw error;
});

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <MantineProvider env="test">
      <VersionNotice />
      <input aria-label="Ghi chú" />
      <button type="button" onClick={() => setOpen(true)}>
        Mở
      </button>
      <Suspense>{isOpen && <Gone />}</Suspense>
    </MantineProvider>
  );
}

let served = "";
beforeEach(() => {
  const script = document.createElement("script");
  script.setAttribute("type", "module");
  script.setAttribute("src", "/app/assets/cu.js");
  // happy-dom would fetch it where it stood in the page as a whole.
  vi.spyOn(document, "querySelector").mockReturnValue(script);
  vi.stubGlobal("fetch", async () => new Response(served));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
watchPageFiles();

test.each([
  ['<script src="/app/assets/cu.js">', "Một phần của trang chưa tải được"],
  ['<script src="/app/assets/moi.js">', "Đã có phiên bản mới của phần mềm"],
])("a part that does not come is told, and what was typed stays: %s", async (page, title) => {
  served = page;
  render(<Page />);
  fireEvent.change(screen.getByLabelText("Ghi chú"), { target: { value: "đang gõ" } });
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Mở" })));
  window.dispatchEvent(Object.assign(new Event("vite:preloadError"), { payload: new Error("x") }));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain(title));
  expect(screen.getByLabelText<HTMLInputElement>("Ghi chú").value).toBe("đang gõ");
  expect(screen.getByRole("button", { name: /^Tải/ })).toBeDefined();
});
