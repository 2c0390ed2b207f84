import { parentPort } from "node:worker_threads";
import type { DocxAnswer, DocxJob } from "./docx-job.ts";
import { renderDocx } from "./render-docx.ts";

/** The thread in which documents are rendered, one after another; it lives as long as the program does. */
parentPort?.on("message", (job: DocxJob) => {
  renderDocx(job.document, job.at).then(
    (bytes) => answer({ id: job.id, bytes }),
    (error: unknown) => answer({ id: job.id, failure: error instanceof Error ? (error.stack ?? error.message) : "" }),
  );
});

function answer(message: DocxAnswer): void {
  parentPort?.postMessage(message);
}
