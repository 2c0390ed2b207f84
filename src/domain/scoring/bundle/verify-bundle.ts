import type { BundleFault } from "./bundle-fault.ts";
import type { BundleContent } from "./bundle-model.ts";
import { checkAmendment } from "./check-amendment.ts";
import { checkForm } from "./check-form.ts";
import { checkNames, checkSets } from "./check-names.ts";
import { checkResults } from "./check-results.ts";
import { checkSeal } from "./check-seal.ts";
import type { Cryptography } from "./digest.ts";
import { readBundle } from "./read-bundle.ts";

export interface Verification {
  readonly faults: readonly BundleFault[];
  /** The fingerprint of the key that signed; null where the signature does not hold. */
  readonly signedBy: string | null;
  readonly content: BundleContent | null;
  /** Units and components whose result was computed anew. */
  readonly recomputed: { readonly units: number; readonly components: number };
}

/**
 * Checks the text of a bundle against itself: that it is the one canonical text, that every field is as it was sealed,
 * that the seal is signed, that it has what its form has, and that sets and columns give exactly the results it tells.
 * Whether the key is that of the province is for the caller to know.
 */
export function verifyBundle(text: string, cryptography: Cryptography): Verification {
  const nothing = { signedBy: null, content: null, recomputed: { units: 0, components: 0 } };
  const read = readBundle(text);
  if (!read.ok) return { ...nothing, faults: read.faults };
  const { content } = read.bundle;
  const { sha256 } = cryptography;
  const sealed = checkSeal(read.bundle, cryptography);
  const computed = checkResults(content, sealed.torn);
  const claims = [...checkNames(content), ...checkSets(content, sha256), ...checkForm(content, sha256)];
  return {
    faults: [...read.faults, ...sealed.faults, ...claims, ...checkAmendment(content), ...computed.faults],
    signedBy: read.faults.length === 0 ? sealed.signedBy : null,
    content,
    recomputed: computed.recomputed,
  };
}
