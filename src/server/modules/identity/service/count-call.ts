import type { IdentityDeps } from "../deps.ts";
import { countInWindow } from "../repository/rate-windows.ts";

/**
 * Counts a call of a limited operation over all server processes. Undefined while the limit holds, else the whole
 * seconds until the window ends.
 */
export async function countCall(
  deps: Pick<IdentityDeps, "db">,
  key: string,
  limit: { count: number; seconds: number },
  now: Date,
): Promise<number | undefined> {
  const span = limit.seconds * 1000;
  const window = await countInWindow(deps.db, key, { now, windowEndedBefore: new Date(now.getTime() - span) });
  if (window.count <= limit.count) return undefined;
  return Math.max(1, Math.ceil((window.windowStart.getTime() + span - now.getTime()) / 1000));
}
