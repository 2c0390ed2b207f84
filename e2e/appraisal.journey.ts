import type { BrowserContextOptions } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { assertAccessible, settle } from "./support/accessibility.ts";
import { type AppraisedRound, makeAppraisedRound } from "./support/appraised-round.ts";
import { lookAround } from "./support/look-at-page.ts";
import { visit as visitPage } from "./support/play-visitor.ts";
import { type PlayedApplication, playApplication } from "./support/played-application.ts";

let application: PlayedApplication;
let round: AppraisedRound;

beforeAll(async () => {
  application = await playApplication();
  round = await makeAppraisedRound(application);
});

const visit = (login: string, path: string, options?: BrowserContextOptions) =>
  visitPage(application, login, path, options);
const at = (day: string) => application.clock.set(`2026-${day}T02:00:00Z`);
const appraisal = () => `/app/rounds/${round.roundId}/appraisal`;

it("two appraisers, by keys and with other inputs, their leader and the unit see at once what each verdict is worth", async () => {
  at("11-25");
  const first = await visit("thamdinh.tuphap", appraisal());
  await first.getByRole("heading", { level: 1, name: /chưa thẩm định/ }).waitFor();
  await assertAccessible(first, "appraisal work");
  await first.getByRole("region", { name: "Theo tiêu chí thành phần" }).getByRole("link").first().click();
  await first.getByRole("heading", { level: 1, name: /: còn \d+ trong \d+ đơn vị$/ }).waitFor();
  await first.getByRole("region", { name: /Sở/ }).first().waitFor();
  await assertAccessible(first, "appraisal of a component");

  // Everything by keys: accept the first unit, go on, change the points of the next one with a reason.
  await settle(first);
  await first.keyboard.press("a");
  await first.getByText(/Đã lưu lúc/).waitFor();
  await first.keyboard.press("j");
  await first.keyboard.press("p");
  await first
    .getByLabel(/Điểm thẩm định \(0/)
    .and(first.locator(":focus"))
    .waitFor();
  await first.keyboard.type("0");
  await first.getByLabel("Nhận xét mẫu").selectOption({ index: 1 });
  await first.getByLabel("Yêu cầu đơn vị giải trình").check();
  await first.getByLabel("Nội dung yêu cầu giải trình").fill("Báo cáo gửi ngày nào?");
  await first.keyboard.press("Control+Enter");
  await first.getByText(/Đã lưu lúc/).waitFor();
  await first.locator("[data-line]").getByText("Yêu cầu giải trình").waitFor();

  // The unit that the journey follows: its first component loses all points.
  await first.goto(`${appraisal()}/units/${round.health}`);
  await first.getByRole("radio", { name: "Sửa số liệu" }).check();
  await first
    .getByRole("status", { name: "Điểm theo số liệu đang nhập" })
    .getByText(/điểm|số liệu/)
    .waitFor();
  await first.getByRole("radio", { name: "Sửa điểm" }).check();
  await first.getByLabel(/Điểm thẩm định \(0/).fill("0");
  await first.locator("[data-reason]").fill("Không có tài liệu kiểm chứng");
  await first.getByLabel("Yêu cầu đơn vị giải trình").check();
  await first.getByLabel("Nội dung yêu cầu giải trình").fill("Đề nghị gửi báo cáo");
  await first.getByRole("button", { name: "Lưu kết quả" }).first().click();
  await first.getByText(/Đã lưu lúc/).waitFor();
  await lookAround(first, "appraisal of a unit");

  const second = await visit("thamdinh.hai", `${appraisal()}/units/${round.health}`);
  await second.getByRole("heading", { name: "Ý kiến của người thẩm định thứ hai" }).waitFor();
  await settle(second);
  await second.keyboard.press("a");
  await second.getByText(/Đã lưu lúc/).waitFor();

  const leader = await visit("giamdoc.tuphap", `${appraisal()}/units/${round.health}?state=differs`);
  await leader.locator("[data-line]").getByText("Hai người khác nhau").waitFor();
  await leader.goto(appraisal());
  await leader.getByRole("button", { name: "Duyệt phần thẩm định" }).click();
  const dialog = leader.getByRole("dialog");
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Duyệt phần thẩm định" }).click();
  await leader.getByText(/Đã duyệt lúc/).waitFor();
  await assertAccessible(leader, "part approved");

  const explanation = `/app/rounds/${round.roundId}/explanation/${round.health}`;
  // Sessions of ten days ago have ended.
  at("12-05");
  const focal = await visit("daumoi.yte", explanation);
  await focal.getByText("Đề nghị gửi báo cáo").waitFor();
  await lookAround(focal, "explanation");
  await focal.getByRole("radio", { name: "Giải trình" }).first().check();
  await focal.getByLabel("Đề xuất số liệu khác").check();
  await focal
    .getByRole("status", { name: "Điểm theo số liệu đang nhập" })
    .getByText(/điểm|số liệu/)
    .waitFor();
  expect(application.failures).toEqual([]);
});
