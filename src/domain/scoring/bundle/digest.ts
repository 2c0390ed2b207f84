/** What a verifier needs of cryptography; Node and the browser each have their own. */
export interface Cryptography {
  /** SHA-256 of bytes, or of the UTF-8 bytes of a text. */
  sha256(data: string | Uint8Array): Uint8Array;
  /** Whether an Ed25519 signature over the UTF-8 bytes of a text is that of a public key of 32 bytes. */
  isSigned(text: string, signature: Uint8Array, publicKey: Uint8Array): boolean;
}

export type Sha256 = Cryptography["sha256"];

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Base64url without padding. @example toBase64Url(new Uint8Array([255, 255])) // "__8" */
export function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    text += four
      .slice(0, Math.min(4, bytes.length - at + 1))
      .map((six) => signs[six])
      .join("");
  }
  return text;
}

/**
 * The bytes of a base64url text; undefined where it is none, or not the one that these bytes have: the last sign of a text
 * holds bits of no byte, and another text for the same bytes is a changed one.
 * @example fromBase64Url("__8") // 255, 255
 * @example fromBase64Url("__9") // undefined
 */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const sixes = Array.from(text, (sign) => signs.indexOf(sign));
  if (sixes.includes(-1)) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < sixes.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = sixes.slice(at, at + 4);
    bytes.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d);
  }
  const whole = new Uint8Array(bytes.slice(0, Math.floor((text.length * 3) / 4)));
  return toBase64Url(whole) === text ? whole : undefined;
}
