import type { Page } from "playwright-core";
import { expect } from "vitest";
import { Shell } from "../pages/shell.ts";
import { assertAccessible, assertFits, assertWide } from "./accessibility.ts";

/** `/units/{unit}` with the names filled in. */
export function fillIn(pattern: string, names: ReadonlyMap<string, string>): string {
  return pattern.replace(/\{(\w+)\}/g, (_all, name: string) => names.get(name) ?? "");
}

/** A page of the application as people see it who come from another one, in the look in which that was left. */
export async function lookAtPage(page: Page, path: string, what: string): Promise<void> {
  await new Shell(page).goOn(path);
  await lookTwice(page, what);
}

/** The page that stands open in Vietnamese, and stands open in Vietnamese afterwards, in the other theme. */
export async function lookAround(page: Page, what: string): Promise<void> {
  await lookTwice(page, what);
  await new Shell(page).toVietnamese();
}

/**
 * Wide in one language and theme, on a telephone in the other ones, in which the next page is seen first: over the pages
 * every rule sees each language, each theme and each width. What only a wide window shows is the frame, which all pages
 * share and journeys judge, and columns: beside their colours, tables are judged there.
 */
async function lookTwice(page: Page, what: string): Promise<void> {
  const shell = new Shell(page);
  const wide = page.viewportSize() ?? { width: 1280, height: 800 };
  await assertWide(page, `${what}, wide, ${await shell.language()}`);
  await page.setViewportSize({ width: 360, height: 740 });
  await assertFits(page, `${what}, narrow, ${await shell.language()}`);
  expect(await shell.demonstrationMark.isVisible(), `${what}, narrow, is marked as a demonstration`).toBe(true);
  await shell.switchLanguage();
  await shell.followOtherTheme();
  await assertAccessible(page, `${what}, narrow, ${await shell.language()}, other theme`);
  await page.setViewportSize(wide);
}
