import type { Page } from "playwright-core";
import { assertAccessible } from "../support/accessibility.ts";
import { act, telephone } from "../support/round-people.ts";
import { attach } from "./attach.ts";
import { pageMark, type RoundWorld, title } from "./world.ts";

/** The unit sees its draft result from the day on that was given, and explains with new evidence. */
export async function explain(world: RoundWorld): Promise<void> {
  const early = await world.openAt("daumoi.yte", `${world.round}/explanation/${world.health}`);
  await early.getByRole("heading", { level: 1, name: "Chưa đến thời gian giải trình" }).waitFor();
  world.toDay("12-10");
  const focal = await world.enter("daumoi.yte");
  await focal.getByRole("link", { name: `1 tiêu chí chờ giải trình: ${title}` }).click();
  await focal.getByText("Đề nghị gửi sản phẩm của hai nhiệm vụ").waitFor();
  await focal.getByText("Hai nhiệm vụ chưa có sản phẩm").first().waitFor();
  await readMark(focal);
  await focal.getByRole("radio", { name: "Giải trình" }).first().check();
  await focal.getByLabel("Nội dung giải trình").fill("Hai sản phẩm ban hành ngày 28/11, gửi kèm");
  await attach(focal, "san-pham-28-11.pdf", "Quyết định số 90/QĐ-SYT ngày 28/11/2026");
  await focal.getByRole("button", { name: "Lưu trả lời" }).first().click();
  await focal.getByText(/Đã lưu lúc/).waitFor();
  await assertAccessible(focal, "round explanation");
  await act(focal, "Trình lãnh đạo duyệt");
  const head = await world.openAt("giamdoc.yte", `${world.round}/explanation/${world.health}`, telephone);
  await head.getByText("Chờ lãnh đạo đơn vị duyệt").waitFor();
  await assertAccessible(head, "round explanation with its head on a telephone");
  await act(head, "Duyệt và gửi");
  await head.getByText("Đã gửi", { exact: true }).waitFor();
}

/** What the appraiser wrote on the page of its report is now the unit's to read. */
async function readMark(focal: Page): Promise<void> {
  await focal.getByRole("button", { name: "bao-cao-15", exact: true }).first().click();
  const viewer = focal.getByRole("complementary", { name: "Xem tài liệu bao-cao-15" });
  await viewer.getByText(pageMark).first().waitFor();
  await viewer.getByRole("button", { name: "Đóng" }).click();
  await viewer.waitFor({ state: "detached" });
}
