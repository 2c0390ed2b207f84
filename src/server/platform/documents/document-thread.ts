import { parentPort } from "node:worker_threads";
import type { DocumentAnswer, DocumentJob } from "./document-job.ts";

/** The thread in which documents are rendered, one after another; it lives as long as the program does. */
let before: Promise<void> = Promise.resolve();

parentPort?.on("message", (job: DocumentJob) => {
  before = before
    .then(() => render(job))
    .then(
      (bytes) => answer({ id: job.id, bytes }),
      (error: unknown) => answer({ id: job.id, failure: error instanceof Error ? (error.stack ?? error.message) : "" }),
    );
});

/** A writer is loaded when the first of its files is asked for. */
async function render({ document, format, at }: DocumentJob): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return (await import("../docx/render-docx.ts")).renderDocx(document, at);
    case "pdf":
      return (await import("../pdf/render-pdf.ts")).renderPdf(document, at);
  }
}

function answer(message: DocumentAnswer): void {
  parentPort?.postMessage(message);
}
