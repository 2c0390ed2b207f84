import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AttemptState, countAttempt, lockedSeconds } from "./lock-out.ts";

const rules = { freeAttempts: 5, windowSeconds: 900, firstDelaySeconds: 30, factor: 2, maxDelaySeconds: 1800 };
const start = Date.UTC(2026, 0, 5, 1, 0, 0);

function attempts(count: number): AttemptState {
  let state: AttemptState | undefined;
  let now = start;
  for (let index = 0; index < count; index++) {
    now = Math.max(now, state?.lockedUntil ?? 0);
    state = countAttempt(state, now, rules);
  }
  return state as AttemptState;
}

describe("lock-out", () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [11, 1800],
    [40, 1800],
  ])("after %i attempts waits %i seconds", (count, seconds) => {
    const state = attempts(count);
    expect(lockedSeconds(state, state.lastFailedAt)).toBe(seconds);
  });

  it("ends by itself", () => {
    const state = attempts(5);
    expect(lockedSeconds(state, (state.lockedUntil ?? 0) - 1)).toBe(1);
    expect(lockedSeconds(state, state.lockedUntil ?? 0)).toBe(0);
  });

  it("forgets after a quiet window counted from the end of the lock", () => {
    const state = attempts(7);
    const quiet = (state.lockedUntil ?? 0) + rules.windowSeconds * 1000;
    expect(countAttempt(state, quiet - 1, rules).failedCount).toBe(8);
    expect(countAttempt(state, quiet, rules).failedCount).toBe(1);
  });

  it("never waits longer than the maximum and never shorter after one more failure", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const [before, after] = [attempts(count), attempts(count + 1)];
        const wait = (state: AttemptState) => lockedSeconds(state, state.lastFailedAt);
        expect(wait(after)).toBeLessThanOrEqual(rules.maxDelaySeconds);
        expect(wait(after)).toBeGreaterThanOrEqual(wait(before));
      }),
    );
  });
});
