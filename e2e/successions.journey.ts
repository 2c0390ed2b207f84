import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { Shell } from "./pages/shell.ts";
import { openAs } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { choose, press, typeInto } from "./support/keyboard.ts";

it("merges two departments; the people of the one that is parted go to the heir that is named", async () => {
  const page = await openAs("quantri");
  const { items } = await (await page.request.get("/api/units?q=tinh%20cao%20bang")).json();
  const addUnit = (nameVi: string, validFrom: string) => makeUnit(page, nameVi, validFrom, items[0].id);
  const [, parted] = [await addUnit("Sở Cũ Một", "2025-07-01"), await addUnit("Sở Cũ Hai", "2025-07-01")];
  await addUnit("Sở Hợp nhất", "2026-01-01");
  await addUnit("Sở Tiếp nhận", "2026-01-01");
  const accountId = await makeAccount(page, "kt.nguoi", parted);

  await new Shell(page).go("/successions/new");
  await typeInto(page, page.getByLabel("Có hiệu lực từ ngày"), "01/03/2026");
  const from = (row: number) => page.getByRole("combobox", { name: `Đơn vị cũ (hàng ${row})` });
  const to = (row: number) => page.getByRole("combobox", { name: `Đơn vị kế thừa (hàng ${row})` });
  const part = (row: number) => page.getByRole("combobox", { name: `Phần chuyển (hàng ${row})` });
  await choose(page, from(1), "Sở Cũ Một", "so cu mot");
  await choose(page, to(1), "Sở Hợp nhất", "so hop nhat");
  await choose(page, from(2), "Sở Cũ Hai", "so cu hai");
  await choose(page, to(2), "Sở Hợp nhất", "so hop nhat");
  await choose(page, part(2), "Một phần");
  await press(page, page.getByRole("button", { name: "Thêm hàng" }));
  await choose(page, from(3), "Sở Cũ Hai", "so cu hai");
  await choose(page, to(3), "Sở Tiếp nhận", "so tiep nhan");
  await choose(page, part(3), "Một phần");
  await choose(page, page.getByRole("combobox", { name: /^Đơn vị tiếp nhận .*Sở Cũ Hai/ }), "Sở Tiếp nhận");
  await typeInto(page, page.getByLabel("Căn cứ (số, ký hiệu văn bản)"), "12/NQ-HĐND");
  await typeInto(page, page.getByLabel("Lý do thực hiện"), "Sắp xếp tổ chức bộ máy");
  await assertAccessible(page, "a succession to be recorded");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByText("Đã ghi việc kế thừa").first().waitFor();

  await new Shell(page).go(`/accounts/${accountId}`);
  await page.getByRole("row", { name: /Chuyên viên.*Sở Tiếp nhận.*Đang giữ/ }).waitFor();
  await page.getByRole("row", { name: /Chuyên viên.*Sở Cũ Hai.*28\/02\/2026/ }).waitFor();
  const passed = page.getByText(/chuyển sang Sở Tiếp nhận, theo việc kế thừa/);
  await passed.first().waitFor();
  expect(await page.getByText("Sở Hợp nhất").count()).toBe(0);
});

async function makeUnit(page: Page, nameVi: string, validFrom: string, parentId: string): Promise<string> {
  const plain = { officialCode: null, nameEn: null, shortName: null, areaType: null };
  const description = { ...plain, nameVi, kind: "department", parentId };
  const data = { description, validFrom, sourceDocument: null, reason: "Lập cho hành trình" };
  const answer = await page.request.post("/api/units", { data });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).unitId;
}

async function makeAccount(page: Page, login: string, unitId: string): Promise<string> {
  const nothing = { position: null, email: null, phone: null, validUntil: null };
  const data = { ...nothing, login, displayName: "Người Kế Thừa", unitId, validFrom: "2026-01-01", readOnly: false };
  const answer = await page.request.post("/api/accounts", { data });
  expect(answer.status(), await answer.text()).toBe(201);
  const { id } = (await (await page.request.get(`/api/accounts?q=${login}`)).json()).items[0];
  const role = { roleCode: "specialist", unitId, validFrom: "2026-01-01", validUntil: null, reason: "Phân công" };
  expect((await page.request.post(`/api/accounts/${id}/roles`, { data: role })).status()).toBe(201);
  return id;
}
