import type { IdentitySettings } from "./settings.ts";

/** What is remembered of wrong attempts under one login, known or not. Instants are UTC milliseconds. */
export interface AttemptState {
  readonly failedCount: number;
  readonly lastFailedAt: number;
  readonly lockedUntil: number | null;
}

type LockOutRules = IdentitySettings["lockOut"];

/** Whole seconds to wait, rounded up; 0 when an attempt may be made. */
export function lockedSeconds(state: AttemptState | undefined, now: number): number {
  if (!state?.lockedUntil || state.lockedUntil <= now) return 0;
  return Math.ceil((state.lockedUntil - now) / 1000);
}

/**
 * Counts one attempt that has not succeeded yet. The first `freeAttempts` cost nothing; each later one locks for a time
 * that grows by `factor` up to a maximum, so that guessing is slow and a person who mistypes is not shut out for a day.
 * With 5 free attempts, 30 s and factor 2 the waits are 30, 60, 120 … seconds.
 */
export function countAttempt(state: AttemptState | undefined, now: number, rules: LockOutRules): AttemptState {
  const quietSince = Math.max(state?.lastFailedAt ?? 0, state?.lockedUntil ?? 0);
  const forgotten = state === undefined || now - quietSince >= rules.windowSeconds * 1000;
  const failedCount = (forgotten ? 0 : state.failedCount) + 1;
  const beyond = failedCount - rules.freeAttempts;
  if (beyond < 0) return { failedCount, lastFailedAt: now, lockedUntil: null };
  const delay = Math.min(rules.firstDelaySeconds * rules.factor ** beyond, rules.maxDelaySeconds);
  return { failedCount, lastFailedAt: now, lockedUntil: now + delay * 1000 };
}
