import type { Texts } from "../../../i18n/texts.ts";

const vi = {
  title: "Đăng nhập bằng hệ thống của tỉnh",
  none: "Chưa gắn với người nào của hệ thống đăng nhập.",
  since: "gắn từ {at}",
  tie: "Gắn người",
  tieTitle: "Gắn người của hệ thống đăng nhập với {name}",
  subject: "Mã người",
  subjectHint: "Mã hiện ra khi người này đăng nhập lần đầu mà chưa được gắn; hoặc lấy từ hệ thống đăng nhập (sub).",
  reason: "Lý do",
  tied: "Đã gắn người của hệ thống đăng nhập",
  untie: "Gỡ",
  untieOf: "Gỡ {subject}",
  untieTitle: "Gỡ người của hệ thống đăng nhập khỏi {name}?",
  untieDetail: "Người này không đăng nhập vào tài khoản bằng hệ thống của tỉnh nữa; mọi phiên của tài khoản kết thúc.",
  untied: "Đã gỡ người của hệ thống đăng nhập",
} as const;

const en: Readonly<Record<keyof typeof vi, string>> = {
  title: "Sign-in at the provider of the province",
  none: "Tied to no person of the provider yet.",
  since: "tied since {at}",
  tie: "Tie a person",
  tieTitle: "Tie a person of the provider to {name}",
  subject: "Code of the person",
  subjectHint: "The code that appears when the person first signs in without being tied; or from the provider (sub).",
  reason: "Reason",
  tied: "The person of the provider is tied",
  untie: "Untie",
  untieOf: "Untie {subject}",
  untieTitle: "Untie the person of the provider from {name}?",
  untieDetail: "The person no longer signs in to this account at the provider; all sessions of the account end.",
  untied: "The person of the provider is untied",
};

export const providerTexts: Texts<keyof typeof vi> = { vi, en };
