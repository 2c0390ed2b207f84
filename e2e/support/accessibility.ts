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

/** Runs axe on the page as it stands and fails with every finding named; also nothing may be cut off sideways. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  await settle(page);
  if (pictures) await page.screenshot({ path: join(pictures, `${what.replace(/[^\w]+/g, "-")}.png`) });
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(source);
  const findings = await page.evaluate<string[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(standards)}, resultTypes: ["violations"] }).then((result) =>
      result.violations.flatMap((one) => one.nodes.map((node) =>
        one.id + ": " + node.target.join(" ") + " (" + node.failureSummary.replace(/\\s+/g, " ") + ")")))`,
  );
  expect(findings, `axe on ${what}`).toEqual([]);
  await assertFits(page, what);
}

/** Nothing is cut off sideways: the page is not wider than its window. */
export async function assertFits(page: Page, what: string): Promise<void> {
  await settle(page);
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
