import { verifyBundle } from "../../../../../domain/scoring/bundle/verify-bundle.ts";
import { nodeCryptography } from "../../../../../verifier/node-cryptography.ts";

/**
 * What is published must verify; if it does not, the stored results are not those of the stored columns, or a set is not
 * the one that was frozen.
 * @throws Error that names the first places, for the log: nobody can do anything about it on a page.
 */
export function assertSound(text: string): void {
  const { faults } = verifyBundle(text, nodeCryptography);
  if (faults.length === 0) return;
  const first = faults.slice(0, 5).map((fault) => fault.text.en);
  throw new Error(`the bundle does not verify: ${first.join("; ")}`);
}
