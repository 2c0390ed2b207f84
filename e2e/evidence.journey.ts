import { afterAll, beforeAll, expect, it } from "vitest";
import { makePdf } from "../src/server/testing/small-files.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { visit } from "./support/play-visitor.ts";
import { type PlayedApplication, playApplication } from "./support/played-application.ts";
import { openSheetRound } from "./support/sheet-round.ts";

let application: PlayedApplication;
const enter = (login: string) => visit(application, login, "/app");

beforeAll(async () => {
  application = await playApplication();
});
afterAll(() => expect(application.failures).toEqual([]));

it("a file comes in with its progress, a document is cited, a secret one is its number, and the viewer outlives the language", async () => {
  const { path } = await openSheetRound(await enter("chutri"), application.clock.now());
  const focal = await enter("daumoi.yte");
  await focal.goto(`/app${path}`);
  const panel = focal.getByRole("region", { name: /^Tài liệu kiểm chứng 1/ });
  await panel.waitFor();

  // The line stands until what is on its way was seen.
  const seen = Promise.withResolvers<void>();
  await focal.route("**/pieces/**", async (route) => {
    await seen.promise;
    await route.continue();
  });
  const file = { name: "Ke hoach 2026.pdf", mimeType: "application/pdf", buffer: makePdf(3) };
  await panel.locator("input[data-kind=files]").setInputFiles(file);
  await focal.getByRole("group", { name: "Đang gửi 1 tệp" }).getByText("Ke hoach 2026.pdf").waitFor();
  seen.resolve();
  const open = focal.getByRole("button", { name: "Ke hoach 2026", exact: true });
  await open.waitFor();

  const add = async (way: string) => {
    await panel.getByRole("button", { name: "Thêm tài liệu" }).click();
    await focal.getByRole("menuitem", { name: way }).click();
    return focal.getByRole("dialog");
  };
  const cite = await add("Dẫn chiếu văn bản (không kèm tệp)");
  await cite.getByLabel("Tên tài liệu").fill("Quyết định giao nhiệm vụ");
  await cite.getByRole("button", { name: "Lưu" }).click();
  await focal.getByText("Quyết định giao nhiệm vụ").waitFor();

  const secret = await add("Tài liệu mật (chỉ ghi số)");
  expect(await secret.getByLabel("Tên tài liệu").count()).toBe(0);
  await secret.getByRole("button", { name: "Lưu" }).click();
  // Without a number it is refused: the dialog stays.
  expect(await secret.isVisible()).toBe(true);
  await secret.getByLabel("Số, ký hiệu").fill("07/BC-SYT");
  await secret.getByRole("button", { name: "Lưu" }).click();
  await focal.getByText("07/BC-SYT").first().waitFor();

  await open.click();
  const viewer = focal.getByRole("complementary").filter({ has: focal.getByRole("heading", { level: 2 }) });
  await viewer.getByRole("img").first().waitFor();
  await focal.keyboard.press("PageDown");
  await viewer.getByRole("textbox", { name: "Trang", exact: false }).first().waitFor();
  await focal.getByRole("button", { name: "English", exact: true }).click();
  await focal.locator("html[lang=en]").waitFor();
  await assertAccessible(focal, "the viewer beside a sheet in English");
  expect(await viewer.isVisible()).toBe(true);
});
