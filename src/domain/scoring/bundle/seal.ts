import { canonicalJson } from "../../text/canonical-json.ts";
import type { Bundle, BundleContent, BundleSeal } from "./bundle-model.ts";
import { type Sha256, toBase64Url, toHex } from "./digest.ts";
import { markFields } from "./field-marks.ts";

/** A key of the data home that signs. */
export interface Signer {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Ed25519 over the UTF-8 bytes of a text. */
  readonly sign: (text: string) => Uint8Array;
}

/** SHA-256 of a public key, by which people know it. */
export function fingerprintOf(publicKey: Uint8Array, sha256: Sha256): string {
  return toHex(sha256(publicKey));
}

/** What is signed is in every version of the format worded alike: the content, which is bound, names its own. */
const sealFormat = "congtam.bundle/1";

/** The text that is signed: it binds content, marks and key. */
export function signedText(
  seal: Pick<BundleSeal, "algorithm" | "contentSha256" | "marksSha256" | "fingerprint">,
): string {
  const { algorithm, contentSha256, marksSha256, fingerprint } = seal;
  return canonicalJson({ format: sealFormat, algorithm, contentSha256, marksSha256, fingerprint });
}

/** The digest by which a bundle is named: that of its content. */
export function digestContent(content: BundleContent, sha256: Sha256): string {
  return toHex(sha256(canonicalJson(content)));
}

/** Puts marks and seal around a content. */
export function sealBundle(content: BundleContent, signer: Signer, sha256: Sha256): Bundle {
  return sealDigested({ content, contentSha256: digestContent(content, sha256) }, signer, sha256);
}

/** The same for a content whose digest is known: a large one is not digested twice. */
export function sealDigested(digested: DigestedContent, signer: Signer, sha256: Sha256): Bundle {
  const unsigned = markContent(digested, signer.publicKey, sha256);
  return signBundle(unsigned, signer.sign(signedText(unsigned.statement)));
}

export interface DigestedContent {
  readonly content: BundleContent;
  readonly contentSha256: string;
}

/** A content with its marks and what is to be signed of it. */
export interface UnsignedBundle extends Pick<Bundle, "content" | "marks"> {
  readonly statement: Pick<BundleSeal, "algorithm" | "contentSha256" | "marksSha256" | "fingerprint" | "publicKey">;
}

/** All of a bundle but the signature: it is made where the private key is not. */
export function markContent(
  { content, contentSha256 }: DigestedContent,
  publicKey: Uint8Array,
  sha256: Sha256,
): UnsignedBundle {
  const marks = markFields(content, sha256);
  const statement = {
    algorithm: "Ed25519" as const,
    contentSha256,
    marksSha256: toHex(sha256(canonicalJson(marks))),
    fingerprint: fingerprintOf(publicKey, sha256),
    publicKey: toBase64Url(publicKey),
  };
  return { content, marks, statement };
}

/** Puts the signature of `signedText(statement)` under a bundle. */
export function signBundle({ content, marks, statement }: UnsignedBundle, signature: Uint8Array): Bundle {
  return { content, marks, seal: { ...statement, signature: toBase64Url(signature) } };
}

/** The one text of a bundle, as it is kept and sent. */
export function bundleText(bundle: Bundle): string {
  return canonicalJson(bundle);
}
