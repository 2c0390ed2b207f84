import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import type { ScoredComponent } from "../../../../../domain/scoring/sheet/score-sheet.ts";
import { markUnreadable } from "../../../../ui/unreadable.ts";
import { LivePoints } from "./live-points.tsx";

const fault = { vi: "“day” không phải ngày", en: "“day” is not a day" };

function show(day: string | undefined, canFill = true): string | null {
  cleanup();
  const draft = { inputs: day === undefined ? {} : { day }, estimate: false, note: "" };
  const scored = { explanation: { vi: "1 điểm", en: "1 point" }, faults: [fault] };
  render(
    <MantineProvider env="test">
      <LivePoints
        component={{ inputs: [] as SheetComponent["inputs"], canFill } as SheetComponent}
        scored={scored as unknown as ScoredComponent}
        draft={draft as unknown as Parameters<typeof LivePoints>[0]["draft"]}
      />
    </MantineProvider>,
  );
  return screen.getByRole("status").textContent;
}

test("of a day that cannot be read, its field alone says why", () => {
  expect(show(markUnreadable("30/02/2026"))).toBe("Chưa tính điểm: còn ô chưa đọc được");
});

test("of what the rules refuse, they say why", () => {
  expect(show("2026-02-28")).toContain("không phải ngày");
});

test("nobody is told to fill in what is locked", () => {
  expect(show(undefined)).toBe("Chưa có điểm: nhập số liệu bên trên");
  expect(show(undefined, false)).toBe("Không có số liệu nên không có điểm");
});
