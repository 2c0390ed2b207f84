import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { dropAfterFile } from "../../src/server/testing/made.ts";
import { findBrowser } from "../../tools/browser.ts";
import { countRequests, patience } from "./quiet.ts";

/** A folder that takes pictures of what journeys see, also of the windows of one that failed. */
const pictures = process.env["CONGTAM_PICTURES"];
const opened = new Set<BrowserContext>();
/** Those of the journey that runs; undefined between journeys, when windows for the whole file are opened. */
let ofJourney: Set<BrowserContext> | undefined;
let browser: Promise<Browser> | undefined;
let failures: string[] = [];

export function beginJourney(): void {
  ofJourney = new Set();
}

/**
 * After each journey: no page had an error; what the windows of a failed one showed is told. Its windows are closed: one
 * that stands open follows all that others do.
 */
export async function endJourney(name: string, failed: boolean): Promise<void> {
  if (failed) await showWindows(name.slice(0, 40));
  const own = ofJourney ?? [];
  ofJourney = undefined;
  await Promise.all([...own].map((context) => context.close()));
  const seen = failures;
  failures = [];
  expect(seen, "errors of the pages").toEqual([]);
}

/** One browser for a file of journeys; every visitor has a window of his own with nothing remembered. */
export async function openVisitor(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext(lookOf(options));
  attend(context);
  return context.newPage();
}

async function launchBrowser(): Promise<Browser> {
  const launched = await chromium.launch(await findBrowser());
  dropAfterFile(async () => {
    browser = undefined;
    await launched.close();
  });
  return launched;
}

/** A browser of its own that keeps what it remembers in a folder: closed and opened again it is the same one. */
export async function openBrowser(profile: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await chromium.launchPersistentContext(profile, { ...(await findBrowser()), ...lookOf(options) });
  attend(context);
  return context.newPage();
}

function lookOf(options: BrowserContextOptions): BrowserContextOptions {
  return {
    baseURL: inject("applicationUrl"),
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    ...options,
  };
}

function attend(context: BrowserContext): void {
  opened.add(context);
  ofJourney?.add(context);
  context.once("close", () => opened.delete(context));
  dropAfterFile(() => context.close());
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
