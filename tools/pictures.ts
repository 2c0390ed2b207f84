/** Takes the pictures of README.md and docs/ anew: the demonstration as people see it. Run it after a page changed. */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { startTimedApplication } from "../e2e/support/timed-application.ts";
import { demoPassword } from "../src/server/modules/identity/service/demo-accounts.ts";
import { findBrowser } from "./browser.ts";
import { type Picture, pictures, playDay } from "./guide-pictures.ts";

const folder = join(import.meta.dirname, "..", "docs");
const application = await startTimedApplication();
const loaded = Date.now();
const browser = await chromium.launch(await findBrowser());
const contexts: BrowserContext[] = [];
try {
  // Only those whose name the argument fits, where one is given.
  const wanted = new RegExp(process.argv[2] ?? "");
  for (const [day, ofDay] of Map.groupBy(pictures, (picture) => picture.day ?? 0)) {
    if (day > 0) await application.moveTo(new Date(loaded + day * 86_400_000));
    await playDay(day, async (login) => (await open({ login })).request);
    for (const picture of ofDay) if (wanted.test(picture.name)) await take(picture);
    for (const context of contexts.splice(0)) await context.close();
  }
} finally {
  await browser.close();
  await application.stop();
}

/** A window of a person, or of nobody. */
async function open({ login, telephone = false }: Pick<Picture, "login" | "telephone">): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: application.url,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: telephone ? { width: 390, height: 780 } : { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  contexts.push(context);
  if (login !== undefined) {
    const answer = await context.request.post("/api/session", { data: { login, password: demoPassword } });
    if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()}`);
  }
  return context;
}

async function take(picture: Picture): Promise<void> {
  const page = await (await open(picture)).newPage();
  await page.goto(picture.path, { waitUntil: "networkidle" });
  await picture.prepare?.(page);
  await page.waitForLoadState("networkidle");
  const path = join(folder, `${picture.name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path });
  console.log(`docs/${picture.name}.png`);
}
