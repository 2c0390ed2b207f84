import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { waitUntilQuiet } from "./quiet.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A folder that takes a picture of everything that is judged, for looking at. */
const pictures = process.env["CONGTAM_PICTURES"];

/** No rule among the standards reads the style sheets themselves: they are not fetched and parsed for each run. */
const common = { resultTypes: ["violations"], preload: { assets: ["media"] } };
const colours = ["color-contrast", "link-in-text-block"];
const tables = [
  "empty-table-header",
  "scope-attr-valid",
  "table-duplicate-name",
  "td-headers-attr",
  "th-has-data-cells",
];

/** Runs axe on the page as it stands and fails with every finding named; also nothing may be cut off sideways. */
export function assertAccessible(page: Page, what: string): Promise<void> {
  return judge(page, what, { ...common, runOnly: standards });
}

/** Judges the colours and the width of a page whose parts were judged in another look. */
export function assertColours(page: Page, what: string): Promise<void> {
  return judge(page, what, { ...common, runOnly: { type: "rule", values: colours } });
}

/** The same in a wide window, where tables have columns. */
export function assertWide(page: Page, what: string): Promise<void> {
  return judge(page, what, { ...common, runOnly: { type: "rule", values: [...colours, ...tables] } });
}

/** Nothing is cut off sideways: the page is not wider than its window. */
export async function assertFits(page: Page, what: string): Promise<void> {
  await settle(page);
  await expectFits(page, what);
}

async function judge(page: Page, what: string, options: object): Promise<void> {
  await show(page, what);
  await expectNothing(page, what, `axe.run(document, ${JSON.stringify(options)})`);
  await expectFits(page, what);
}

async function show(page: Page, what: string): Promise<void> {
  await settle(page);
  if (pictures) await page.screenshot({ path: join(pictures, `${what.replace(/[^\w]+/g, "-")}.png`) });
  await bringAxe(page);
}

/** Past the runner's own way of evaluating, which takes three times as long with so much text. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate("typeof axe === 'object'")) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: `${source};0` });
  await session.detach();
}

/** `run`: the words of the page that make its results. */
async function expectNothing(page: Page, what: string, run: string): Promise<void> {
  const findings = await page.evaluate<string[]>(
    `${run}.then((result) =>
      result.violations.flatMap((one) => one.nodes.map((node) =>
        one.id + ": " + node.target.join(" ") + " (" + node.failureSummary.replace(/\\s+/g, " ") + ")")))`,
  );
  expect(findings, `axe on ${what}`).toEqual([]);
}

async function expectFits(page: Page, what: string): Promise<void> {
  const sideways = await page.evaluate<number>(
    "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth",
  );
  expect(sideways, `${what} is wider than the window`).toBeLessThanOrEqual(0);
}

/** Waits until nothing is being loaded or faded any more. */
export async function settle(page: Page): Promise<void> {
  // Every page has a title; until it stands there, what is seen is the layout of what is being loaded.
  await page.locator("h1").first().waitFor({ state: "attached" });
  await waitUntilQuiet(page);
  // What turns for ever (a sign of work under way) is not waited for.
  await page.evaluate(
    `Promise.all(document.getAnimations()
      .filter((one) => Number.isFinite(one.effect.getComputedTiming().endTime))
      .map((one) => one.finished.catch(() => undefined)))`,
  );
}
