import { call } from "../../../../api/call.ts";
import type { CallInput, CallResult } from "../../../../api/operation-types.ts";
import type { SendTarget } from "./sending.ts";

const noFacts = {
  number: null,
  issuer: null,
  documentDate: null,
  provesFrom: null,
  provesUntil: null,
  public: false,
} as const;

/** What a file is called until somebody says more: its name without the ending. */
export function titleOfFile(fileName: string): string {
  return fileName.replace(/\.[a-z0-9]{2,5}$/i, "") || fileName;
}

/** Makes a document of a sent file and puts it where it was meant to stand. */
export async function storeDocument(
  upload: Pick<CallResult<"uploads.getUpload">, "id" | "unitId" | "fileName">,
  target: SendTarget,
): Promise<void> {
  const { id: uploadId, unitId, fileName } = upload;
  const document = await call("evidence.addDocument", {
    body: { kind: "file", unitId, uploadId, title: titleOfFile(fileName), ...noFacts },
  });
  await placeDocuments([document.id], target);
}

/** Puts documents under the component of the target, if it names one. */
export async function placeDocuments(documentIds: readonly string[], { unitId, place }: SendTarget): Promise<void> {
  if (place === null) return;
  const { roundId, component, stage } = place;
  const scored = place.unitId ?? unitId;
  for (const documentId of documentIds) {
    await call("evidence.linkDocument", {
      params: { roundId, unitId: scored } as CallInput<"evidence.linkDocument">["params"],
      body: { component, stage, documentId, section: null, pageFrom: null, pageTo: null, note: null },
    });
  }
}
