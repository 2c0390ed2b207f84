/**
 * Builds the program when its sources changed: one folder with `main.mjs` and what it loads. To find 1,500 files and
 * strip the types of 900 of them takes three quarters of the time that a command takes to come up (ADR 0036).
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { PROGRAM_PREFIX, programFolder } from "./built-program.mjs";
import { keepPlaces } from "./keep-places.ts";
import { programEntries } from "./program-entries.ts";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
/** Those of before may still run; older ones are done away with. */
const KEPT = 3;

/** It appears whole or not at all. */
async function buildProgram(target: string): Promise<void> {
  const { build } = await import("vite");
  const fresh = join(DIST, `building-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  process.stderr.write(
    "Đang dựng chương trình (chỉ khi mã nguồn thay đổi)...\nBuilding the program (only when sources changed)...\n",
  );
  try {
    await build({
      configFile: false,
      root: ROOT,
      logLevel: "warn",
      publicDir: false,
      plugins: [keepPlaces(ROOT, programEntries)],
      // It reads files of its own package.
      ssr: { noExternal: true, external: ["pdfmake"] },
      build: {
        ssr: true,
        target: "esnext",
        outDir: fresh,
        emptyOutDir: true,
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(programEntries).map(([path, name]) => [name, join(ROOT, path)])),
          output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
        },
      },
    });
    putInPlace(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Two starts may build at the same time; what the other one put there first is the same. */
function putInPlace(fresh: string, target: string): void {
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

function dropOld(): void {
  const folders = readdirSync(DIST).filter((name) => name.startsWith(PROGRAM_PREFIX));
  const newestFirst = folders
    .map((name) => ({ path: join(DIST, name), made: statSync(join(DIST, name)).mtimeMs }))
    .sort((one, other) => other.made - one.made);
  for (const { path } of newestFirst.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}

/** The sources run as well: whoever may not write beside them starts those. */
function leaveUnwritable(error: NodeJS.ErrnoException): void {
  if (!["EACCES", "EROFS", "EPERM"].includes(error.code ?? "")) throw error;
}

const target = join(ROOT, programFolder(ROOT));
if (!existsSync(target)) {
  await buildProgram(target).then(dropOld, leaveUnwritable);
}
