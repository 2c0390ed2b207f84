import type { NoticeKind } from "./notice-kind.ts";

/** How a person is told outside the application, where notices always stand. */
export interface NoticeSetting {
  readonly language: "vi" | "en";
  /** Kinds not sent by mail. */
  readonly mailOff: readonly NoticeKind[];
  /** Kinds also sent as a short message. */
  readonly messageOn: readonly NoticeKind[];
}

/** Who has chosen nothing gets everything by mail, in Vietnamese, and no short messages, which cost the province money. */
export const usualNoticeSetting: NoticeSetting = { language: "vi", mailOff: [], messageOn: [] };

export type MessageChannel = "mail" | "gateway";

/** The ways on which a notice of a kind leaves the application for a person. */
export function channelsFor(setting: NoticeSetting, kind: NoticeKind): MessageChannel[] {
  return [
    ...(setting.mailOff.includes(kind) ? [] : (["mail"] as const)),
    ...(setting.messageOn.includes(kind) ? (["gateway"] as const) : []),
  ];
}
