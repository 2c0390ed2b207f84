import type { Page } from "playwright-core";
import { inject } from "vitest";
import { Shell } from "../pages/shell.ts";
import { assertAccessible, assertColoursOfOthers, assertFits, rememberShown } from "./accessibility.ts";

/** `/units/{unit}` with the names filled in. */
export function fillIn(pattern: string, names: ReadonlyMap<string, string>): string {
  return pattern.replace(/\{(\w+)\}/g, (_all, name: string) => names.get(name) ?? "");
}

/** A page of the application as people see it who come from another one. */
export async function lookAtPage(page: Page, path: string, what: string): Promise<void> {
  await page.context().addCookies([{ name: "congtam_language", value: "vi", url: inject("applicationUrl") }]);
  await new Shell(page).goOn(path);
  await lookAround(page, what);
}

/**
 * The page that stands open in Vietnamese: both languages and both themes, wide and on a telephone. Every rule sees each
 * language, each theme and each width. Vietnamese in the other theme shows no new words, and wide no new colours but of
 * what a narrow window leaves out, so that there only the width and those are judged. Left in that other theme, in which
 * the next page is seen first.
 */
export async function lookAround(page: Page, what: string): Promise<void> {
  const shell = new Shell(page);
  const wide = page.viewportSize() ?? { width: 1280, height: 800 };
  await assertAccessible(page, `${what} in Vietnamese`);
  await shell.toEnglish();
  await shell.switchTheme();
  await assertFits(page, `${what} in English, other theme`);
  await page.setViewportSize({ width: 360, height: 740 });
  await assertAccessible(page, `${what} in English, other theme, narrow`, { again: true });
  await rememberShown(page);
  await shell.toVietnamese();
  await assertFits(page, `${what} in Vietnamese, other theme, narrow`);
  await page.setViewportSize(wide);
  await assertColoursOfOthers(page, `${what} in Vietnamese, other theme`);
}
