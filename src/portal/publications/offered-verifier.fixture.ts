import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const project = join(import.meta.dirname, "../../..");
const buildWhenDue = `
  const { findDueBuilds } = await import("./tools/due-builds.ts");
  const { computeWebHash } = await import("./tools/web-sources.ts");
  const root = process.cwd();
  if (findDueBuilds(root + "/dist", computeWebHash(root)).verifier)
    await (await import("./tools/verifier-build.ts")).buildVerifier(root);`;

/**
 * The offered file is there and made of the sources as they are, as after a start of the program; a whole test run has
 * built it before.
 */
export async function ensureVerifier(): Promise<void> {
  await mkdir(join(project, "dist"), { recursive: true });
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", buildWhenDue], { cwd: project });
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
