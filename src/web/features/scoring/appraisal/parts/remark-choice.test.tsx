import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import type { RemarkTemplate } from "../../../../../contract/scoring/remarks.ts";
import { chooseRemark } from "./choose-remark.ts";
import { RemarkChoice } from "./remark-choice.tsx";
import { startDraft, type VerdictDraft } from "./verdict-draft.ts";

const remark = (code: string, deduction: string | null, textVi: string): RemarkTemplate => ({
  ...{ code, deduction, textVi, textEn: null, cause: "late", shipped: false, retired: false, version: 1 },
});
const late = remark("CHAM", "0.25", "{unit} chậm thời hạn.");
const gone = remark("KHONG", "9", "Không thực hiện.");
const note = remark("NHAN-XET", null, "Cần bổ sung {tên tài liệu}.");

const line = {
  ...{ unitNameVi: "Sở Y tế", unitNameEn: null, nameVi: "Kế hoạch", nameEn: null, max: "3", selfPoints: "1.5" },
  columns: [{ stage: "self", seat: 1, version: 1, inputs: {}, points: { printed: "1.5", exact: "3/2" } }],
} as unknown as AppraisalLine;
const start = startDraft(line, "appraisal1", 1);

let draft: VerdictDraft;

function Form() {
  const [typed, setTyped] = useState(start);
  draft = typed;
  return <RemarkChoice line={line} work={{ draft, change: (changes) => setTyped({ ...typed, ...changes }) }} />;
}

beforeEach(() => {
  const answer = { items: [late, gone, note], abilities: { edit: false } };
  vi.stubGlobal("fetch", async () => Response.json(answer));
});
afterEach(() => vi.unstubAllGlobals());

async function show(): Promise<(code: string) => void> {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <Form />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(4));
  return (code) => fireEvent.change(screen.getByLabelText("Nhận xét mẫu"), { target: { value: code } });
}

describe("choosing a deduction code", () => {
  it("fills in the claimed points less its own and the reason, and says so before anything is saved", async () => {
    const choose = await show();
    choose("CHAM");
    expect(draft).toMatchObject({ verdict: "pointsChanged", points: "1.25", remarkCode: "CHAM" });
    expect(draft.reason).toBe("Sở Y tế chậm thời hạn.");
    expect(screen.getByRole("status").textContent).toContain("trừ 0,25 điểm: đơn vị tự chấm 1,5, còn 1,25");
    choose("KHONG");
    expect(draft).toMatchObject({ points: "0", reason: "Không thực hiện." });
    choose("NHAN-XET");
    expect(draft).toMatchObject({ verdict: null, points: null, reason: "Cần bổ sung {tên tài liệu}." });
    expect(screen.getByRole("status").textContent).toBe("");
    choose("");
    expect(draft).toEqual(start);
  });

  it("leaves what the appraiser wrote instead, and words of his own", () => {
    const chosen = { ...start, reason: "Văn bản số 12.", ...chooseRemark(line, start, late, undefined) };
    const changed = { ...chosen, points: "1", reason: "Văn bản số 12. Sở Y tế chậm thời hạn." };
    expect(chooseRemark(line, changed, note, late)).toEqual({
      remarkCode: "NHAN-XET",
      reason: "Văn bản số 12. Cần bổ sung {tên tài liệu}.",
    });
  });

  it("keeps the verdict where points are still to be typed", () => {
    const begun = { ...start, verdict: "pointsChanged" as const };
    expect({ ...begun, ...chooseRemark(line, begun, note, undefined) }).toMatchObject({ verdict: "pointsChanged" });
  });

  it("leaves nothing where the unit claimed nothing", () => {
    const empty = { ...line, selfPoints: null, columns: [] };
    expect(chooseRemark(empty, start, late, undefined)).toMatchObject({ verdict: "pointsChanged", points: "0" });
  });
});
