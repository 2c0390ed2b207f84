import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { AppError } from "./app-error.ts";
import type { HttpApp, HttpContext } from "./mount.ts";
import { contentPolicy } from "./security-headers.ts";

interface StaticFilesOptions {
  /** The built application, usually `dist/web`. */
  readonly folder: string;
  /** Path the server answers below: "" or "/cchc". */
  readonly basePath: string;
  /** Reads one file; the disk itself unless a test plays one. */
  readonly read?: (path: string) => Promise<Buffer>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
  woff: "font/woff",
  png: "image/png",
  json: "application/json",
};

const encodings = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
] as const;

/**
 * Serves the officers' application below `/app`. Only names that the build folder really holds are answered (a table
 * read once, so no path can lead out of the folder); every other path is a page of the application and gets
 * `index.html` with a style nonce of its own.
 */
export function staticFiles(options: StaticFilesOptions): (app: HttpApp) => void {
  let names: Promise<ReadonlySet<string>> | undefined;
  let page: Promise<string> | undefined;

  const readNames = () => {
    names ??= listFiles(options.folder).catch((error: unknown) => {
      names = undefined;
      throw error;
    });
    return names;
  };

  async function answer(http: HttpContext): Promise<Response> {
    const known = await readNames().catch(() => undefined);
    if (!known?.has("index.html")) throw new AppError("server.unavailable");
    const path = decodePath(new URL(http.req.url).pathname);
    const start = `${options.basePath}/app/`;
    const name = path?.startsWith(start) ? path.slice(start.length) : "";
    const isFile = name !== "index.html" && known.has(name) && !name.startsWith(".");
    const found = isFile ? await fileAnswer(http, name, known) : undefined;
    if (found !== undefined) return found;
    if (isFile || name.startsWith("assets/"))
      throw new AppError("request.unknown_route", { values: { path: http.req.path } });
    page ??= read(join(options.folder, "index.html")).then(
      (bytes) => bytes.toString(),
      (error: unknown) => {
        page = undefined;
        throw isGone(error) ? new AppError("server.unavailable") : error;
      },
    );
    return pageAnswer(http, await page);
  }

  const read = (path: string) => readPatiently(options.read ?? readFile, path);

  /**
   * Undefined where the build was replaced under the running server: then all that was read of it is read anew. What both
   * builds have is away for the moment of the replacement only, and is read once more.
   */
  async function readBuilt(name: string): Promise<Buffer | undefined> {
    const path = join(options.folder, name);
    try {
      return await read(path);
    } catch (error) {
      if (!isGone(error)) throw error;
      names = undefined;
      page = undefined;
    }
    await setTimeout(replacedWithinMs);
    const known = await readNames().catch(() => undefined);
    if (!known?.has(name)) return undefined;
    return read(path).catch((error: unknown) => {
      if (!isGone(error)) throw error;
      return undefined;
    });
  }

  async function fileAnswer(
    http: HttpContext,
    name: string,
    known: ReadonlySet<string>,
  ): Promise<Response | undefined> {
    const accepted = http.req.header("accept-encoding") ?? "";
    const encoding = encodings.find((one) => accepted.includes(one.name) && known.has(name + one.suffix));
    const bytes = await readBuilt(name + (encoding?.suffix ?? ""));
    if (bytes === undefined) return undefined;
    const headers = new Headers({
      "content-type": mediaTypes[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream",
      "cache-control": name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      vary: "accept-encoding",
    });
    if (encoding) headers.set("content-encoding", encoding.name);
    return new Response(new Uint8Array(bytes), { headers });
  }

  function pageAnswer(http: HttpContext, html: string): Response {
    const nonce = randomBytes(18).toString("base64");
    const language = http.get("request").language;
    const body = html
      .replace('lang="vi"', `lang="${language}"`)
      .replaceAll('="./', `="${options.basePath}/app/`)
      .replace("__CONGTAM_BASE__", options.basePath)
      .replace("__CONGTAM_NONCE__", nonce);
    return new Response(body, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": contentPolicy(nonce),
        "cache-control": "no-store",
      },
    });
  }

  return (app) => {
    app.get("/app", answer);
    app.get("/app/*", answer);
  };
}

/** A build takes the place of the one before in far less. */
const replacedWithinMs = 30;

/** Of a machine or disk that is busy, not of the file: it passes. */
const passing: ReadonlySet<unknown> = new Set(["EMFILE", "ENFILE", "EAGAIN", "EBUSY", "EINTR", "ENOMEM"]);
const pausesMs = [20, 80, 320];

/** @throws what reading throws; after half a second of patience AppError server.unavailable where it would pass. */
async function readPatiently(read: (path: string) => Promise<Buffer>, path: string): Promise<Buffer> {
  for (const pause of pausesMs) {
    try {
      return await read(path);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await setTimeout(pause);
    }
  }
  return read(path).catch((error: unknown) => {
    throw isPassing(error) ? new AppError("server.unavailable") : error;
  });
}

const isPassing = (error: unknown) => passing.has((error as NodeJS.ErrnoException).code);
const isGone = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT";

async function listFiles(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")),
  );
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
