import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { dropAfterFile } from "../../src/server/testing/made.ts";
import { findBrowser } from "../../tools/browser.ts";
import { countRequests, patience } from "./quiet.ts";
import { clearWindow, type Look, refits } from "./used-window.ts";

/** A folder that takes pictures of what journeys see, also of the windows of one that failed. */
const pictures = process.env["CONGTAM_PICTURES"];
const opened = new Set<BrowserContext>();
/** Windows that nobody uses, with nothing remembered, by how they look and where they lead. */
const free = new Map<string, Page[]>();
const looks = new Map<Page, Look>();
/** Those for the whole file, and those of the journey that runs; undefined before a file and between journeys. */
let ofFile: Set<Page> | undefined;
let ofJourney: Set<Page> | undefined;
let browser: Promise<Browser> | undefined;
let failures: string[] = [];

export function beginJourney(): void {
  ofJourney = new Set();
}

/**
 * After each journey: no page had an error; what the windows of a failed one showed is told. Its windows are given back:
 * one that stands open follows all that others do.
 */
export async function endJourney(name: string, failed: boolean): Promise<void> {
  if (failed) await showWindows(name.slice(0, 40));
  const seen = failures;
  await giveBack(ofJourney);
  ofJourney = undefined;
  failures = [];
  expect(seen, "errors of the pages").toEqual([]);
}

/**
 * Every visitor has a window of his own with nothing remembered. It may be one that was used before and cleared: its
 * process has the scripts of the application already, which a new one takes longer to read than to run.
 */
export async function openVisitor(options: BrowserContextOptions = {}): Promise<Page> {
  const look = lookOf(options);
  const page = free.get(JSON.stringify(look))?.pop() ?? (await openWindow(look));
  if (ofFile === undefined) {
    ofFile = new Set();
    dropAfterFile(endFile);
  }
  (ofJourney ?? ofFile).add(page);
  return page;
}

async function openWindow(look: Look): Promise<Page> {
  browser ??= findBrowser().then((options) => chromium.launch(options));
  const context = await (await browser).newContext(look);
  attend(context);
  const page = await context.newPage();
  looks.set(page, look);
  context.once("close", () => looks.delete(page));
  return page;
}

async function giveBack(pages: ReadonlySet<Page> = new Set()): Promise<void> {
  await Promise.all(
    [...pages].map(async (page) => {
      const look = looks.get(page);
      if (look === undefined || !refits(page, look) || !(await clearWindow(page, look))) return page.context().close();
      const key = JSON.stringify(look);
      free.set(key, [...(free.get(key) ?? []), page]);
    }),
  );
}

/** The next file goes on with the windows at the application that all journeys share, in the same browser. */
async function endFile(): Promise<void> {
  await giveBack(ofFile);
  ofFile = undefined;
  const shared = inject("applicationUrl");
  for (const [key, pages] of free) {
    if (pages.every((page) => looks.get(page)?.baseURL === shared)) continue;
    free.delete(key);
    await Promise.all(pages.map((page) => page.context().close()));
  }
}

/** A browser of its own that keeps what it remembers in a folder: closed and opened again it is the same one. */
export async function openBrowser(profile: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await chromium.launchPersistentContext(profile, { ...(await findBrowser()), ...lookOf(options) });
  attend(context);
  dropAfterFile(() => context.close());
  return context.newPage();
}

function lookOf(options: BrowserContextOptions): Look {
  return {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
    ...options,
    baseURL: options.baseURL ?? inject("applicationUrl"),
    viewport: options.viewport ?? { width: 1280, height: 800 },
  };
}

function attend(context: BrowserContext): void {
  opened.add(context);
  context.once("close", () => opened.delete(context));
  context.setDefaultTimeout(patience);
  context.on("page", watch);
  countRequests(context);
}

/** What the windows of a failed journey showed: as words beside the failure, and as pictures where a folder takes them. */
async function showWindows(name: string): Promise<void> {
  for (const [index, page] of [...opened].flatMap((context) => context.pages()).entries()) {
    const shown = page.locator("[role=dialog], [role=alert], h1, [role=status]");
    console.error(`${page.url()}: ${(await shown.allInnerTexts()).filter(Boolean).join(" | ").slice(0, 800)}`);
    if (pictures) await page.screenshot({ path: join(pictures, `failed ${name} ${index}.png`) });
  }
}

/** A script that throws or an answer of the kind 5xx fails the journey, whatever the screen shows. */
function watch(page: Page): void {
  page.on("pageerror", (error) => failures.push(`${page.url()}: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 500) failures.push(`${response.status()} ${response.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security Policy|Refused to/i.test(message.text())) {
      failures.push(`${page.url()}: ${message.text()}`);
    }
  });
}
