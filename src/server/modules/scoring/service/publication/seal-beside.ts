import type { BundleContent } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import type { Signer } from "../../../../../domain/scoring/bundle/seal.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { BothForms, SealedForm } from "./bundle-task.ts";
import { type BundleThread, openBundleThread } from "./open-bundle-thread.ts";

/** How long the thread waits for another content: to start one takes longer than to seal a small round. */
const idleMs = 30_000;

let thread: BundleThread | undefined;
let before: Promise<unknown> = Promise.resolve();
let idle: NodeJS.Timeout | undefined;

/**
 * Seals both forms of a content and verifies them, in a thread: it takes seconds, in which everybody else would wait. One
 * content after another.
 * @throws Error where a form does not verify; AppError server.unavailable where the server stops meanwhile.
 */
export function sealBeside(full: BundleContent, signer: Signer): Promise<BothForms<SealedForm>> {
  const sealed = before.then(() => {
    clearTimeout(idle);
    thread ??= openBundleThread();
    return thread.seal(full, signer);
  });
  before = sealed.then(rest, rest);
  return sealed.catch((error: unknown) => {
    if (error instanceof Error && error.name === "AbortError") throw new AppError("server.unavailable");
    throw error;
  });
}

function rest(): void {
  idle = setTimeout(() => {
    void thread?.close();
    thread = undefined;
  }, idleMs).unref();
}
