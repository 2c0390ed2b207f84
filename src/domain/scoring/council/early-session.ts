/** The hours of a meeting, as instants; `endsAt` null: nobody has written its end down. */
export interface SessionHours {
  readonly startsAt: string;
  readonly endsAt: string | null;
}

/** True before the hour for which the meeting is called. */
export function isEarly({ startsAt }: Pick<SessionHours, "startsAt">, now: number): boolean {
  return Date.parse(startsAt) > now;
}

/**
 * The next meeting, where none is on at this instant: who votes now votes before its hour, which is lawful (a meeting may
 * be moved forward) and worth a word. Undefined while one is on, and where none is to come. `now` in milliseconds.
 * @example findEarlySession(work.sessions, Date.parse(work.now))?.startsAt
 */
export function findEarlySession<Session extends SessionHours>(
  sessions: readonly Session[],
  now: number,
): Session | undefined {
  const isOn = (one: Session) => !isEarly(one, now) && (one.endsAt === null || Date.parse(one.endsAt) > now);
  if (sessions.some(isOn)) return undefined;
  return sessions
    .filter((one) => isEarly(one, now))
    .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))[0];
}
