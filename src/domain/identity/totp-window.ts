import type { IdentitySettings } from "./settings.ts";

type TotpRules = IdentitySettings["totp"];

/** Number of the time step an instant lies in (RFC 6238). */
export function totpCounter(now: Date, rules: TotpRules): number {
  return Math.floor(now.getTime() / 1000 / rules.periodSeconds);
}

/**
 * The steps whose codes are taken now: the present one and `window` on each side, for clocks that differ, but none that
 * is not newer than the last one used. So a code read over a shoulder cannot be used a second time.
 */
export function acceptedCounters(now: Date, lastUsed: number | null, rules: TotpRules): number[] {
  const present = totpCounter(now, rules);
  const counters: number[] = [];
  for (let counter = present - rules.window; counter <= present + rules.window; counter++) {
    if (lastUsed === null || counter > lastUsed) counters.push(counter);
  }
  return counters;
}

/** The digits of a typed code: people type the gap the application shows. Undefined where it is no code. */
export function readTotpCode(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, "");
  return /^[0-9]{6}$/.test(digits) ? digits : undefined;
}
