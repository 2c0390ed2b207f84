import { Worker } from "node:worker_threads";
import type { OfficialDocument } from "../../../domain/documents/official-document.ts";
import type { DocxAnswer, DocxJob } from "./docx-job.ts";

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let lastId = 0;

/**
 * Writes an official document as DOCX, in the form of Nghị định 30/2020/NĐ-CP. `at`: the hour it is written, as the file
 * tells it. The work is done in a thread of its own, so that nobody's save waits for somebody's matrix.
 * @throws Error where the document cannot be drawn, or the thread ended.
 */
export function writeDocx(document: OfficialDocument, at: Date): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    lastId += 1;
    waiting.set(lastId, { resolve, reject });
    const open = openThread();
    open.ref();
    open.postMessage({ id: lastId, document, at } satisfies DocxJob);
  });
}

function openThread(): Worker {
  if (thread !== undefined) return thread;
  const opened = new Worker(new URL("./docx-thread.ts", import.meta.url));
  opened.on("message", (answer: DocxAnswer) => {
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
