import { expect, it } from "vitest";
import { Shell } from "./pages/shell.ts";
import { openAs } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { choose, press, tabTo, typeInto } from "./support/keyboard.ts";

const published = "/own-index/01900000-0000-7000-8018-000000002025";
const running = "/own-index/01900000-0000-7000-8018-000000002026";

it("a lead agency forecasts and scores its part of the province's own index, its head approves, all see the losses", async () => {
  const officer = await openAs("daumoi.taichinh");
  const shell = new Shell(officer);
  await shell.go("/own-index");
  await press(officer, officer.getByRole("link", { name: /^PAR INDEX tỉnh Cao Bằng năm 2026/ }));
  await officer.getByRole("heading", { level: 1, name: /cơ quan/ }).waitFor();
  await assertAccessible(officer, "a year under way, as a lead agency sees it");
  await shell.go(`${running}/components?of=mine`);
  await officer.getByRole("heading", { name: /tiêu chí cơ quan tôi chủ trì/ }).waitFor();
  await press(officer, officer.getByRole("link", { name: /^6\.1\.1/ }));
  await officer.getByRole("heading", { name: /^6\.1\.1/ }).waitFor();

  // A forecast stands in the history with its day; the self-score saves itself and counts by the rule.
  await typeInto(officer, officer.getByRole("textbox", { name: /^Điểm dự kiến/ }), "4,5");
  await press(officer, officer.getByRole("button", { name: "Ghi dự kiến" }));
  await officer.getByText("Đã ghi dự kiến").first().waitFor();
  const own = officer.getByRole("region", { name: "Tự chấm" });
  await typeInto(officer, own.getByRole("textbox", { name: "Vốn đã giải ngân (tỷ đồng)" }), "950");
  await typeInto(officer, own.getByRole("textbox", { name: "Vốn kế hoạch (tỷ đồng)" }), "1000");
  await own.getByText("4,75/5 điểm").waitFor();
  await own.getByText(/^Đã lưu lúc/).waitFor();
  await assertAccessible(officer, "a component of the province's own index");
  await officer.reload();
  await own.getByText("4,75/5 điểm").waitFor();
  const history = officer.getByRole("region", { name: "Mọi lần ghi" }).getByRole("row");
  await history.filter({ hasText: "4,5" }).filter({ hasText: "Dự kiến" }).first().waitFor();

  // What another agency has drafted is not shown.
  await shell.go(`${running}/components?area=2`);
  await officer.getByText("chưa hiện").first().waitFor();
  expect(await officer.getByRole("link", { name: /^2\.1\.1/ }).count()).toBe(0);

  // The head cannot approve while something is open, and is told what.
  const head = await openAs("giamdoc.taichinh");
  await new Shell(head).go(running);
  await press(head, head.getByRole("button", { name: "Duyệt phần của Sở Tài chính" }));
  const dialog = head.getByRole("dialog");
  await press(head, dialog.getByRole("button", { name: "Duyệt phần của Sở Tài chính" }));
  await dialog.getByText(/chưa có điểm hoặc là số ước: 6\.1\.2/).waitFor();
  await assertAccessible(head, "a part that cannot be approved yet");

  // Of the published year everybody sees what was lost, and by which agency.
  const overseer = await openAs("giamsat");
  const look = new Shell(overseer);
  await look.go(`${published}/gaps?by=agency&sort=-lost`);
  await overseer.getByRole("heading", { name: /^Tỉnh mất .* điểm so với điểm tối đa/ }).waitFor();
  await overseer.getByRole("row").filter({ hasText: "Sở Nội vụ" }).first().waitFor();
  await assertAccessible(overseer, "losses by lead agency");
  await look.go(running);
  await overseer.getByText(/^Điểm đang chấm chỉ những người có việc xem/).waitFor();

  // The owner names another lead for one component.
  const owner = await openAs("chutri");
  await new Shell(owner).go(`${running}/setup`);
  const part = owner.getByRole("checkbox", { name: /^7\.2\.1/ });
  await tabTo(owner, part);
  await owner.keyboard.press("Space");
  await press(owner, owner.getByRole("button", { name: "Giao 1 mục đã chọn" }));
  const window = owner.getByRole("dialog");
  await choose(
    owner,
    window.getByRole("combobox", { name: "Cơ quan chủ trì" }),
    "Văn phòng Ủy ban",
    "văn phòng ủy ban",
  );
  await typeInto(owner, window.getByRole("textbox", { name: /^Lý do/ }), "Giao theo chức năng số hóa");
  await assertAccessible(owner, "naming a lead agency");
  await owner.keyboard.press("ControlOrMeta+Enter");
  await owner.getByRole("row").filter({ hasText: "7.2.1" }).filter({ hasText: "Văn phòng" }).waitFor();
});
