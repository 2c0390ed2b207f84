import type { Ability } from "../../../domain/identity/ability.ts";
import type { NoticeKind } from "../../../domain/notices/notice-kind.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Tx } from "../../db/transaction.ts";
import { type Clock, dayInVietnam } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { enqueueJob } from "../jobs/enqueue-job.ts";
import { insertNotices } from "./notice-repository.ts";
import { findRecipients } from "./recipients.query.ts";

/** The queue whose jobs send notices out of the application, by mail and message. */
export const deliveryQueue = "notices.deliver";

/** Something people are told. */
export interface NewNotice {
  /** Accounts to be told, and those who hold one of the abilities by a role in the unit itself; substitutes come along. */
  readonly accountIds?: readonly string[];
  readonly abilityInUnit?: { readonly abilities: readonly Ability[]; readonly unitId: string };
  /** The person whose act it is needs no notice of it. */
  readonly except?: string | undefined;
  readonly kind: NoticeKind;
  /** One sentence that says the finding. */
  readonly titleVi: string;
  readonly titleEn: string;
  /** What else is worth knowing: a reason, a list. */
  readonly textVi?: string | undefined;
  readonly textEn?: string | undefined;
  /** Where it leads, below /app: `/rounds/…/sheets/…`. */
  readonly href: string;
  /** What this notice is about, so that the same is not told twice to a person: `sheet.returned <id> <version>`. */
  readonly key: string;
}

/**
 * Tells people something, in the transaction of the act itself: a row for each person, and one job that sends it on by
 * mail and message as each of them chose. Only accounts valid today are told; who was told under the key already is not
 * told again. Returns how many were told now.
 *
 * @example await notify(tx, deps, { abilityInUnit: { abilities: ["scoring.fill"], unitId }, kind: "answer", … })
 */
export async function notify(tx: Tx, deps: { clock: Clock; ids: Ids }, notice: NewNotice): Promise<number> {
  const now = deps.clock.now();
  const accountIds = await findRecipients(tx, {
    accountIds: notice.accountIds ?? [],
    abilityInUnit: notice.abilityInUnit,
    today: dayInVietnam(now),
  });
  const told = await insertNotices(
    tx,
    accountIds
      .filter((accountId) => accountId !== notice.except)
      .map((accountId) => ({
        id: deps.ids.next(),
        account_id: accountId,
        kind: notice.kind,
        title_vi: notice.titleVi,
        title_en: notice.titleEn,
        text_vi: notice.textVi ?? null,
        text_en: notice.textEn ?? null,
        search_key: searchKey(`${notice.titleVi} ${notice.titleEn}`),
        href: notice.href,
        key: notice.key,
        created_at: now,
      })),
  );
  if (told.length > 0) await enqueueJob(tx, deps, { queue: deliveryQueue, payload: { noticeIds: told } });
  return told.length;
}
