import type { RoundRow } from "../contract/scoring/rounds.ts";
import { readStanding } from "../server/modules/scoring/service/public-site/standing-publications.ts";
import { listPublishedRounds } from "../server/modules/scoring/service/read-published.ts";
import type { PortalDeps } from "./serve-page.ts";

/** A published round and when its result was last amended; null: it stands as it was first published. */
export type StandingRound = RoundRow & { readonly amendedAt: string | null };

/** Published rounds as they stand now, newest year first. */
export async function listStandingRounds(deps: PortalDeps["scoring"], page: number, pageSize: number) {
  const list = await listPublishedRounds(deps, page, pageSize);
  const ids = list.items.map(({ id }) => id);
  const standing = await readStanding(deps, ids);
  const items = list.items.map(
    (round): StandingRound => ({ ...round, amendedAt: standing.get(round.id)?.amendedAt ?? null }),
  );
  return { ...list, items };
}
