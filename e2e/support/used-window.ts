import type { BrowserContextOptions, Page } from "playwright-core";

/** How a window is made; by it the same again is found. */
export interface Look extends BrowserContextOptions {
  readonly baseURL: string;
  readonly viewport: { readonly width: number; readonly height: number };
}

/** Whether a window is like a new one once it is cleared: with one page of the application, whose scripts may run. */
export function refits(page: Page, look: Look): boolean {
  const isAtApplication = page.url().startsWith(`${look.baseURL}/`);
  return look.javaScriptEnabled !== false && isAtApplication && page.context().pages().length === 1;
}

/**
 * Takes from a window all that its visitor left, the person signed in, what the browser keeps, how it was set; gives
 * false where it cannot.
 */
export async function clearWindow(page: Page, look: Look): Promise<boolean> {
  const context = page.context();
  try {
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await context.setOffline(false);
    // A page of the same address without a script: whatever the page before keeps when it is left, it has kept by now.
    await page.goto("/health");
    await page.evaluate("sessionStorage.clear(); localStorage.clear()");
    await context.clearCookies();
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: look.reducedMotion ?? null });
    await page.setViewportSize(look.viewport);
    return true;
  } catch {
    return false;
  }
}
