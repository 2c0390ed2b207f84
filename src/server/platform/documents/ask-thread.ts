import { Worker } from "node:worker_threads";
import type { DocumentAnswer, DocumentJob, DocumentResult, DocumentTask } from "./document-job.ts";

interface Waiting {
  readonly resolve: (result: DocumentResult) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let lastId = 0;

/** What the thread may hold: far more than the matrix of 200 units by 100 components takes. */
const resourceLimits = { maxOldGenerationSizeMb: 768 };

/**
 * Has the thread of documents do a task, after those asked for before it.
 * @throws Error where it cannot be done, or the thread ended.
 */
export function askThread(task: DocumentTask): Promise<DocumentResult> {
  return new Promise((resolve, reject) => {
    lastId += 1;
    waiting.set(lastId, { resolve, reject });
    const open = openThread();
    open.ref();
    open.postMessage({ id: lastId, task } satisfies DocumentJob);
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
    if ("result" in answer) asked?.resolve(answer.result);
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
