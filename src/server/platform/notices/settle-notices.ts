import { sql } from "kysely";
import type { Ability } from "../../../domain/identity/ability.ts";
import type { Tx } from "../../db/transaction.ts";
import { type Clock, dayInVietnam } from "../clock.ts";
import { findRecipients } from "./recipients.query.ts";

/** Notices that ask for nothing any more, by where they lead and by the first words of their keys: `sheet.send`. */
export interface SettledNotices {
  readonly abilityInUnit: { readonly abilities: readonly Ability[]; readonly unitId: string };
  readonly href: string;
  readonly topics: readonly string[];
}

/** Marks as read, for everybody they were for, the unread notices of a thing that has moved on. */
export async function settleNotices(tx: Tx, deps: { clock: Clock }, settled: SettledNotices): Promise<void> {
  const now = deps.clock.now();
  const accountIds = await findRecipients(tx, {
    ...{ accountIds: [], abilityInUnit: settled.abilityInUnit },
    today: dayInVietnam(now),
  });
  if (accountIds.length === 0) return;
  await tx
    .updateTable("notice")
    .set({ read_at: now })
    .where("account_id", "in", accountIds)
    .where("read_at", "is", null)
    .where("href", "=", settled.href)
    .where(sql<string>`split_part(key, ' ', 1)`, "in", [...settled.topics])
    .execute();
}
