import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Writes `.br` and `.gz` beside every text file of the build, so that the server never compresses while answering. */
function precompress(): Plugin {
  let folder = "";
  return {
    name: "congtam-precompress",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(m?js|css|svg|json|webmanifest)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const bytes = readFileSync(path);
        if (bytes.length < 1024) continue;
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

/**
 * What the PDF library loads only where a document needs it: tables of Asian codes, the fourteen usual fonts, decoders
 * of scans. The decoders are those in plain JavaScript: the content policy allows no other.
 */
function pdfParts(): Plugin {
  const source = join(import.meta.dirname, "node_modules/pdfjs-dist");
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as { version: string };
  return {
    name: "congtam-pdf-parts",
    config: () => ({ define: { __PDF_PARTS__: JSON.stringify(`assets/pdf-${version}/`) } }),
    generateBundle() {
      for (const folder of ["cmaps", "standard_fonts", "wasm"]) {
        for (const name of readdirSync(join(source, folder))) {
          if (/\.wasm$|quickjs/i.test(name)) continue;
          const fileName = `assets/pdf-${version}/${folder}/${name}`;
          this.emitFile({ type: "asset", fileName, source: readFileSync(join(source, folder, name)) });
        }
      }
    },
  };
}

/** The officers' application. Links are relative, so that one build serves every base path (see static-files.ts). */
export default defineConfig({
  root: "src/web",
  base: "./",
  publicDir: "public",
  plugins: [react(), pdfParts(), precompress()],
  build: {
    outDir: join(import.meta.dirname, "dist/web"),
    emptyOutDir: true,
    target: "es2022",
    // Data addresses are not allowed for fonts and scripts by the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
});
