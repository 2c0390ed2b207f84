import type { NoticeItem } from "../../../../contract/notices.ts";
import type { Language } from "../../../../contract/text.ts";
import type { StateKind } from "../../../ui/state-badge.tsx";

/** Colour, icon and word of a notice follow its kind. */
export const noticeStates: Readonly<Record<NoticeItem["kind"], StateKind>> = {
  deadline: "soon",
  urge: "late",
  task: "running",
  answer: "done",
  result: "plain",
};

/** The notice in the language of the screen. */
export function titleOfNotice(notice: NoticeItem, language: Language): string {
  return language === "en" ? notice.titleEn : notice.titleVi;
}

/** What else it says; empty where there is nothing. */
export function textOfNotice(notice: NoticeItem, language: Language): string {
  return (language === "en" ? (notice.textEn ?? notice.textVi) : notice.textVi) ?? "";
}

/** In the order in which they are chosen. */
export const noticeKinds = Object.keys(noticeStates) as readonly NoticeItem["kind"][];
