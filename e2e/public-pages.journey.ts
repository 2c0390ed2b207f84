import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
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
