/** Takes the pictures of README.md and docs/ anew: the demonstration as people see it. Run it after a page changed. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { demoPassword } from "../src/server/modules/identity/service/demo-accounts.ts";
import { findBrowser } from "./browser.ts";
import { startChild } from "./child-server.ts";

const PROJECT = join(import.meta.dirname, "..");
const folder = join(PROJECT, "docs", "images");
const published = "01900000-0000-7000-8004-000000002025";

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Who looks; nobody is signed in on the public pages. */
  readonly login?: string;
  /** What to do before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: "ranking", path: `/app/rounds/${published}`, login: "chutri" },
  { name: "criteria-sets", path: "/app/criteria-sets", login: "chutri" },
  {
    name: "unit-result",
    path: `/app/rounds/${published}`,
    login: "chutri",
    prepare: async (page) => {
      await page.getByRole("link", { name: "Sở Y tế" }).click();
      await page.getByRole("heading", { level: 1, name: "Sở Y tế" }).waitFor();
    },
  },
  { name: "public-ranking", path: `/rankings/${published}` },
];

const home = await mkdtemp(join(tmpdir(), "congtam-pictures-"));
const server = await startChild({
  args: [join(PROJECT, "src/cli/main.ts"), "start"],
  env: { CONGTAM_HOME: home, PORT: "0" },
});
const browser = await chromium.launch(await findBrowser());
try {
  await mkdir(folder, { recursive: true });
  for (const picture of pictures) await take(picture);
} finally {
  await browser.close();
  await server.stop();
  await rm(home, { recursive: true, force: true });
}

async function take({ name, path, login, prepare }: Picture): Promise<void> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  if (login !== undefined) {
    const answer = await context.request.post("/api/session", { data: { login, password: demoPassword } });
    if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()}`);
  }
  const page = await context.newPage();
  await page.goto(path, { waitUntil: "networkidle" });
  await prepare?.(page);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
  console.log(`docs/images/${name}.png`);
}
