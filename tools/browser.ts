import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { LaunchOptions } from "playwright-core";

const PROJECT = join(import.meta.dirname, "..");

/** Where a Chromium of this machine may lie. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A page lives for seconds here: to compile anew what runs often takes longer than it saves. */
const shortLived = "--js-flags=--no-turbofan --no-maglev";

/**
 * How to launch a browser for journeys and pictures: the one named by CHROMIUM, else one of this machine, else the
 * packaged one (unpacked once). There is no way to go on without one: a journey that is not walked proves nothing.
 */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<LaunchOptions> {
  // Only our own pages are opened, and containers often forbid the sandbox.
  const common: LaunchOptions = { headless: true, chromiumSandbox: false, args: [shortLived] };
  const named = environment["CHROMIUM"];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM=${named}: không có tệp này / there is no such file`);
    return { ...common, executablePath: named };
  }
  const onPath = (environment["PATH"] ?? "").split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  const found = [...onPath, ...PLACES].find((path) => existsSync(path));
  if (found) return { ...common, executablePath: found };
  return { ...common, ...unpackBrowser(join(PROJECT, ".cache", "browser"), environment) };
}

/** Unpacks the packaged Chromium and the libraries it needs into a folder of its own, once. */
export function unpackBrowser(folder: string, environment: NodeJS.ProcessEnv = process.env): LaunchOptions {
  if (!existsSync(folder)) {
    const fresh = `${folder}-${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    // The package unpacks into the temporary folder of the process, hence a process with one of its own.
    const source = `import { inflate } from "@sparticuz/chromium";
      const bin = ${JSON.stringify(join(PROJECT, "node_modules", "@sparticuz", "chromium", "bin"))};
      for (const name of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"]) await inflate(bin + "/" + name);`;
    const done = spawnSync(process.execPath, ["--input-type=module", "-e", source], {
      cwd: PROJECT,
      env: { ...environment, TMPDIR: fresh, TMP: fresh, TEMP: fresh },
      encoding: "utf8",
    });
    if (done.status !== 0) {
      rmSync(fresh, { recursive: true, force: true });
      throw new Error(
        `Không có trình duyệt để kiểm thử / no browser for the journeys; set CHROMIUM=/path.\n${done.stderr}`,
      );
    }
    moveOrDrop(fresh, folder);
  }
  writeFileSync(join(folder, "fonts", "fonts.conf"), fontSettings(folder));
  const libraries = [join(folder, "al2023", "lib"), environment["LD_LIBRARY_PATH"]].filter(Boolean).join(delimiter);
  return {
    executablePath: join(folder, "chromium"),
    args: [shortLived, "--disable-gpu"],
    env: definedOnly({ ...environment, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, "fonts") }),
  };
}

/** Several processes may unpack at once: the first to move its copy into place wins. */
function moveOrDrop(fresh: string, folder: string): void {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The packaged settings name folders of another machine: without any font a page with a form field ends the browser. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts", "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

function definedOnly(record: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
