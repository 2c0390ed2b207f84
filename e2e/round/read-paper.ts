import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { paragraphTexts, readDocument } from "../../src/server/platform/docx/read-docx.fixture.ts";

/** The paragraphs of a DOCX that a press brings down, as a word processor would show them. */
export async function readPaper(page: Page, press: () => Promise<void>): Promise<readonly string[]> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  return paragraphTexts(readDocument(await readFile(await file.path())));
}
