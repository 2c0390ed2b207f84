import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "../src/server/platform/pdf/read-pdf.fixture.ts";
import { assertAccessible, assertColours, assertFits, assertWide } from "./support/accessibility.ts";
import { fillIn } from "./support/look-at-page.ts";
import { openVisitor } from "./support/visitor.ts";
import { pagesOfBefore, publicPages } from "./walks/public-pages.ts";

/** Records of the demonstration that stand in addresses, found by following links as a citizen does. */
const names = new Map<string, string>();

beforeAll(async () => {
  const citizen = await openVisitor({ javaScriptEnabled: false });
  await follow(citizen, "/rankings", "Chỉ số cải cách hành chính");
  await citizen.waitForURL(/\/rankings\/[^/]+$/);
  names.set("round", new URL(citizen.url()).pathname.split("/").at(-1) ?? "");
  await citizen.getByRole("link", { name: "Sở Y tế" }).click();
  await citizen.waitForURL(/\/units\/[^/]+$/);
  names.set("unit", new URL(citizen.url()).pathname.split("/").at(-1) ?? "");
  await citizen.getByRole("link", { name: /^1\.1\.1\./ }).click();
  await citizen.waitForURL(/[?&]block=/);
  names.set("block", new URL(citizen.url()).searchParams.get("block") ?? "").set("component", "1.1.1");
});

async function follow(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("main").getByRole("link", { name }).first().click();
}

it("a citizen without JavaScript finds a unit, reads why it has its points, and the method", async () => {
  const citizen = await openVisitor({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await citizen.goto("/");
  await citizen.getByLabel("Tên hoặc mã đơn vị").fill("so y te");
  await citizen.getByRole("button", { name: "Tìm" }).click();
  await citizen.getByRole("main").getByRole("link", { name: "Sở Y tế" }).first().click();
  await citizen.waitForURL(/\/units\/[^/]+$/);
  expect(await citizen.getByRole("heading", { level: 1 }).textContent()).toMatch(
    /^Sở Y tế: \d+,\d\d%, hạng \d+ trên \d+$/,
  );
  await citizen.getByRole("heading", { name: "Chỉ số được tính như thế nào" }).waitFor();
  await citizen.getByRole("link", { name: "Cách tính điểm" }).click();
  await citizen.getByRole("heading", { level: 1, name: /^Cách tính điểm/ }).waitFor();
  await citizen.getByRole("link", { name: "English" }).click();
  await citizen.getByRole("heading", { level: 1, name: /^How it is computed/ }).waitFor();
  await citizen.getByRole("link", { name: "Rankings", exact: true }).click();
  await citizen.waitForURL(/\/rankings(\?.*)?$/);
  expect(await citizen.locator("html").getAttribute("lang")).toBe("en");
});

describe("every kind of page is read by everybody: both languages and themes, narrow, on paper", () => {
  let citizen: Page;
  beforeAll(async () => {
    citizen = await openVisitor();
  });

  const openIn = async (pattern: string, language: "vi" | "en", colorScheme: "light" | "dark", width: number) => {
    const path = fillIn(pattern, names);
    await citizen.setViewportSize({ width, height: 800 });
    await citizen.emulateMedia({ colorScheme });
    await citizen.goto(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
    expect(await citizen.locator("script").count()).toBe(0);
    return `${pattern} in ${language}, ${colorScheme}, ${width}`;
  };

  it.each(publicPages)("%s", async (pattern) => {
    await assertAccessible(citizen, await openIn(pattern, "en", "dark", 320));
    await assertWide(citizen, await openIn(pattern, "vi", "light", 1280));
    await citizen.setViewportSize({ width: 320, height: 800 });
    await assertFits(citizen, `${pattern} in vi, light, 320`);
    // The width of an A4 sheet between its margins.
    await citizen.setViewportSize({ width: 660, height: 900 });
    await citizen.emulateMedia({ media: "print", colorScheme: "light" });
    await assertColours(citizen, `${pattern} on paper`);
    await citizen.emulateMedia({ media: "screen" });
  });

  it.each(pagesOfBefore)("%s", async (pattern) => {
    await assertAccessible(citizen, await openIn(pattern, "vi", "dark", 320));
  });
});

it("the ranking is kept as a workbook", async () => {
  const citizen = await openVisitor({ acceptDownloads: true });
  await citizen.goto(fillIn("/rankings/{round}", names));
  const download = citizen.waitForEvent("download");
  await citizen.getByRole("link", { name: "Excel (XLSX)" }).click();
  expect((await download).suggestedFilename()).toBe("xep-hang-cchc-2025-lan-1-minh-hoa.xlsx");
});

describe("a ranking on paper", () => {
  /** The last block of the ranking alone, so far down its first sheet, printed by a tool that leaves no margin. */
  const printFrom = async (citizen: Page, down: number) => {
    await citizen.evaluate((height) => {
      const [main, last] = [
        document.querySelector("main"),
        [...document.querySelectorAll("section:has(table.ranking)")].at(-1),
      ];
      if (!main || !last) throw new Error("There is no block of a ranking.");
      const above = document.createElement("div");
      above.style.height = `${height}px`;
      main.replaceChildren(above, last);
    }, down);
    const file = await citizen.pdf({ format: "A4", margin: { top: "0", right: "0", bottom: "0", left: "0" } });
    return (await readPdf(file)).pages;
  };
  const plain = (text: string) => text.normalize("NFC").replace(/\s+/g, "");

  it.each([
    ["/rankings/{round}", 4],
    ["/rankings/{round}/publications/1", 2],
  ])("%s has what heads a table on the sheet of its first rows, wherever it comes to stand", async (pattern, count) => {
    const citizen = await openVisitor();
    await citizen.goto(fillIn(pattern, names));
    const block = citizen.locator("section:has(table.ranking)").last();
    const rows = await block.locator("tbody th a").allTextContents();
    const heads = await block.locator("h2, h2 + p, figcaption, caption").allTextContents();
    expect(heads).toHaveLength(count);
    const sheets = new Set<number>();
    for (let down = 560; down <= 960; down += 40) {
      const pages = (await printFrom(citizen, down)).map(({ text }) => plain(text));
      const parts = [...heads, ...rows.slice(0, 2)].map((part) =>
        pages.findIndex((text) => text.includes(plain(part))),
      );
      expect([down, parts]).toEqual([down, parts.map(() => parts[0])]);
      for (const at of parts) sheets.add(at);
    }
    expect([...sheets].sort()).toEqual([0, 1]);
  });

  it("keeps from the edge of the sheet", async () => {
    const citizen = await openVisitor();
    await citizen.goto(fillIn("/rankings/{round}", names));
    const [page] = await printFrom(citizen, 0);
    const [left, top] = page?.at(await citizen.locator("section h2").innerText()) ?? [0, 0];
    expect([left, top].map((distance) => distance >= 10)).toEqual([true, true]);
  });
});
