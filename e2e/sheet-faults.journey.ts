import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { demoPassword } from "../src/server/modules/identity/service/demo-accounts.ts";
import { makePdf } from "../src/server/testing/small-files.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { openSheetRound } from "./support/sheet-round.ts";
import { startTimedApplication, type TimedApplication } from "./support/timed-application.ts";
import { openBrowser, openVisitor } from "./support/visitor.ts";

let application: TimedApplication;
let path: string;
let focal: Page;
let profile: string;

beforeAll(async () => {
  application = await startTimedApplication(inject("loadedHome"));
  profile = await mkdtemp(join(tmpdir(), "congtam-profile-"));
  const owner = await openVisitor({ baseURL: application.url });
  await signIn(owner, "chutri");
  ({ path } = await openSheetRound(owner));
  focal = await openVisitor({ baseURL: application.url });
  await signIn(focal, "daumoi.yte");
});
afterAll(async () => {
  await application.stop();
  await rm(profile, { recursive: true, force: true });
});

async function signIn(page: Page, login: string): Promise<void> {
  const answer = await page.request.post("/api/session", { data: { login, password: demoPassword } });
  expect(answer.ok(), login).toBe(true);
}

const note = (page: Page) => page.getByLabel("Ghi chú, thuyết minh");
const saved = (page: Page) => page.getByText(/^Đã lưu lúc/).waitFor();
const unreached = (page: Page) => page.getByText(/^Mất kết nối/).waitFor();
const at = (component: string) => `/app${path}?c=${component}&view=one`;

async function openAt(page: Page, component: string): Promise<void> {
  await page.goto(at(component));
  await note(page).waitFor();
}

/** What the program holds of a component. */
async function stored(component: string): Promise<{ version: number; note: string | null }> {
  const { components } = await (await focal.request.get(`/api${path}`)).json();
  const { version, note: text } = components.find((one: { code: string }) => one.code === component).entry;
  return { version, note: text };
}

it("a server that dies after storing, before it answers: what is typed meanwhile follows, nothing stands twice", async () => {
  await openAt(focal, "1.1.1");
  const dead = Promise.withResolvers<void>();
  await focal.route("**/components", async (route) => {
    await route.fetch();
    await application.kill();
    await route.abort("connectionreset");
    dead.resolve();
  });
  await note(focal).pressSequentially("Số liệu quý I");
  await dead.promise;
  await focal.unroute("**/components");
  await note(focal).pressSequentially(", quý II");
  await unreached(focal);
  await application.restart();
  await saved(focal);
  expect(await note(focal).inputValue()).toBe("Số liệu quý I, quý II");
  expect(await stored("1.1.1")).toEqual({ version: 2, note: "Số liệu quý I, quý II" });
});

it("a server that dies while the save is on its way: the last words are stored once it is back", async () => {
  await openAt(focal, "1.1.2");
  const dead = Promise.withResolvers<void>();
  focal.once("request", () => void application.kill().then(dead.resolve, dead.reject));
  await note(focal).fill("Theo kế hoạch 12/KH-SYT");
  await dead.promise;
  // It may have been stored and answered before the program ended; what is typed from now on finds nobody.
  await note(focal).fill("Theo kế hoạch 12/KH-SYT ngày 05/01");
  await unreached(focal);
  await application.restart();
  await saved(focal);
  expect((await stored("1.1.2")).note).toBe("Theo kế hoạch 12/KH-SYT ngày 05/01");
});

it("a network that is cut while typing, and a head who writes the same component: both are shown, one is chosen", async () => {
  await openAt(focal, "1.3.1");
  await note(focal).fill("Trước khi mất mạng");
  await saved(focal);
  const { version } = await stored("1.3.1");
  await focal.context().setOffline(true);
  await note(focal).fill("Khi mất mạng");
  await unreached(focal);
  const head = await openVisitor({ baseURL: application.url });
  await signIn(head, "giamdoc.yte");
  const other = { component: "1.3.1", basedOnVersion: version, inputs: {}, estimate: false, note: "Của thủ trưởng" };
  const answer = await head.request.post(`/api${path}/components`, { data: { ...other, reason: null } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await focal.context().setOffline(false);
  const box = focal.getByRole("alert").filter({ hasText: "Người khác vừa lưu tiêu chí này" });
  await box.getByText("Của thủ trưởng").waitFor();
  await box.getByText("Khi mất mạng").waitFor();
  expect((await stored("1.3.1")).note).toBe("Của thủ trưởng");
  await box.getByRole("button", { name: "Lưu giá trị của tôi" }).click();
  await saved(focal);
  expect(await stored("1.3.1")).toEqual({ version: version + 2, note: "Khi mất mạng" });
});

it("a server that dies in the middle of a document of megabytes: the rest follows from where it stood, stored once", async () => {
  const pdf = makePdf(1, "chung cu ".repeat(500_000));
  const digest = createHash("sha256").update(pdf).digest("hex");
  await openAt(focal, "1.1.1");
  const panel = focal.getByRole("region", { name: "Tài liệu kiểm chứng 1.1.1", exact: true });
  const offsets: number[] = [];
  const dead = Promise.withResolvers<void>();
  await focal.route("**/pieces/*", async (route) => {
    offsets.push(Number(route.request().url().split("/").at(-1)));
    if (offsets.length !== 3) return route.continue();
    // The third piece is on its way when the program ends.
    await Promise.allSettled([route.continue(), application.kill()]);
    dead.resolve();
  });
  const file = { name: "Bao cao ca nam.pdf", mimeType: "application/pdf", buffer: pdf };
  await panel.locator("input[data-kind=files]").setInputFiles(file);
  await dead.promise;
  await panel.getByText(/^Mất mạng ở \d+%, sẽ tự gửi tiếp/).waitFor();
  await application.restart();
  await panel.getByRole("button", { name: "Bao cao ca nam", exact: true }).waitFor();
  await focal.unroute("**/pieces/*");

  const piece = 1024 * 1024;
  expect(offsets.slice(0, 3)).toEqual([0, piece, 2 * piece]);
  // Whether the third piece had come nobody knew; what had come before is never sent again.
  expect(offsets.filter((offset) => offset < 2 * piece)).toEqual([0, piece]);
  const { components } = await (await focal.request.get(`/api${path.replace("sheets", "units")}/evidence`)).json();
  const here = components.find((one: { component: string }) => one.component === "1.1.1");
  expect(here.items.map((one: { document: { size: number } }) => one.document.size)).toEqual([pdf.length]);
  const { id } = here.items[0].document;
  const content = await (await focal.request.get(`/api/evidence/${id}/file`)).body();
  expect(createHash("sha256").update(content).digest("hex")).toBe(digest);
  const kept = await readdir(application.home, { recursive: true });
  expect(kept.filter((name) => name.endsWith(digest))).toHaveLength(1);
  expect((await (await focal.request.get("/api/uploads")).json()).items).toEqual([]);
});

it("a tab and then the whole browser closed before anything was sent: both give back what was typed", async () => {
  const browse = async () => {
    const page = await openBrowser(profile, { baseURL: application.url });
    await signInWhereAsked(page);
    return page;
  };
  const first = await browse();
  await openAt(first, "1.2.1");
  // Nobody is there to answer: a line that only the browser cuts is whole again for what a closing page still sends.
  await application.kill();
  await note(first).fill("Gõ rồi đóng thẻ");
  await first.close();
  await application.restart();
  const tab = await first.context().newPage();
  await openAt(tab, "1.2.1");
  await tab.getByText(/^Đã khôi phục nội dung nhập dở của 1 tiêu chí: 1\.2\.1/).waitFor();
  await saved(tab);
  expect((await stored("1.2.1")).note).toBe("Gõ rồi đóng thẻ");

  await application.kill();
  await note(tab).fill("Gõ rồi tắt máy");
  await unreached(tab);
  await tab.context().close();
  await application.restart();
  expect((await stored("1.2.1")).note).toBe("Gõ rồi đóng thẻ");
  const again = await browse();
  await openAt(again, "1.2.1");
  await saved(again);
  expect(await note(again).inputValue()).toBe("Gõ rồi tắt máy");
  expect((await stored("1.2.1")).note).toBe("Gõ rồi tắt máy");
});

/** The program ends while an answer to a form is on its way: before it comes there, or stored and not yet confirmed. */
async function dieDuring(page: Page, address: string, when: "before" | "stored", send: () => Promise<void>) {
  const dead = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    if (when === "stored") await route.fetch();
    await application.kill();
    await route.abort("connectionreset");
    dead.resolve();
  });
  await send();
  await dead.promise;
  await page.getByRole("alert").getByText("Mất kết nối").waitFor();
  await page.unroute(address);
}

/** A day of the round, counted from its opening; sessions have ended by then. */
async function enterOn(day: number, login: string, address: string): Promise<Page> {
  await application.moveTo(new Date(Date.now() + day * 86_400_000));
  const page = await openVisitor({ baseURL: application.url });
  await signIn(page, login);
  await page.goto(`/app${address}`);
  return page;
}

it("a server that dies during a verdict: what was typed stays, over a closed page as well, and is stored in the end", async () => {
  const appraiser = await enterOn(21, "thamdinh.tuphap", path.replace("sheets", "appraisal/units"));
  const why = appraiser.locator("[data-reason]");
  const save = () => appraiser.getByRole("button", { name: "Lưu kết quả", exact: true }).click();
  const verdicts = "**/appraisal/verdicts";
  const opened = await appraiser.getByRole("region", { name: /^Sở Y tế: / }).getAttribute("aria-label");
  const component = /^Sở Y tế: ([\d.]+)/.exec(opened ?? "")?.[1];
  const held = async () => {
    const lines = `/api${path.replace(/sheets\/(.*)/, "appraisal/lines?unitId=$1")}`;
    const { items } = await (await appraiser.request.get(lines)).json();
    const line = items.find((one: { component: string }) => one.component === component);
    const column = line.columns.find((one: { stage: string }) => one.stage === "appraisal1");
    return column === undefined ? undefined : { version: column.version, reason: column.reason };
  };

  await appraiser.getByRole("radio", { name: "Sửa điểm" }).check();
  await appraiser.getByLabel(/^Điểm thẩm định/).fill("0");
  await why.fill("Báo cáo không có số, ngày");
  await dieDuring(appraiser, verdicts, "before", save);
  expect(await why.inputValue()).toBe("Báo cáo không có số, ngày");
  await application.restart();
  await appraiser.reload();
  await appraiser.getByText("Chưa lưu; nội dung được giữ trên máy này").waitFor();
  expect(await why.inputValue()).toBe("Báo cáo không có số, ngày");
  expect(await held()).toBeUndefined();
  await save();
  await saved(appraiser);
  expect(await held()).toEqual({ version: 1, reason: "Báo cáo không có số, ngày" });

  await why.fill("Báo cáo không có số");
  await dieDuring(appraiser, verdicts, "stored", save);
  await application.restart();
  expect(await why.inputValue()).toBe("Báo cáo không có số");
  // It was stored; the browser could not know, asks for what stands there now, and nothing is taken from the person.
  await save();
  await appraiser.getByText("Báo cáo không có số", { exact: true }).first().waitFor();
  expect((await held())?.reason).toBe("Báo cáo không có số");
});

it("a server that dies during an explanation: what was typed stays, over a closed page as well, and is stored in the end", async () => {
  const [, , roundId = ""] = path.split("/");
  const leader = await enterOn(22, "giamdoc.tuphap", "");
  const { parts } = await (await leader.request.get(`/api/rounds/${roundId}/appraisal`)).json();
  const approval = `/api/rounds/${roundId}/appraisal/parts/${parts[0].assignmentId}/approval`;
  const approved = await leader.request.post(approval, { data: { stage: "appraisal1", confirmIncomplete: true } });
  expect(approved.ok(), await approved.text()).toBe(true);

  const unit = await enterOn(41, "daumoi.yte", path.replace("sheets", "explanation"));
  const line = unit.getByRole("article").first();
  const text = line.getByLabel("Nội dung giải trình");
  const save = () => line.getByRole("button", { name: "Lưu trả lời" }).click();
  await line.getByRole("radio", { name: "Giải trình" }).check();
  await text.fill("Báo cáo số 15/BC-SYT ngày 20/12");
  await dieDuring(unit, "**/explanation", "before", save);
  expect(await text.inputValue()).toBe("Báo cáo số 15/BC-SYT ngày 20/12");
  await application.restart();
  await unit.reload();
  await line.getByText("Chưa lưu; nội dung được giữ trên máy này").waitFor();
  expect(await text.inputValue()).toBe("Báo cáo số 15/BC-SYT ngày 20/12");
  await save();
  await line.getByText(/Đã lưu lúc/).waitFor();
  await unit.reload();
  expect(await text.inputValue()).toBe("Báo cáo số 15/BC-SYT ngày 20/12");
});

async function signInWhereAsked(page: Page): Promise<void> {
  const door = new SignInPage(page);
  await page.goto("/app");
  const inside = page.getByRole("heading", { level: 1 }).and(page.getByText("Việc của tôi"));
  await inside.or(door.submit).waitFor();
  if (await inside.isVisible()) return;
  await door.signIn("daumoi.yte", demoPassword);
  await inside.waitFor();
}
