import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { demoPassword } from "../../src/server/modules/identity/service/demo-accounts.ts";
import type { PlayedApplication } from "./played-application.ts";
import { openVisitor } from "./visitor.ts";

/** A person of the demonstration signed in to a played application, at a page of it. */
export async function visit(
  application: Pick<PlayedApplication, "url">,
  login: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openVisitor({ baseURL: application.url, ...options });
  await page.context().addCookies([{ name: "congtam_language", value: "vi", url: application.url }]);
  const answer = await page.context().request.post("/api/session", { data: { login, password: demoPassword } });
  expect(answer.status(), login).toBe(200);
  await page.goto(path);
  return page;
}
