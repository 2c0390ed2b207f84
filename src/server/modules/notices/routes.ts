import * as messages from "../../../contract/messages.ts";
import * as contract from "../../../contract/notices.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { NoticeDeps } from "./deps.ts";
import { listMessages, sendMessageAgain } from "./service/messages.ts";
import { changeNoticeSettings, getNoticeSettings } from "./service/notice-settings.ts";
import { countUnreadOf, listNotices, readNotices } from "./service/read-notices.ts";

/** The person's own notices, and for the administrator all that was sent. Each line: which operation, which service. */
export function noticeRoutes(app: HttpApp, on: MountDeps, deps: NoticeDeps): void {
  mount(app, on, contract.listNotices, ({ context, query }) => listNotices(deps, context, query));
  mount(app, on, contract.countUnread, ({ context }) => countUnreadOf(deps, context));
  mount(app, on, contract.markRead, ({ context, body }) => readNotices(deps, context, body));
  mount(app, on, contract.getSettings, ({ context }) => getNoticeSettings(deps, context));
  mount(app, on, contract.changeSettings, ({ context, body }) => changeNoticeSettings(deps, context, body));
  mount(app, on, messages.listMessages, ({ context, query }) => listMessages(deps, context, query));
  mount(app, on, messages.sendMessageAgain, ({ context, params }) => sendMessageAgain(deps, context, params.messageId));
}
