import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { loginKey } from "../../../../domain/identity/model.ts";

/** A token with 256 random bits for a cookie or a sign-in step; only its digest is stored. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

export function digestOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** What attempts are counted under: the login as typed, never kept in the clear. */
export function loginDigest(login: string): Buffer {
  return digestOf(loginKey(login));
}

/** A secret of its own for each purpose from one token of a browser: 43 signs, as PKCE asks for at least. */
export function deriveSecret(token: string, purpose: "state" | "nonce" | "verifier"): string {
  return createHmac("sha256", token).update(purpose).digest("base64url");
}

/** Letters and digits that are not mistaken for one another on paper. */
const legible = "abcdefghjkmnpqrstuvwxyz23456789";

/** A one-time password for a hand-over sheet: sixteen legible signs in four groups, about 79 bits. */
export function makeOneTimePassword(): string {
  const sign = () => legible[randomInt(legible.length)];
  return [1, 2, 3, 4].map(() => [1, 2, 3, 4].map(sign).join("")).join("-");
}
