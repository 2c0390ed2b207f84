import type { ErrorKind } from "./error-kind.ts";

/** Refusals of the sign-in at the identity provider of the province, and of a second step that a role demands. */
export const providerErrors = {
  "identity.provider_absent": {
    status: 409,
    text: {
      vi: "Hệ thống này chưa nối với hệ thống đăng nhập của tỉnh. Dùng tên đăng nhập và mật khẩu.",
      en: "This installation has no identity provider of the province. Use login and password.",
    },
  },
  "identity.provider_unreachable": {
    status: 503,
    text: {
      vi: "Không liên lạc được với hệ thống đăng nhập của tỉnh. Thử lại sau ít phút; nếu còn lỗi, báo quản trị hệ thống.",
      en: "The identity provider of the province cannot be reached. Try again in a few minutes; if it persists, tell the administrator.",
    },
  },
  "identity.provider_refused": {
    status: 401,
    text: {
      vi: "Hệ thống đăng nhập của tỉnh không xác nhận lần đăng nhập này ({reason}). Đăng nhập lại từ đầu; nếu còn lỗi, báo quản trị mã trong ngoặc.",
      en: "The identity provider of the province did not confirm this sign-in ({reason}). Begin again; if it persists, give the administrator the code in brackets.",
    },
  },
  "identity.attempt_ended": {
    status: 409,
    text: {
      vi: "Lần đăng nhập này đã hết hạn, đã dùng hoặc bắt đầu ở trình duyệt khác. Đăng nhập lại từ đầu.",
      en: "This attempt to sign in has expired, was used, or began in another browser. Begin again.",
    },
  },
  "identity.person_unknown": {
    status: 403,
    text: {
      vi: "Hệ thống đăng nhập của tỉnh đã xác nhận ông/bà, nhưng chưa tài khoản nào ở đây được gắn với người này. Gửi người quản trị tài khoản của đơn vị mã sau để gắn: {subject}",
      en: "The identity provider of the province knows you, but no account here is tied to you. Send the administrator of accounts of your unit this code to tie it: {subject}",
    },
  },
  "identity.account_over": {
    status: 403,
    text: {
      vi: "Tài khoản của ông/bà ở đây đã đóng hoặc ngoài thời hạn. Liên hệ người quản trị tài khoản của đơn vị.",
      en: "Your account here is closed or outside of its days. Ask the administrator of accounts of your unit.",
    },
  },
  "identity.provider_only": {
    status: 403,
    text: {
      vi: "Ở đây đăng nhập bằng hệ thống đăng nhập của tỉnh; mật khẩu riêng chỉ dành cho người vận hành. Bấm nút đăng nhập của tỉnh.",
      en: "People sign in here at the identity provider of the province; passwords kept here are for those who run the system. Use the button of the province.",
    },
  },
  "identity.sign_in_again": {
    status: 403,
    text: {
      vi: "Việc này cần vừa đăng nhập. Đăng xuất, đăng nhập lại bằng hệ thống của tỉnh rồi làm ngay.",
      en: "This needs a fresh sign-in. Sign out, sign in again at the provider of the province, and do it at once.",
    },
  },
  "identity.identity_taken": {
    status: 409,
    text: {
      vi: "Người này đã gắn với một tài khoản, hoặc tài khoản này đã gắn với một người khác của hệ thống đăng nhập. Gỡ chỗ cũ trước.",
      en: "This person is tied to an account already, or the account to another person of the provider. Untie that first.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
