import type { Locator, Page } from "playwright-core";

/** Moves the focus with Tab until it stands on the element; fails where it cannot be reached that way. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  await target.waitFor();
  await target.evaluate(windowHasFocus);
  for (let step = 0; step < most; step++) {
    if (await target.evaluate(hasFocus)) return;
    await page.keyboard.press("Tab");
  }
  const focused = await page.evaluate("document.activeElement?.outerHTML.slice(0, 200)");
  throw new Error(`Tab did not reach ${target}; the focus is on ${focused}`);
}

/** Reaches a field and writes into it: the text comes at once, as an input method gives it, but for its last letter. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text.slice(0, -1));
  await page.keyboard.type(text.slice(-1));
}

/** Reaches a button or link and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Walks to an item of a menu that has been opened, once the menu has taken the focus, and takes it. */
export async function take(page: Page, item: Locator): Promise<void> {
  await item.waitFor();
  await page.locator("[role=menu]:focus, [role=menu] :focus").waitFor({ state: "attached" });
  for (let step = 0; step < 20 && !(await item.evaluate(hasFocus)); step++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** As much of an element of the browser as is needed here. */
interface Placed {
  readonly ownerDocument: { readonly activeElement: unknown };
  closest(selector: string): { contains(other: unknown): boolean } | null;
}

/**
 * Chooses in a list that opens below its field: types what is sought where the field takes it, walks to the option of the
 * name, takes it.
 */
export async function choose(page: Page, field: Locator, name: string, sought = name): Promise<void> {
  await tabTo(page, field);
  if (await field.evaluate(isReadOnly)) await page.keyboard.press("Enter");
  else {
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(sought);
  }
  const option = page.locator("[role=option]:visible").filter({ hasText: name }).first();
  await option.waitFor();
  await page.evaluate(timersHaveRun);
  for (let step = 0; step < 40; step++) {
    if ((await option.getAttribute("data-combobox-selected")) !== null) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

/** An opening list sets its place in a timer: a key pressed before it would be forgotten, though the mark has moved. */
const timersHaveRun = () => new Promise((resolve) => setTimeout(resolve, 0));
/** A window that opens takes the focus in a timer, too: what was typed before would go on in its first field. */
const windowHasFocus = (element: Placed) =>
  new Promise<void>((resolve) => {
    const window = element.closest("[role=dialog]");
    const look = (left: number) => {
      if (left === 0 || window === null || window.contains(element.ownerDocument.activeElement)) resolve();
      else setTimeout(look, 10, left - 1);
    };
    look(500);
  });
const hasFocus = (element: { ownerDocument: { activeElement: unknown } }) =>
  element.ownerDocument.activeElement === element;
const isReadOnly = (element: unknown) => (element as { readOnly?: boolean }).readOnly === true;
