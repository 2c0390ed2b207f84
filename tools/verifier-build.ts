import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes `dist/verify.mjs`: the verifier with everything it needs in one file that any Node from version 20 runs. It
 * appears whole or not at all.
 */
export async function buildVerifier(root: string, target = join(root, "dist", "verify.mjs")): Promise<void> {
  const { build } = await import("vite");
  const folder = mkdtempSync(`${target}-`);
  try {
    await build({
      configFile: false,
      root,
      logLevel: "warn",
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: "src/verifier/main.ts",
        target: "node20",
        outDir: folder,
        emptyOutDir: true,
        minify: true,
        rolldownOptions: { output: { entryFileNames: "verify.mjs", codeSplitting: false } },
      },
    });
    renameSync(join(folder, "verify.mjs"), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
