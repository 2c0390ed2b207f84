import type { FileAnswer, StreamedFile } from "../../contract/operation.ts";

/** A file as an answer: saved under its name unless it says otherwise, never guessed at, never kept by caches. */
export function fileResponse(file: FileAnswer | StreamedFile): Response {
  const ascii = file.fileName.normalize("NFD").replace(/[^\w.-]+/g, "_");
  const content = "stream" in file ? file.stream : (file.bytes as Uint8Array<ArrayBuffer>);
  return new Response(content, {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      ...file.headers,
    },
  });
}
