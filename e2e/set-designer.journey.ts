import { expect, it } from "vitest";
import { Shell } from "./pages/shell.ts";
import { openAs } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { press, take, typeInto } from "./support/keyboard.ts";
import { roundSet } from "./support/round-set.ts";

it("makes a criteria set on screen by keyboard, tries a rule out, takes back, and compares it with next year's", async () => {
  const page = await openAs("chutri");
  const shell = new Shell(page);
  const field = (name: string | RegExp) => page.getByRole("textbox", { name, exact: typeof name === "string" });
  const row = (place: string) => page.locator(`[role=treeitem][data-place="${place}"]`);
  const saved = () => page.getByText(/^Đã lưu lúc/).waitFor();

  await shell.go("/criteria-sets");
  await press(page, page.getByRole("button", { name: "Lập bộ tiêu chí" }));
  await assertAccessible(page, "beginning a set");
  await typeInto(page, field(/^Mã bộ tiêu chí/), "hanh-trinh-2025");
  await typeInto(page, field(/^Năm/), "2025");
  await typeInto(page, field(/^Tên bộ tiêu chí/), "Bộ tiêu chí soạn trên màn hình 2025");
  await typeInto(page, field(/^Lý do/), "Kế hoạch năm");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("heading", { name: /^Soạn Bộ tiêu chí soạn trên màn hình 2025/ }).waitFor();

  // An area with a criterion that carries the points itself.
  await press(page, page.getByRole("button", { name: "Thêm", exact: true }));
  await take(page, page.getByRole("menuitem", { name: "Lĩnh vực" }));
  await typeInto(page, field("Tên"), "Chỉ đạo, điều hành");
  await typeInto(page, field("Điểm tối đa"), "100");
  await row("areas[0]").focus();
  await page.keyboard.press("Shift+Insert");
  await typeInto(page, field("Tên"), "Kế hoạch");
  await typeInto(page, field("Điểm tối đa"), "60");
  await page.getByRole("combobox", { name: "Kiểu quy tắc" }).selectOption("ratioToTarget");
  await typeInto(page, field("Chỉ tiêu"), "50");
  await typeInto(page, field("Tử số: tuSo"), "20");
  await typeInto(page, field("Mẫu số: mauSo"), "80");
  await page.getByText("30 / 60 điểm").waitFor();
  await assertAccessible(page, "a rule that is tried out");
  await page.getByText("mục con cộng 60").waitFor();

  // A second criterion, moved before the first one and back in the order of codes.
  await row("areas[0].criteria[0]").focus();
  await page.keyboard.press("Insert");
  await typeInto(page, field("Tên"), "Báo cáo");
  await typeInto(page, field("Điểm tối đa"), "40");
  await page.getByText("Cộng các lĩnh vực: 100 / 100").waitFor();
  await row("areas[0].criteria[1]").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.getByText("1.2 đứng thứ 1 trên 2 trong 1").waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  await saved();
  await page.reload();
  await row("areas[0].criteria[1]").waitFor();
  expect(await page.getByRole("treeitem").allInnerTexts()).toHaveLength(3);
  expect((await page.getByRole("treeitem").nth(1).innerText()).startsWith("1.1")).toBe(true);

  // The set of the next year: renumbered after a move, and still the same parts.
  await press(page, page.getByRole("link", { name: "Về trang của bộ tiêu chí" }));
  await press(page, page.getByRole("button", { name: "Lập bộ cho năm sau" }));
  await typeInto(page, field(/^Lý do/), "Kế hoạch năm sau");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("heading", { name: /2026, phiên bản 1/ }).waitFor();
  await row("areas[0].criteria[1]").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await press(page, page.getByRole("button", { name: "Đánh lại mã" }));
  await row("areas[0].criteria[0]")
    .filter({ hasText: /1\.1\s*Báo cáo/ })
    .waitFor();
  // Left at once: what is on its way is saved first, nothing is asked.
  await press(page, page.getByRole("link", { name: "Về trang của bộ tiêu chí" }));
  await press(page, page.getByRole("link", { name: "So sánh" }));
  const against = page.getByRole("combobox", { name: "So với" });
  const option = against.locator("option").filter({ hasText: "màn hình 2025" });
  await against.selectOption((await option.getAttribute("value")) ?? "");
  const line = page.getByRole("row").filter({ hasText: "Báo cáo" });
  await line.getByText("Đổi mã").waitFor();
  expect(await page.getByRole("row").getByText("Thêm", { exact: true }).count()).toBe(0);
  await assertAccessible(page, "two sets compared");
});

it("drags a component with the mouse before its neighbour and into another criterion, and never to another level", async () => {
  const page = await openAs("chutri");
  const send = async (method: "post" | "put" | "get", address: string, data?: object) => {
    const answer = await page.request[method](address, data && { data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const begun = { code: "keo-tha-2026", title: "Bộ kéo thả", titleEn: null, year: 2026, level: "department" };
  const { setId } = await send("post", "/api/criteria-sets", { from: { kind: "empty" }, ...begun, reason: "Thử kéo" });
  const { sha256 } = await send("get", `/api/criteria-sets/${setId}/document`);
  await send("put", `/api/criteria-sets/${setId}/document`, {
    basedOnSha256: sha256,
    document: { ...roundSet, id: begun.code, areas: [withSecondCriterion(), ...roundSet.areas.slice(1)] },
  });
  const codes = async () => {
    const { document } = await send("get", `/api/criteria-sets/${setId}/document`);
    const criteria: { code: string; components?: { code: string }[] }[] = document.areas[0].criteria;
    return criteria.map(({ code, components = [] }) => [code, ...components.map((component) => component.code)]);
  };
  expect(await codes()).toEqual([["1.1", "1.1.1", "1.1.2"], ["1.2"]]);

  await page.goto(`/app/criteria-sets/${setId}/design`);
  const row = (place: string) => page.locator(`[role=treeitem][data-place="${place}"]`);
  const saved = () => page.waitForResponse((answer) => answer.request().method() === "PUT" && answer.ok());
  /** With the button held, over the upper edge of another line. */
  const drag = async (from: string, to: string) => {
    await row(from).hover();
    await page.mouse.down();
    const box = await row(to).boundingBox();
    if (box === null) throw new Error(`${to} is not in view`);
    for (const y of [box.y + box.height / 2, box.y + 3]) await page.mouse.move(box.x + 60, y, { steps: 4 });
  };

  const [moved] = await Promise.all([
    saved(),
    (async () => {
      await drag("areas[0].criteria[0].components[1]", "areas[0].criteria[0].components[0]");
      expect(await row("areas[0].criteria[0].components[0]").getAttribute("data-drop")).toBe("before");
      await page.mouse.up();
    })(),
  ]);
  expect(moved.status()).toBe(200);
  await page.getByText("1.1.2 đứng thứ 1 trên 2 trong 1.1").waitFor();
  expect(await codes()).toEqual([["1.1", "1.1.2", "1.1.1"], ["1.2"]]);

  // An area takes no component, and a component does not stand among areas.
  await drag("areas[0].criteria[0].components[0]", "areas[1]");
  expect(await page.locator("[data-drop]").count()).toBe(0);
  await page.mouse.up();

  await Promise.all([
    saved(),
    (async () => {
      await drag("areas[0].criteria[0].components[0]", "areas[0].criteria[1]");
      expect(await row("areas[0].criteria[1]").getAttribute("data-drop")).toBe("inside");
      await page.mouse.up();
    })(),
  ]);
  await page.getByText("1.1.2 đứng thứ 1 trên 1 trong 1.2").waitFor();
  expect(await codes()).toEqual([
    ["1.1", "1.1.1"],
    ["1.2", "1.1.2"],
  ]);
});

/** The first area with a criterion behind the first that has no components yet. */
function withSecondCriterion(): object {
  const [area] = roundSet.areas;
  return {
    ...area,
    criteria: [...(area?.criteria ?? []), { code: "1.2", name: "Kiểm tra", max: "2", components: [] }],
  };
}
