/**
 * Takes the pictures of README.md and docs/ anew: the demonstration as people see it. Run it after a page changed; program
 * and pages are built anew first where their sources changed.
 */
import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { startTimedApplication } from "../e2e/support/timed-application.ts";
import { demoPassword } from "../src/server/modules/identity/service/demo-accounts.ts";
import { findBrowser } from "./browser.ts";
import { ensureProgram } from "./ensure-program.ts";
import { appraisalPictures, councilPictures } from "./guide/appraisal-pictures.ts";
import { ownIndexPictures } from "./guide/own-index-pictures.ts";
import { frontPictures, ownerPictures } from "./guide/owner-pictures.ts";
import { isDrawn, type Picture } from "./guide/picture.ts";
import { playDay, storyDays } from "./guide/play-day.ts";
import { unitPictures } from "./guide/unit-pictures.ts";

const pictures: readonly Picture[] = [
  ...frontPictures,
  ...ownerPictures,
  ...ownIndexPictures,
  ...unitPictures,
  ...appraisalPictures,
  ...councilPictures,
];
const folder = join(import.meta.dirname, "..", "docs");
const built = spawnSync(process.execPath, [join(import.meta.dirname, "web-build.ts")], { stdio: "inherit" });
if (built.status !== 0) process.exit(built.status ?? 1);
ensureProgram();
const application = await startTimedApplication();
const loaded = Date.now();
const browser = await chromium.launch(await findBrowser());
const contexts: BrowserContext[] = [];
try {
  // Only those whose name the argument fits, where one is given.
  const wanted = new RegExp(process.argv[2] ?? "");
  const byDay = Map.groupBy(
    pictures.filter((picture) => wanted.test(picture.name)),
    (picture) => picture.day ?? 0,
  );
  for (const day of storyDays.filter((one) => one <= Math.max(...byDay.keys()))) {
    if (day > 0) await application.moveTo(new Date(loaded + day * 86_400_000));
    await playDay(day, async (login) => (await open({ login })).request);
    for (const picture of byDay.get(day) ?? []) {
      // The others are taken all the same.
      await take(picture).catch((error) => {
        process.exitCode = 1;
        console.error(`${picture.name}: ${error.message}`);
      });
    }
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
  await page.getByRole("heading", { level: 1, includeHidden: true }).first().waitFor();
  await isDrawn(page);
  await page.waitForLoadState("networkidle");
  const path = join(folder, `${picture.name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path });
  console.log(`docs/${picture.name}.png`);
}
