import { Worker } from "node:worker_threads";
import type { BundleContent, BundleUnit } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import type { Signer } from "../../../../../domain/scoring/bundle/seal.ts";
import { giveTurn } from "../../../../platform/give-turn.ts";
import type { BothForms, BundleAnswer, BundleTask, BundleVerdict, SealedForm } from "./bundle-task.ts";

export interface BundleThread {
  /**
   * Verifies one bundle; the next one is given when this one is done.
   * @throws Error where it cannot be verified, or the thread ended.
   */
  verify(bytes: Uint8Array): Promise<BundleVerdict>;
  /** The content of the bundle that was verified last, brought over unit by unit. */
  showVerified(): Promise<BundleContent>;
  /**
   * Seals both forms of a content and verifies them. The private key stays here: the thread is given signatures.
   * @throws Error where a form does not verify, or the thread ended.
   */
  seal(full: BundleContent, signer: Signer): Promise<BothForms<SealedForm>>;
  close(): Promise<void>;
}

/** Both forms of 200 units by 100 components with two columns each are 31 MB of text and take about 0.5 GB. */
const resourceLimits = { maxOldGenerationSizeMb: 1536 };

/** The threads under way in this process, which a stop of the server ends. */
const running = new Set<Worker>();

/** Ends every thread: who waits for one is told so, and takes back what it was doing. */
export async function stopBundleThreads(): Promise<void> {
  const threads = [...running];
  running.clear();
  await Promise.all(threads.map((thread) => thread.terminate()));
}

/** A thread that verifies and seals bundles beside the work of the server; it begins with the first one. */
export function openBundleThread(): BundleThread {
  let thread: Worker | undefined;
  const open = () => {
    // Of memory that ran out, for one: the next bundle gets a thread of its own.
    if (thread === undefined || !running.has(thread)) thread = startThread();
    return thread;
  };
  return {
    verify: async (bytes) => (await ask(open(), "verdict", { task: "verify", bytes })).verdict,
    async showVerified() {
      const { head, units: count } = await ask(open(), "shownHead", { task: "showHead" });
      const units: BundleUnit[] = [];
      for (let at = 0; at < count; at += 1) {
        const { unit } = await ask(open(), "shownUnit", { task: "showUnit", at });
        units.push(unit);
      }
      return { ...head, units };
    },
    async seal({ units, ...head }, { publicKey, sign }) {
      // One thread for all of it: another one would not have the units.
      const own = open();
      for (const unit of units) {
        own.postMessage({ task: "unit", unit } satisfies BundleTask);
        await giveTurn();
      }
      const { statements } = await ask(own, "statements", { task: "head", head, units: units.length, publicKey });
      const signatures = { public: sign(statements.public), full: sign(statements.full) };
      return (await ask(own, "sealed", { task: "sign", signatures })).sealed;
    },
    async close() {
      await thread?.terminate();
    },
  };
}

/** Gives a thread a task; with nothing to do it keeps no program from ending. */
async function ask<Kind extends BundleAnswer["answer"]>(
  thread: Worker,
  kind: Kind,
  task: BundleTask,
): Promise<Extract<BundleAnswer, { answer: Kind }>> {
  if (!running.has(thread)) throw ended();
  thread.ref();
  try {
    const answered = answerOf(thread);
    thread.postMessage(task);
    const answer = await answered;
    if (answer.answer === kind) return answer as Extract<BundleAnswer, { answer: Kind }>;
    throw new Error(answer.answer === "failure" ? answer.failure : `the thread of bundles answered ${answer.answer}`);
  } finally {
    thread.unref();
  }
}

const ended = () => new DOMException("the thread of bundles was ended", "AbortError");

function startThread(): Worker {
  const thread = new Worker(new URL("./bundle-thread.ts", import.meta.url), { resourceLimits });
  running.add(thread);
  thread.once("error", () => running.delete(thread)).once("exit", () => running.delete(thread));
  thread.unref();
  return thread;
}

/**
 * The next answer of a thread. One that was ended by a stop has none.
 * @throws Error AbortError of a stop, and what ended the thread else.
 */
function answerOf(thread: Worker): Promise<BundleAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<BundleAnswer>();
  const refuse = () => reject(ended());
  thread.once("message", resolve).once("error", reject).once("exit", refuse);
  const forget = () => {
    thread.off("message", resolve).off("error", reject).off("exit", refuse);
  };
  promise.then(forget, forget);
  return promise;
}
