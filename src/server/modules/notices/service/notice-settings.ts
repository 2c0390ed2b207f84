import type { changeSettings as ChangeSettings, NoticeSettings } from "../../../../contract/notices.ts";
import type { BodyOf } from "../../../../contract/operation.ts";
import { NoticeKind } from "../../../../domain/notices/notice-kind.ts";
import { channelsFor, type NoticeSetting, usualNoticeSetting } from "../../../../domain/notices/notice-setting.ts";
import type { Reader } from "../../../db/database.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { findNoticeSetting, saveNoticeSetting } from "../../../platform/notices/notice-repository.ts";
import type { NoticeDeps } from "../deps.ts";
import { findAddresses } from "../notices.query.ts";

/** By which ways the person is told. */
export async function getNoticeSettings(deps: NoticeDeps, context: RequestContext): Promise<NoticeSettings> {
  return describe(deps.db.reader, deps, getActor(context).accountId);
}

/** Takes the person's choice; kinds not named keep the usual way. */
export async function changeNoticeSettings(
  deps: NoticeDeps,
  context: RequestContext,
  body: BodyOf<typeof ChangeSettings>,
): Promise<NoticeSettings> {
  const { accountId } = getActor(context);
  const kindsWhere = (fits: (choice: (typeof body.kinds)[number]) => boolean) => [
    ...new Set(body.kinds.filter(fits).map(({ kind }) => kind)),
  ];
  const setting: NoticeSetting = {
    language: body.language,
    mailOff: kindsWhere(({ mail }) => !mail),
    messageOn: kindsWhere(({ message }) => message),
  };
  return withTransaction(deps, async (tx) => {
    await saveNoticeSetting(tx, accountId, setting);
    return describe(tx, deps, accountId);
  });
}

async function describe(db: Reader, deps: NoticeDeps, accountId: string): Promise<NoticeSettings> {
  const setting = (await findNoticeSetting(db, accountId)) ?? usualNoticeSetting;
  const addresses = await findAddresses(db, accountId);
  return {
    language: setting.language,
    kinds: NoticeKind.options.map((kind) => {
      const channels = channelsFor(setting, kind);
      return { kind, mail: channels.includes("mail"), message: channels.includes("gateway") };
    }),
    email: addresses?.email ?? null,
    phone: addresses?.phone ?? null,
    mailWorks: deps.channels.mail,
    messagesWork: deps.channels.gateway,
  };
}
