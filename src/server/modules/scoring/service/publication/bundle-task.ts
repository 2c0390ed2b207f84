import type { BundleContent, BundleUnit } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";

/** What a bundle says of itself: its faults in words, and the fingerprint of the key that signed it, if one did. */
export interface BundleVerdict {
  readonly faults: readonly Text[];
  readonly signedBy: string | null;
  /** Null: the text is no bundle at all; its faults say why. */
  readonly told: { readonly contentSha256: string; readonly publication: BundleContent["publication"] } | null;
}

/** The same of each form of a bundle. */
export interface BothForms<Value> {
  readonly public: Value;
  readonly full: Value;
}

/** A bundle as it was sealed, in bytes, with the digest of its content. */
export interface SealedForm {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * What the thread of bundles is told. A content comes unit by unit, so that sending it holds up nobody, then its head:
 * that is answered by what is to be signed of both forms; the signatures, by the sealed forms.
 */
export type BundleTask =
  | { readonly task: "verify"; readonly bytes: Uint8Array }
  /** Of the bundle verified last, piece by piece as it came: a whole content would hold up who gets it. */
  | { readonly task: "showHead" }
  | { readonly task: "showUnit"; readonly at: number }
  | { readonly task: "unit"; readonly unit: BundleUnit }
  | {
      readonly task: "head";
      readonly head: Omit<BundleContent, "units">;
      /** How many came before. */
      readonly units: number;
      readonly publicKey: Uint8Array;
    }
  | { readonly task: "sign"; readonly signatures: BothForms<Uint8Array> };

/** What the thread answers; to a unit nothing. */
export type BundleAnswer =
  | { readonly answer: "verdict"; readonly verdict: BundleVerdict }
  | { readonly answer: "shownHead"; readonly head: Omit<BundleContent, "units">; readonly units: number }
  | { readonly answer: "shownUnit"; readonly unit: BundleUnit }
  | { readonly answer: "statements"; readonly statements: BothForms<string> }
  | { readonly answer: "sealed"; readonly sealed: BothForms<SealedForm> }
  | { readonly answer: "failure"; readonly failure: string };
