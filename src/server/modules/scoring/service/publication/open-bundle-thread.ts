import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Text } from "../../../../../domain/scoring/finding.ts";

/** What a bundle says of itself: its faults in words, and the fingerprint of the key that signed it, if one did. */
export interface BundleVerdict {
  readonly faults: readonly Text[];
  readonly signedBy: string | null;
  /** False: the text is no bundle at all; its faults say why. */
  readonly isBundle: boolean;
}

/** What the thread gives back for the text of a bundle. */
export type BundleAnswer = { readonly verdict: BundleVerdict } | { readonly failure: string };

export interface BundleThread {
  /**
   * Verifies one bundle; the next one is given when this one is done.
   * @throws Error where it cannot be verified, or the thread ended.
   */
  verify(text: string): Promise<BundleVerdict>;
  close(): Promise<void>;
}

/** A bundle of 200 units by 100 components takes a tenth of it. */
const resourceLimits = { maxOldGenerationSizeMb: 768 };

/** A thread that verifies bundles beside the work of the server; it begins with the first one. */
export function openBundleThread(): BundleThread {
  let thread: Worker | undefined;
  return {
    async verify(text) {
      thread ??= new Worker(new URL("./bundle-thread.ts", import.meta.url), { resourceLimits });
      const answered = once(thread, "message");
      thread.postMessage(text);
      try {
        const [answer] = (await answered) as [BundleAnswer];
        if ("verdict" in answer) return answer.verdict;
        throw new Error(answer.failure);
      } catch (error) {
        // Of memory that ran out, for one: the next bundle gets a thread of its own.
        await thread.terminate();
        thread = undefined;
        throw error;
      }
    },
    async close() {
      await thread?.terminate();
    },
  };
}
