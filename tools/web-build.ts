/** Builds the officers' application when its sources changed; `npm start` runs this before the server. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildVerifier } from "./verifier-build.ts";
import { computeWebHash } from "./web-sources.ts";

const ROOT = join(import.meta.dirname, "..");
const TARGET = join(ROOT, "dist", "web");
/** Offered to everybody by the public site: a start without it would offer what is not there. */
const VERIFIER = join(ROOT, "dist", "verify.mjs");
const MARK = ".build-hash";

function builtHash(): string {
  const mark = join(TARGET, MARK);
  return existsSync(mark) ? readFileSync(mark, "utf8") : "";
}

/** Builds beside the old version and swaps: a broken or interrupted build leaves what is served untouched. */
async function buildWeb(hash: string): Promise<void> {
  // Whoever calls: under the test runner's name for it React would come with its checks for developers.
  process.env["NODE_ENV"] = "production";
  const { build } = await import("vite");
  const fresh = join(ROOT, "dist", `web-${process.pid}`);
  const old = `${fresh}-old`;
  mkdirSync(fresh, { recursive: true });
  try {
    const configFile = join(ROOT, "vite.config.ts");
    await build({ configFile, logLevel: "warn", build: { outDir: fresh, emptyOutDir: true } });
    await buildVerifier(ROOT);
    writeFileSync(join(fresh, MARK), hash);
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
    if (builtHash() !== hash) throw error;
  }
}

if (existsSync(join(ROOT, "vite.config.ts"))) {
  const hash = computeWebHash(ROOT);
  if (builtHash() !== hash || !existsSync(VERIFIER)) {
    process.stderr.write(
      "Đang dựng giao diện (chỉ khi mã nguồn thay đổi)...\nBuilding the web pages (only when sources changed)...\n",
    );
    await buildWeb(hash).catch((error: NodeJS.ErrnoException) => {
      if (!["EACCES", "EROFS", "EPERM"].includes(error.code ?? "")) throw error;
      process.stderr.write(
        `Không ghi được ${error.path}: chạy một lần bằng người dùng sở hữu thư mục chương trình.\n` +
          `${error.path} cannot be written: start once as the user who owns the folder of the program.\n`,
      );
      process.exitCode = 4;
    });
  }
}
