import { send } from "./call.ts";
import type { CallInput, OperationId } from "./operation-types.ts";

/** Fetches a file made by an operation (a download, or a list with `format`) and hands it to the browser to save. */
export async function download<Id extends OperationId>(id: Id, input: CallInput<Id>): Promise<void> {
  const response = await send(id, input);
  saveBlob(await response.blob(), fileNameOf(response.headers.get("content-disposition")));
}

/** `attachment; filename*=UTF-8''Ph%C6%B0%E1%BB%9Dng.xlsx` names `Phường.xlsx`. */
export function fileNameOf(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? "")?.[1] ?? "congtam";
}

/** Lets the browser save bytes made here or fetched, under a name. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
