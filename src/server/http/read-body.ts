import type { FileBody, UploadedFile } from "../../contract/operation.ts";
import { AppError } from "./app-error.ts";
import { assertCleanText } from "./clean-text.ts";

const maxJsonBytes = 2 * 1024 * 1024;

/** Reads a JSON body of at most 2 MiB; refuses another content type, broken JSON and unstorable text. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new AppError("request.wrong_type", { values: { type: type || "-", expected: "application/json" } });
  }
  const bytes = await readLimited(request, maxJsonBytes);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new AppError("request.malformed", { values: { reason: error instanceof Error ? error.message : "JSON" } });
  }
  assertCleanText(value);
  return value;
}

/** Reads an upload: the body is the file, its name is the query's `fileName`. */
export async function readFileBody(request: Request, body: FileBody, fileName: string): Promise<UploadedFile> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/octet-stream\s*(;|$)/i.test(type)) {
    throw new AppError("request.wrong_type", { values: { type: type || "-", expected: "application/octet-stream" } });
  }
  return { fileName, bytes: await readLimited(request, body.maxBytes) };
}

async function readLimited(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError("request.too_large", { values: { limit: `${Math.floor(maxBytes / 1024)} KiB` } });
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    // Somebody who goes away while sending is no failure of the program; nobody hears this answer.
    throw new AppError("request.malformed", { values: { reason: error instanceof Error ? error.message : "body" } });
  }
  return Buffer.concat(chunks, size);
}
