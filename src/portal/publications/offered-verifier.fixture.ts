import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const project = join(import.meta.dirname, "../../..");
const build =
  "const { buildVerifier } = await import('./tools/verifier-build.ts'); await buildVerifier(process.cwd());";

/** The offered file is there, as it is after a start of the program; a whole test run has built it before. */
export async function ensureVerifier(): Promise<void> {
  if (existsSync(join(project, "dist", "verify.mjs"))) return;
  await mkdir(join(project, "dist"), { recursive: true });
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", build], { cwd: project });
}

/** Runs a downloaded verifier on downloaded files in a folder that has nothing else. */
export async function runVerifier(files: Readonly<Record<string, string>>, args: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), "congtam-offered-"));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await new Promise<{ code: number; out: string }>((done) => {
      execFile(process.execPath, ["verify.mjs", ...args], { cwd: folder }, (error, stdout, stderr) => {
        done({ code: typeof error?.code === "number" ? error.code : 0, out: stdout + stderr });
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
