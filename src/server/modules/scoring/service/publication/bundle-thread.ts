import { parentPort } from "node:worker_threads";
import { verifyBundle } from "../../../../../domain/scoring/bundle/verify-bundle.ts";
import { nodeCryptography } from "../../../../../verifier/node-cryptography.ts";
import type { BundleAnswer } from "./open-bundle-thread.ts";

/** The thread in which bundles are verified, one after another: each takes the better part of a second. */
parentPort?.on("message", (text: string) => parentPort?.postMessage(answerTo(text)));

function answerTo(text: string): BundleAnswer {
  try {
    const { faults, signedBy, content } = verifyBundle(text, nodeCryptography);
    return { verdict: { faults: faults.map((fault) => fault.text), signedBy, isBundle: content !== null } };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
