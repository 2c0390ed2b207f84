/** Builds the officers' application when its sources changed; `npm start` runs this before the server. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { buildMark, findDueBuilds, readBuiltHash } from "./due-builds.ts";
import { buildVerifier } from "./verifier-build.ts";
import { computeWebHash } from "./web-sources.ts";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const TARGET = join(DIST, "web");

/** Builds beside the old version and swaps: a broken or interrupted build leaves what is served untouched. */
async function buildWeb(hash: string): Promise<void> {
  // Whoever calls: under the test runner's name for it React would come with its checks for developers.
  process.env["NODE_ENV"] = "production";
  const { build } = await import("vite");
  const fresh = join(DIST, `web-${process.pid}`);
  const old = `${fresh}-old`;
  mkdirSync(fresh, { recursive: true });
  try {
    const configFile = join(ROOT, "vite.config.ts");
    await build({ configFile, logLevel: "warn", build: { outDir: fresh, emptyOutDir: true } });
    await buildVerifier(ROOT);
    writeFileSync(join(fresh, basename(buildMark)), hash);
    swap(fresh, old, hash);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Two starts may build at the same time; what the other one put there first is the same. */
function swap(fresh: string, old: string, hash: string): void {
  try {
    if (existsSync(TARGET)) renameSync(TARGET, old);
    renameSync(fresh, TARGET);
  } catch (error) {
    if (readBuiltHash(DIST) !== hash) throw error;
  }
}

if (existsSync(join(ROOT, "vite.config.ts"))) {
  const hash = computeWebHash(ROOT);
  const due = findDueBuilds(DIST, hash);
  if (due.web) {
    process.stderr.write(
      "Đang dựng giao diện (chỉ khi mã nguồn thay đổi)...\nBuilding the web pages (only when sources changed)...\n",
    );
  }
  if (due.web || due.verifier) await (due.web ? buildWeb(hash) : buildVerifier(ROOT)).catch(sayUnwritable);
}

function sayUnwritable(error: NodeJS.ErrnoException): void {
  if (!["EACCES", "EROFS", "EPERM"].includes(error.code ?? "")) throw error;
  process.stderr.write(
    `Không ghi được ${error.path}: chạy một lần bằng người dùng sở hữu thư mục chương trình.\n` +
      `${error.path} cannot be written: start once as the user who owns the folder of the program.\n`,
  );
  process.exitCode = 4;
}
