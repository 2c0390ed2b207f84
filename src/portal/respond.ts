import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { HttpContext } from "../server/http/mount.ts";

const compressors = {
  // Quality 5 is as quick as gzip here and a fifth smaller.
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} as const;
type Encoding = keyof typeof compressors;

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
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = new Headers({
    "content-type": answer.mediaType,
    "cache-control": answer.cacheControl ?? "public, no-cache",
    "content-security-policy": pagePolicy,
    vary: "accept-encoding, accept-language, cookie",
    ...answer.headers,
  });
  const status = answer.status ?? 200;
  if (status === 200) {
    headers.set("etag", `W/${tag}`);
    if (matchesTag(http.req.header("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  }
  const encoding = body.length > 1000 ? acceptedEncoding(http.req.header("accept-encoding") ?? "") : undefined;
  if (encoding === undefined) return new Response(body, { status, headers });
  headers.set("content-encoding", encoding);
  return new Response(new Uint8Array(await compressors[encoding](body)), { status, headers });
}

function matchesTag(given: string | undefined, tag: string): boolean {
  return (given ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}

/** Brotli before gzip; an encoding with `q=0` is one the reader refuses. */
function acceptedEncoding(header: string): Encoding | undefined {
  const accepted = header
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(";")[0]?.trim());
  return (["br", "gzip"] as const).find((name) => accepted.includes(name));
}
