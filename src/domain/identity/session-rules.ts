import type { IdentitySettings } from "./settings.ts";

type SessionRules = IdentitySettings["session"];

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** The absolute end, fixed when the session began. */
  readonly absoluteEndsAt: Date;
}

export interface SessionEnds {
  readonly endsAt: Date;
  readonly warnAt: Date;
  readonly absoluteEndsAt: Date;
}

/** When a session begun now must end, whatever use is made of it. */
export function absoluteEnd(createdAt: Date, rules: SessionRules): Date {
  return new Date(createdAt.getTime() + rules.absoluteSeconds * 1000);
}

/** The end by idleness or the absolute one, whichever comes first, and when to warn of it. */
export function deriveSessionEnds(times: SessionTimes, rules: SessionRules): SessionEnds {
  const idleEnd = times.lastSeenAt.getTime() + rules.idleSeconds * 1000;
  const endsAt = Math.min(idleEnd, times.absoluteEndsAt.getTime());
  return {
    endsAt: new Date(endsAt),
    warnAt: new Date(endsAt - rules.warnSeconds * 1000),
    absoluteEndsAt: times.absoluteEndsAt,
  };
}

/** A session that was last seen at this instant or before is over now. */
export function idleBorder(now: Date, rules: SessionRules): Date {
  return new Date(now.getTime() - rules.idleSeconds * 1000);
}

/** True where `last_seen_at` is old enough to be written again. */
export function needsTouch(lastSeenAt: Date, now: Date, rules: SessionRules): boolean {
  return now.getTime() - lastSeenAt.getTime() >= rules.touchSeconds * 1000;
}
