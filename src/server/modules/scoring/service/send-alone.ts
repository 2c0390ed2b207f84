import { Readable } from "node:stream";
import type { StreamedFile } from "../../../../contract/operation.ts";
import type { openFile } from "../../../platform/files/files.ts";
import { namedAsContent } from "../../../platform/files/named-as-content.ts";

type OpenedFile = NonNullable<Awaited<ReturnType<typeof openFile>>>;

/** Nothing of a file that somebody uploaded runs, and nothing around it is loaded. */
const shownAlone = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

/** An uploaded file as it is sent out; `inPage`: the browser shows it instead of saving it. */
export function sendAlone({ file, content }: OpenedFile, inPage: boolean): StreamedFile {
  return {
    fileName: namedAsContent(file.name, file.media_type),
    mediaType: file.media_type,
    stream: Readable.toWeb(content) as ReadableStream<Uint8Array>,
    headers: {
      "content-length": String(file.size),
      "content-security-policy": shownAlone,
      ...(inPage && { "content-disposition": "inline" }),
    },
  };
}
