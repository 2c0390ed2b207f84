import type { Text } from "../finding.ts";
import { describePlace } from "./describe-place.ts";

/**
 * What is wrong with a bundle, and where. form: it is no bundle, or not its one text; changed: a field is not as it was
 * sealed; recomputed: sets and columns give another result; claim: it says of itself what its own content denies; seal:
 * digests, key or signature do not hold.
 */
export interface BundleFault {
  readonly kind: "form" | "changed" | "recomputed" | "claim" | "seal";
  /** JSON pointer into the content; empty for the bundle as a whole. */
  readonly pointer: string;
  readonly text: Text;
}

/** A fault told as its place in words, followed by what is wrong there. */
export function faultAt(content: unknown, kind: BundleFault["kind"], pointer: string, { vi, en }: Text): BundleFault {
  const place = describePlace(content, pointer);
  return { kind, pointer, text: { vi: `${place.vi}${vi}`, en: `${place.en}${en}` } };
}
