import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { demoPassword } from "../../src/server/modules/identity/service/demo-accounts.ts";
import { assertAccessible } from "./accessibility.ts";
import type { PlayedApplication } from "./played-application.ts";
import { openVisitor } from "./visitor.ts";

export interface Look extends BrowserContextOptions {
  readonly language?: "vi" | "en";
}

/** A person of the demonstration signed in to a played application, at a page of it. */
export async function visit(
  application: Pick<PlayedApplication, "url">,
  login: string,
  path: string,
  { language = "vi", ...options }: Look = {},
): Promise<Page> {
  const page = await openVisitor({ baseURL: application.url, ...options });
  await page.context().addCookies([{ name: "congtam_language", value: language, url: application.url }]);
  const answer = await page.context().request.post("/api/session", { data: { login, password: demoPassword } });
  expect(answer.status(), login).toBe(200);
  await page.goto(path);
  return page;
}

/** The page as people see it: wide and narrow, light and dark, in both languages. */
export async function judge(
  application: Pick<PlayedApplication, "url">,
  login: string,
  path: string,
  what: string,
): Promise<void> {
  for (const [name, options] of [
    ["wide", { viewport: { width: 1366, height: 900 } }],
    ["narrow", { viewport: { width: 360, height: 780 } }],
    ["dark", { colorScheme: "dark", viewport: { width: 1366, height: 900 } }],
    ["english", { language: "en" }],
  ] as const) {
    const page = await visit(application, login, path, options);
    await assertAccessible(page, `${what} ${name}`);
    await page.close();
  }
}
