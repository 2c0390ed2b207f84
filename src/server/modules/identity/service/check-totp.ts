import { Secret, TOTP } from "otpauth";
import type { IdentitySettings } from "../../../../domain/identity/settings.ts";
import { acceptedCounters, readTotpCode } from "../../../../domain/identity/totp-window.ts";
import { AppError } from "../../../http/app-error.ts";
import { KeyMissingError, type SecretBox } from "../../../platform/key-ring.ts";

type Rules = IdentitySettings["totp"];

const totpOf = (secret: Secret, rules: Rules, label: string) =>
  new TOTP({ issuer: "Công Tâm", label, secret, digits: 6, period: rules.periodSeconds, algorithm: "SHA1" });

/** A new secret of 160 bits (what RFC 4226 asks for), with the address an authenticator application reads. */
export function makeTotpSecret(login: string, rules: Rules): { base32: string; uri: string } {
  const secret = new Secret({ size: 20 });
  return { base32: secret.base32, uri: totpOf(secret, rules, login).toString() };
}

/** What a secret is sealed for: it opens for this account only. */
export const totpPurpose = (accountId: string) => `totp:${accountId}`;

/**
 * The time step of a code that is right and newer than the last one used; undefined for every other code.
 * @throws AppError identity.totp_unreadable where the key that sealed the secret is gone.
 */
export function findTotpCounter(
  secrets: SecretBox,
  account: { id: string; totp_secret: Buffer | null; totp_last_counter: number | null },
  typed: string,
  at: { now: Date; rules: Rules },
): number | undefined {
  const code = readTotpCode(typed);
  if (code === undefined || account.totp_secret === null) return undefined;
  const secret = Secret.fromBase32(openSecret(secrets, account.totp_secret, account.id));
  const totp = totpOf(secret, at.rules, "");
  return acceptedCounters(at.now, account.totp_last_counter, at.rules).find(
    (counter) => totp.validate({ token: code, timestamp: counter * at.rules.periodSeconds * 1000, window: 0 }) === 0,
  );
}

function openSecret(secrets: SecretBox, sealed: Buffer, accountId: string): string {
  try {
    return secrets.open(sealed, totpPurpose(accountId));
  } catch (error) {
    if (error instanceof KeyMissingError) throw new AppError("identity.totp_unreadable");
    throw error;
  }
}
