import type { Page } from "playwright-core";
import { Shell } from "../pages/shell.ts";
import { assertAccessible, assertColoursOfOthers, assertFits, rememberShown } from "./accessibility.ts";

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
 * Both languages and both themes, wide and on a telephone: every rule sees each language, each theme and each width.
 * Wide in the other theme there are no new colours but of what a narrow window leaves out, so that there only those are
 * judged. Left in the other language and theme, in which the next page is seen first.
 */
async function lookTwice(page: Page, what: string): Promise<void> {
  const shell = new Shell(page);
  const wide = page.viewportSize() ?? { width: 1280, height: 800 };
  await assertAccessible(page, `${what}, wide, ${await shell.language()}`);
  await page.setViewportSize({ width: 360, height: 740 });
  await assertFits(page, `${what}, narrow, ${await shell.language()}`);
  await shell.switchLanguage();
  await shell.switchTheme();
  const other = `${await shell.language()}, other theme`;
  await assertAccessible(page, `${what}, narrow, ${other}`, { again: true });
  await rememberShown(page);
  await page.setViewportSize(wide);
  await assertColoursOfOthers(page, `${what}, wide, ${other}`);
}
