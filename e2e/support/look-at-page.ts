import type { Page } from "playwright-core";
import { Shell } from "../pages/shell.ts";
import { assertAccessible, assertFits } from "./accessibility.ts";

/** `/units/{unit}` with the names filled in. */
export function fillIn(pattern: string, names: ReadonlyMap<string, string>): string {
  return pattern.replace(/\{(\w+)\}/g, (_all, name: string) => names.get(name) ?? "");
}

/** A page of the application in both languages and both themes, wide and on a telephone. */
export async function lookAtPage(page: Page, path: string, what: string): Promise<void> {
  const shell = new Shell(page);
  await page.context().addCookies([{ name: "congtam_language", value: "vi", url: page.url() }]);
  await shell.go(path);
  await assertAccessible(page, `${what} in Vietnamese, light`);
  await shell.toEnglish();
  await assertAccessible(page, `${what} in English, light`);
  await shell.switchTheme();
  await assertAccessible(page, `${what} in English, dark`);
  await page.setViewportSize({ width: 360, height: 740 });
  await assertFits(page, `${what} in English, narrow`);
  await shell.toVietnamese();
  await assertAccessible(page, `${what} in Vietnamese, dark, narrow`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await shell.switchTheme();
}
