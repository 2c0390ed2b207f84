import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { HttpContext } from "../server/http/mount.ts";

const compress = promisify(gzip);

/** Public pages have no scripts at all; styles and pictures come from this host alone. */
const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

export interface Answer {
  readonly body: string | Uint8Array;
  readonly mediaType: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: kept by anybody, but asked for again at each use, so that what is withdrawn is gone at once. */
  readonly cacheControl?: string;
}

/**
 * Answers with a tag made from the content and compressed as the reader accepts; 304 where the reader has it already.
 * What the page says depends on the language headers and cookie, hence `vary`.
 */
export async function respond(http: HttpContext, answer: Answer): Promise<Response> {
  const body = Buffer.from(answer.body as string);
  const tag = tagOf(body);
  const headers = new Headers({
    "content-type": answer.mediaType,
    "cache-control": answer.cacheControl ?? "public, no-cache",
    "content-security-policy": pagePolicy,
    vary: "accept-encoding, accept-language, cookie",
    ...answer.headers,
  });
  const status = answer.status ?? 200;
  if (status === 200) {
    headers.set("etag", tag);
    if (matchesTag(http.req.header("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  }
  if (body.length < 1000 || !takesGzip(http.req.header("accept-encoding") ?? "")) {
    return new Response(body, { status, headers });
  }
  headers.set("content-encoding", "gzip");
  return new Response(new Uint8Array(await compress(body)), { status, headers });
}

/** The tag of a content, whichever way it is compressed: `W/"…"`. */
export function tagOf(body: string | Uint8Array): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}

function matchesTag(given: string | undefined, tag: string): boolean {
  return (given ?? "").split(",").some((one) => one.trim().replace(/^(W\/)?/, "W/") === tag);
}

/**
 * True where the reader accepts gzip; `q=0` refuses it. Brotli would be a tenth smaller, but costs five times the work
 * and much memory for each page.
 */
function takesGzip(header: string): boolean {
  return header.split(",").some((part) => /^\s*gzip\s*(;(?!\s*q=0(\.0*)?\s*$).*)?$/i.test(part));
}
