import type { Ability } from "../../../domain/identity/ability.ts";
import type { NoticeKind } from "../../../domain/notices/notice-kind.ts";
import type { Tx } from "../../db/transaction.ts";
import { type Clock, dayInVietnam } from "../clock.ts";
import { leaveGonePlace, markBelowRead, markKeysRead, markPlacesRead, markTopicsRead } from "./notice-repository.ts";
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
  await markTopicsRead(tx, { accountIds, href: settled.href, topics: settled.topics, at: now });
}

/** Marks as read, for whoever was told, the unread notices of several things that were over at an instant. */
export async function settlePlaces(
  tx: Tx,
  deps: { clock: Clock },
  places: { readonly hrefs: readonly string[]; readonly topics: readonly string[]; readonly before: Date },
): Promise<void> {
  await markPlacesRead(tx, { ...places, at: deps.clock.now() });
}

/** Marks as read, for whoever was told, the unread notices whose keys begin so: what they are about is done. */
export async function settleKeys(tx: Tx, deps: { clock: Clock }, beginning: string): Promise<void> {
  await markKeysRead(tx, { beginning, at: deps.clock.now() });
}

/** Marks as read, for whoever was told, the unread notices of some kinds that lead to a place or below it. */
export async function settleBelow(
  tx: Tx,
  deps: { clock: Clock },
  below: { readonly place: string; readonly kinds: readonly NoticeKind[] },
): Promise<void> {
  await markBelowRead(tx, { ...below, at: deps.clock.now() });
}

/** What was told of a thing that is removed asks for nothing any more, and leads to the list it stood in. */
export async function settleGonePlace(
  tx: Tx,
  deps: { clock: Clock },
  place: { readonly gone: string; readonly instead: string },
): Promise<void> {
  await leaveGonePlace(tx, { ...place, at: deps.clock.now() });
}
