import { Worker } from "node:worker_threads";
import type { OfficialDocument } from "../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../domain/documents/paper-format.ts";
import type { DocumentAnswer, DocumentJob } from "./document-job.ts";

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let lastId = 0;

/** What the thread may hold: far more than the matrix of 200 units by 100 components takes. */
const resourceLimits = { maxOldGenerationSizeMb: 768 };

/**
 * Writes an official document as a file, in the form of Nghị định 30/2020/NĐ-CP. `at`: the hour it is written, as the file
 * tells it. The work is done in a thread of its own, one document after another, so that nobody's save waits for
 * somebody's matrix, and what a document may take of the memory has an end.
 * @throws Error where the document cannot be drawn, or the thread ended.
 */
export function writeDocument(document: OfficialDocument, format: PaperFormat, at: Date): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    lastId += 1;
    waiting.set(lastId, { resolve, reject });
    const open = openThread();
    open.ref();
    open.postMessage({ id: lastId, document, format, at } satisfies DocumentJob);
  });
}

function openThread(): Worker {
  if (thread !== undefined) return thread;
  const opened = new Worker(new URL("./document-thread.ts", import.meta.url), { resourceLimits });
  opened.on("message", (answer: DocumentAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    // With nothing to do it keeps no program from ending.
    if (waiting.size === 0) opened.unref();
    if ("bytes" in answer) asked?.resolve(answer.bytes);
    else asked?.reject(new Error(`a document could not be written: ${answer.failure}`));
  });
  opened.on("error", (error) => endThread(opened, error instanceof Error ? error : new Error(String(error))));
  opened.on("exit", () => endThread(opened, new Error("the thread of documents ended")));
  thread = opened;
  return opened;
}

/** Who waited is told; the next document opens a new thread. */
function endThread(ended: Worker, error: Error): void {
  if (thread !== ended) return;
  thread = undefined;
  const left = [...waiting.values()];
  waiting.clear();
  for (const { reject } of left) reject(error);
}
