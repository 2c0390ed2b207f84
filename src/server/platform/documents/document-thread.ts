import { parentPort } from "node:worker_threads";
import type { DocumentAnswer, DocumentJob, DocumentResult, DocumentTask } from "./document-job.ts";

/** The thread in which documents are rendered, one after another; it lives as long as the program does. */
let before: Promise<void> = Promise.resolve();

parentPort?.on("message", ({ id, task }: DocumentJob) => {
  before = before
    .then(() => perform(task))
    .then(
      (result) => answer({ id, result }),
      (error: unknown) => answer({ id, failure: error instanceof Error ? (error.stack ?? error.message) : "" }),
    );
});

/** A writer is loaded when the first of its files is asked for. */
async function perform(task: DocumentTask): Promise<DocumentResult> {
  switch (task.task) {
    case "write":
      return { bytes: await write(task) };
    case "fill":
      return { bytes: await fill(task) };
    case "annex":
      return { bytes: await (await import("./write-annex.ts")).writeAnnex(task) };
    case "losses": {
      const { findLosses } = await import("../pdf/word/find-losses.ts");
      const { findLacks } = await import("../docx/template/find-lacks.ts");
      return { warnings: [...findLacks(task.template, task.kind), ...findLosses(task.template)] };
    }
    case "check": {
      const { checkTemplate } = await import("../docx/template/check-template.ts");
      return { faults: checkTemplate(task.template, task.kind) };
    }
    case "ship": {
      const { shippedTemplate } = await import("../docx/template/shipped-template.ts");
      return { bytes: await shippedTemplate(task.kind, task.at) };
    }
  }
}

async function write({ document, format, at }: Extract<DocumentTask, { task: "write" }>): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return (await import("../docx/render-docx.ts")).renderDocx(document, at);
    case "pdf":
      return (await import("../pdf/render-pdf.ts")).renderPdf(document, at);
  }
}

async function fill({ templates, document, format, at }: Extract<DocumentTask, { task: "fill" }>): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return (await import("../docx/template/fill-paper.ts")).fillAsDocx(templates, document, at);
    case "pdf":
      return (await import("../pdf/fill-as-pdf.ts")).fillAsPdf(templates, document, at);
  }
}

function answer(message: DocumentAnswer): void {
  parentPort?.postMessage(message);
}
