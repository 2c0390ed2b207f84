import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { loadPdfFonts } from "../../demo/documents/pdf-font.ts";
import { writePdf } from "../../demo/documents/write-pdf.ts";
import { type Verification, verifyBundle } from "../../src/domain/scoring/bundle/verify-bundle.ts";
import { paragraphTexts, readDocument } from "../../src/server/platform/docx/read-docx.fixture.ts";
import { nodeCryptography } from "../../src/verifier/node-cryptography.ts";
import { assertAccessible } from "./accessibility.ts";
import { choose } from "./keyboard.ts";
import { act } from "./round-people.ts";

/** Fills in a decision and attaches its signed copy, in a dialog or on a page. */
export async function giveDecision(at: Page | Locator, number: string, date: string): Promise<void> {
  await at.getByLabel("Số, ký hiệu quyết định").fill(`${number}/QĐ-UBND`);
  await at.getByLabel("Ngày ký").fill(date);
  await at.getByLabel("Người ký").fill("Chủ tịch UBND tỉnh");
  const buffer = Buffer.from(writePdf(await loadPdfFonts(), [[{ text: `Quyết định số ${number}/QĐ-UBND` }]]));
  const name = `qd-${number}.pdf`;
  await at.locator("input[type=file]").setInputFiles({ name, mimeType: "application/pdf", buffer });
  await at.getByRole("link", { name }).waitFor();
}

/** From the round that was published: the points of a component are set anew by another decision, looked at, published. */
export async function amendRound(owner: Page, change: { unit: string; component: string; points: string }) {
  await owner.getByRole("link", { name: "Công bố", exact: true }).click();
  await owner.getByRole("link", { name: "Điều chỉnh kết quả đã công bố" }).click();
  await choose(owner, owner.getByRole("combobox", { name: "Đơn vị" }), change.unit);
  await choose(owner, owner.getByRole("combobox", { name: /^Thành phần/ }), change.component);
  await owner.getByRole("radio", { name: "Đặt điểm trực tiếp" }).check();
  await owner.getByLabel(/^Điểm \(0 – /).fill("99");
  await owner.getByLabel("Lý do sửa chỗ này").fill("Kết luận kiểm tra số 5/KL-SNV");
  await owner.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await owner.getByText("Điểm phải từ 0 đến điểm tối đa của tiêu chí.").waitFor();
  await owner.getByLabel(/^Điểm \(0 – /).fill(change.points);
  await owner.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await owner.getByRole("heading", { name: /^Thay đổi, kể cả/ }).waitFor();
  await assertAccessible(owner, "round being amended");
  // What was typed is there again after the page was closed.
  await owner.reload();
  await owner.getByText("Đã lấy lại nội dung nhập dở lần trước.").waitFor();
  await owner.getByRole("button", { name: "Xem thay đổi" }).click();
  await owner.getByRole("heading", { name: /^Thay đổi, kể cả/ }).waitFor();
  await owner.getByLabel("Lý do điều chỉnh").fill("Theo kết luận kiểm tra");
  await takeDrafts(owner, change);
  await giveDecision(owner, "100", "28/12/2026");
  await act(owner, "Công bố điều chỉnh");
  await owner.getByRole("heading", { name: /^Lần công bố 2/ }).waitFor();
}

/** The papers to be signed are taken along, of what is typed; the page stays as it is. */
async function takeDrafts(owner: Page, { unit, component }: { readonly unit: string; readonly component: string }) {
  const take = async (button: string) => {
    const pressed = owner.getByRole("button", { name: button, exact: true }).click();
    const [file] = await Promise.all([owner.waitForEvent("download"), pressed]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const draft = await take("Tải dự thảo quyết định điều chỉnh");
  expect(draft.name).toBe("du-thao-quyet-dinh-dieu-chinh-2026.docx");
  const words = paragraphTexts(readDocument(draft.bytes));
  expect(words).toContain("Lý do điều chỉnh: Theo kết luận kiểm tra.");
  expect(words).toEqual(expect.arrayContaining([unit, component, "Kết luận kiểm tra số 5/KL-SNV"]));
  expect((await take("Tải tờ trình PDF")).name).toBe("to-trinh-dieu-chinh-2026.pdf");
}

/** The public bundle of a publication, downloaded from the page of publications and computed anew. */
export async function verifyDownload(owner: Page, number: number): Promise<Verification> {
  const card = owner.getByRole("region", { name: `Lần công bố ${number}`, exact: true });
  const [file] = await Promise.all([
    owner.waitForEvent("download"),
    card.getByRole("button", { name: "Tải gói công khai" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`chi-so-2026-lan-${number}-cong-khai.json`);
  return verifyBundle(await readFile(await file.path(), "utf8"), nodeCryptography);
}
