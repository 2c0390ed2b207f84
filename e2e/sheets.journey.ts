import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoPassword } from "../src/server/modules/identity/service/demo-accounts.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { startTimedApplication, type TimedApplication } from "./support/timed-application.ts";
import { openVisitor } from "./support/visitor.ts";

let application: TimedApplication;
const reason = "Theo kế hoạch của tỉnh";
const day = 86_400_000;

beforeAll(async () => {
  application = await startTimedApplication();
}, 120_000);
afterAll(() => application.stop());

async function enter(login: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openVisitor({ baseURL: application.url, ...options });
  const door = new SignInPage(page);
  await door.open();
  await door.signIn(login, demoPassword);
  await page.getByRole("heading", { level: 1 }).and(page.getByText("Việc của tôi")).waitFor();
  return page;
}

it("fills in a sheet from the opening to the submission, with the head at a phone, and locks it by the clock", async () => {
  const owner = await enter("chutri");
  const { path, today } = await openRound(owner);

  const focal = await enter("daumoi.yte");
  // The round of the demonstration asks for a sheet, too.
  const link = focal.getByRole("link", { name: /^Phiếu tự chấm của Sở Y tế/ });
  await link.and(focal.locator(`[href$="${path}"]`)).click();
  await focal.getByRole("heading", { level: 1, name: /Sở Y tế: còn \d+ tiêu chí chưa tự chấm/ }).waitFor();
  await focal.getByLabel("Ngày ban hành").fill("20/01/2026");
  await focal.getByText("0,5 trên 0,5 điểm").waitFor();
  await focal.getByText(/^Đã lưu lúc/).waitFor();
  await assertAccessible(focal, "a sheet being filled in");
  await focal.keyboard.press("Alt+ArrowDown");
  await focal.getByText("2 trên 45").waitFor();
  await focal.reload();
  await focal.getByText("2 trên 45").waitFor();
  await focal.getByText("Danh sách", { exact: true }).click();
  await focal.getByRole("button", { name: /^Mở tiêu chí 1\.1\.1:/ }).waitFor();
  await assertAccessible(focal, "a sheet as a list");
  await act(focal, "Trình thủ trưởng");
  await focal.getByRole("heading", { level: 1, name: "Sở Y tế: phiếu chờ thủ trưởng duyệt" }).waitFor();

  const head = await enter("giamdoc.yte", { viewport: { width: 360, height: 740 }, colorScheme: "dark" });
  await head.getByRole("link", { name: /chờ ông\/bà duyệt$/ }).click();
  await head.getByRole("button", { name: /^Mở tiêu chí 1\.1\.1:/ }).click();
  await head.getByLabel("Ý kiến khi trả lại tiêu chí này").fill("Bổ sung số quyết định");
  await assertAccessible(head, "a sheet with its head");
  await act(head, "Trả lại", { label: "Lý do trả lại", text: "Còn thiếu tài liệu" });
  await focal.goto(`/app${path}?c=1.1.1&view=one`);
  await focal.getByText("Bổ sung số quyết định").waitFor();
  await act(focal, "Trình thủ trưởng");
  await head.goto(`/app${path}`);
  await act(head, "Duyệt phiếu");
  await focal.reload();
  await act(focal, "Nộp phiếu");
  await focal.getByRole("heading", { level: 1, name: "Sở Y tế: phiếu tự chấm điểm đã nộp" }).waitFor();
  await assertAccessible(focal, "a submitted sheet");

  await application.moveTo(new Date(today + 25 * day));
  const late = await enter("giamdoc.yte");
  const sheet = await (await late.request.get(`/api${path}`)).json();
  expect(sheet).toMatchObject({ state: "submitted", acts: [], window: { open: false } });
});

async function act(page: Page, name: string, why?: { label: string; text: string }): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  if (why) await dialog.getByLabel(why.label).fill(why.text);
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** A round of one department that is appraised by another one, open from today on for twenty days. */
async function openRound(page: Page): Promise<{ path: string; today: number }> {
  const get = async (address: string) => (await page.request.get(address)).json();
  const send = async (method: "post" | "put", address: string, data: object) => {
    const answer = await page.request[method](address, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const sets = (await get("/api/criteria-sets?state=frozen&pageSize=50")).items;
  const set = sets.find((one: { code: string }) => one.code === "department-reconstruction");
  const units = (await get("/api/units?kind=department&pageSize=100")).items;
  const unitOf = (code: string) => units.find((one: { officialCode: string }) => one.officialCode === code).id;
  const accounts = (await get("/api/accounts?pageSize=100")).items;
  const accountOf = (login: string) => accounts.find((one: { login: string }) => one.login === login).id;
  const unitId = unitOf("SYT");
  const block = { code: "A", nameVi: "Các sở", nameEn: null, setId: set.id, classes: null, unitIds: [unitId] };
  const policies = { ties: null, tieBreak: [], notSubmitted: null, demonstration: true };
  const titleVi = "Chỉ số CCHC của hành trình";
  const plan = { year: 2026, titleVi, titleEn: null, day: "2026-07-01", ...policies, blocks: [block] };
  const { roundId } = await send("post", "/api/rounds", { plan, reason });
  const today = Date.now();
  const instant = (days: number) => new Date(today + days * day).toISOString();
  const window = (stage: string, from: number) => ({ stage, opensAt: instant(from), closesAt: instant(from + 20) });
  const setup = await send("put", `/api/rounds/${roundId}/setup`, {
    basedOnVersion: (await get(`/api/rounds/${roundId}/schedule`)).version,
    windows: [window("self", -0.1), window("appraisal1", 20)],
    ...{ evidenceFrom: null, evidenceUntil: null, inputsAsOf: null, previousRoundId: null, ownerUnitId: null, reason },
  });
  await send("post", `/api/rounds/${roundId}/assignments`, {
    ...{ agencyUnitId: unitOf("STP"), blockCode: null, part: null, unitIds: null, replacement: false, reason },
    leaderAccountId: accountOf("thamdinh.taichinh"),
    officers: [{ accountId: accountOf("thamdinh.tuphap"), seat: 1 }],
  });
  await send("post", `/api/rounds/${roundId}/opening`, { basedOnVersion: setup.version, reason });
  return { path: `/rounds/${roundId}/sheets/${unitId}`, today };
}
