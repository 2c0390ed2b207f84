import { parentPort } from "node:worker_threads";
import type { Bundle, BundleContent, BundleUnit } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { publicContent } from "../../../../../domain/scoring/bundle/public-content.ts";
import {
  bundleText,
  digestContent,
  markContent,
  signBundle,
  signedText,
  type UnsignedBundle,
} from "../../../../../domain/scoring/bundle/seal.ts";
import { verifyBundle } from "../../../../../domain/scoring/bundle/verify-bundle.ts";
import { nodeCryptography } from "../../../../../verifier/node-cryptography.ts";
import { assertSound } from "./assert-sound.ts";
import type { BothForms, BundleAnswer, BundleTask, BundleVerdict, SealedForm } from "./bundle-task.ts";

/** The thread in which bundles are verified and sealed, one task after another: each may take seconds. */
parentPort?.on("message", (task: BundleTask) => {
  const answer = answerTo(task);
  if (answer === undefined) return;
  const sealed = answer.answer === "sealed" ? [answer.sealed.public, answer.sealed.full] : [];
  parentPort?.postMessage(
    answer,
    sealed.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  );
});

const { sha256 } = nodeCryptography;

/** Of the content that is being sealed. */
let units: BundleUnit[] = [];
let unsigned: BothForms<UnsignedBundle> | undefined;

/** The content of the bundle that was verified last. */
let verified: BundleContent | null = null;

function answerTo(task: BundleTask): BundleAnswer | undefined {
  try {
    switch (task.task) {
      case "verify":
        return { answer: "verdict", verdict: verify(Buffer.from(task.bytes).toString()) };
      case "showHead": {
        const { units: shown, ...head } = lastVerified();
        return { answer: "shownHead", head, units: shown.length };
      }
      case "showUnit":
        return { answer: "shownUnit", unit: lastVerified().units[task.at] as BundleUnit };
      case "unit":
        units.push(task.unit);
        return undefined;
      case "head":
        if (units.length !== task.units) throw new Error(`${units.length} of ${task.units} units came`);
        return { answer: "statements", statements: prepare({ ...task.head, units }, task.publicKey) };
      case "sign":
        return { answer: "sealed", sealed: seal(task.signatures) };
    }
  } catch (error) {
    units = [];
    unsigned = undefined;
    return { answer: "failure", failure: error instanceof Error ? error.message : String(error) };
  }
}

function verify(text: string): BundleVerdict {
  const { faults, signedBy, content } = verifyBundle(text, nodeCryptography);
  verified = content;
  const told = content && { contentSha256: sealedAs(text), publication: content.publication };
  return { faults: faults.map((fault) => fault.text), signedBy, told };
}

/** The digest that the seal of a bundle names; its text is one that was read as a bundle. */
const sealedAs = (text: string): string => (JSON.parse(text) as Bundle).seal.contentSha256;

function lastVerified(): BundleContent {
  if (verified === null) throw new Error("no bundle was verified");
  return verified;
}

/** Marks both forms; what is to be signed of each. */
function prepare(full: BundleContent, publicKey: Uint8Array): BothForms<string> {
  units = [];
  const open = publicContent(full, sha256);
  unsigned = {
    public: markContent({ content: open, contentSha256: digestContent(open, sha256) }, publicKey, sha256),
    full: markContent({ content: full, contentSha256: open.fullSha256 }, publicKey, sha256),
  };
  return { public: signedText(unsigned.public.statement), full: signedText(unsigned.full.statement) };
}

/**
 * The sealed forms. What is sealed was verified, as everybody will verify it.
 * @throws Error where a form does not verify.
 */
function seal(signatures: BothForms<Uint8Array>): BothForms<SealedForm> {
  if (unsigned === undefined) throw new Error("there is nothing to be signed");
  const [open, full] = [unsigned.public, unsigned.full];
  unsigned = undefined;
  const texts = {
    public: bundleText(signBundle(open, signatures.public)),
    full: bundleText(signBundle(full, signatures.full)),
  };
  for (const text of [texts.public, texts.full]) assertSound(text);
  return {
    public: { bytes: bytesOf(texts.public), sha256: open.statement.contentSha256 },
    full: { bytes: bytesOf(texts.full), sha256: full.statement.contentSha256 },
  };
}

/** Bytes of their own, so that they can be handed over. */
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
