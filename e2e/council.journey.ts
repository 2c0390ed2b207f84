import type { BrowserContextOptions } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { type AppraisedRound, makeAppraisedRound } from "./support/appraised-round.ts";
import { lookAround } from "./support/look-at-page.ts";
import { visit as visitPage } from "./support/play-visitor.ts";
import { type PlayedApplication, playApplication } from "./support/played-application.ts";

let application: PlayedApplication;
let round: AppraisedRound;

const members = [
  ["chutich.hoidong", "chair"],
  ["thuky.hoidong", "secretary"],
  ["hoidong", "member"],
  ["hoidong.tuphap", "member"],
] as const;

beforeAll(async () => {
  application = await playApplication();
  round = await makeAppraisedRound(application);
  const { db, clock } = application;
  const accounts = await db.reader.selectFrom("account").select(["id", "login"]).execute();
  await db.writer
    .insertInto("round_council_member")
    .values(
      members.map(([login, duty], at) => ({
        round_id: round.roundId,
        account_id: accounts.find((one) => one.login === login)?.id ?? "",
        position: at + 1,
        duty,
      })),
    )
    .execute();
  // The agency takes all points of the first component of one unit away; nobody explains.
  clock.set("2026-11-25T02:00:00Z");
  const appraiser = await application.signIn("thamdinh.tuphap");
  const lines = await application.call(
    appraiser,
    "GET",
    `/api/rounds/${round.roundId}/appraisal/lines?unitId=${round.health}`,
  );
  const line = lines.body.items.find((one: { selfPoints: string }) => Number(one.selfPoints) > 0.5);
  const verdict = { unitId: round.health, component: line.component, stage: "appraisal1", basedOnVersion: 0 };
  const change = { verdict: "pointsChanged", points: "0", reason: "Không có tài liệu kiểm chứng" };
  const path = `/api/rounds/${round.roundId}/appraisal/verdicts`;
  expect((await application.call(appraiser, "POST", path, { ...verdict, ...change })).status).toBe(200);
  clock.set("2026-12-25T02:00:00Z");
});

const visit = (login: string, path: string, options?: BrowserContextOptions) =>
  visitPage(application, login, path, options);

it("a meeting with somebody absent tells what a proposal changes and that votes are missing; a stranger finds nothing", async () => {
  const council = `/app/rounds/${round.roundId}/council`;
  const secretary = await visit("thuky.hoidong", council);
  await secretary.getByRole("heading", { level: 1, name: /1 nội dung chờ Hội đồng/ }).waitFor();

  await secretary.getByRole("button", { name: "Lập phiên họp" }).click();
  const dialog = secretary.getByRole("dialog");
  await dialog.getByLabel("Lý do, căn cứ").fill("Theo giấy mời của Chủ tịch Hội đồng");
  await dialog.getByLabel("Bắt đầu, ngày").fill("25/12/2026");
  await dialog.getByLabel("Bắt đầu, giờ").fill("08:00");
  await dialog.getByLabel("Địa điểm").fill("Phòng họp số 2");
  for (const box of (await dialog.getByRole("checkbox").all()).slice(0, 3)) await box.check();
  await dialog.getByLabel(/Lý do vắng/).fill("đi công tác");
  await dialog.getByRole("button", { name: "Lưu phiên họp" }).click();
  await secretary.getByText("3/4 thành viên").waitFor();

  await secretary.getByRole("region", { name: "Chương trình họp" }).getByRole("link").first().click();
  await secretary.getByRole("radio", { name: "Sửa điểm" }).check();
  await secretary.getByLabel(/^Điểm \(0/).fill("0,5");
  await secretary.getByRole("button", { name: "Xem ảnh hưởng" }).click();
  await secretary.getByText(/đơn vị trong nhóm thay đổi/).waitFor();
  await secretary.getByLabel("Lý do, căn cứ").fill("Có tài liệu nhưng ban hành chậm");
  await secretary.getByRole("button", { name: "Gửi đề xuất" }).click();
  await secretary.getByRole("heading", { name: /^Đề xuất 1/ }).waitFor();
  expect(await secretary.getByLabel("Lý do, căn cứ").inputValue()).toBe("");
  expect(await secretary.getByText("Đã lấy lại nội dung nhập dở").count()).toBe(0);
  await secretary.getByRole("button", { name: "Đồng ý", exact: true }).click();
  await secretary.getByText("Chưa đủ phiếu").waitFor();
  await lookAround(secretary, "case of the council");

  const stranger = await visit("daumoi.yte", council);
  await stranger
    .getByText(/Không tìm thấy|không có/i)
    .first()
    .waitFor();
});
