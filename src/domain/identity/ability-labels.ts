import type { Ability } from "./ability.ts";

/** Abilities as people read them in a refusal: what they may not do. */
export const abilityLabels: Readonly<Record<Ability, { readonly vi: string; readonly en: string }>> = {
  "organisations.read": { vi: "xem cơ cấu tổ chức", en: "see the organisation" },
  "organisations.edit": { vi: "sửa cơ cấu tổ chức", en: "edit the organisation" },
  "organisations.import": { vi: "nhập danh sách đơn vị", en: "import units" },
  "identity.read": { vi: "xem tài khoản", en: "see accounts" },
  "identity.manage": { vi: "quản lý tài khoản", en: "manage accounts" },
  "identity.giveRoles": { vi: "giao mọi vai trò", en: "give any role" },
  "audit.read": { vi: "xem nhật ký", en: "read the log of acts" },
  "audit.verify": { vi: "kiểm tra nhật ký", en: "verify the log of acts" },
  "notices.manage": { vi: "xem và gửi lại thư, tin nhắn", en: "see and resend mails and messages" },
  "scoring.read": { vi: "xem đợt đánh giá", en: "see rounds" },
  "scoring.oversee": { vi: "giám sát kết quả của đơn vị", en: "oversee the results of units" },
  "scoring.fill": { vi: "nhập phiếu tự chấm điểm", en: "fill the score sheet" },
  "scoring.approve": { vi: "phê duyệt phiếu tự chấm điểm", en: "approve the score sheet" },
  "scoring.appraise": { vi: "thẩm định", en: "appraise" },
  "scoring.decide": { vi: "biểu quyết tại Hội đồng", en: "decide in the council" },
  "scoring.endorse": { vi: "duyệt Chỉ số CCHC của tỉnh", en: "approve the province's own index" },
  "scoring.manage": { vi: "quản lý bộ tiêu chí và đợt đánh giá", en: "manage criteria sets and rounds" },
  "scoring.publish": { vi: "công bố kết quả", en: "publish results" },
};
