import type { ErrorKind } from "./error-kind.ts";

/** Refusals of accounts, sign-in, roles and substitution. */
export const identityErrors = {
  "identity.sign_in_refused": {
    status: 401,
    title: { vi: "Không đăng nhập được", en: "Sign-in refused" },
    text: {
      vi: "Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản không còn hiệu lực. Kiểm tra lại; nếu quên mật khẩu, liên hệ quản trị của đơn vị.",
      en: "The login or the password is wrong, or the account is not valid today. Check both; if the password is lost, ask the administrator of the unit.",
    },
  },
  "identity.locked": {
    status: 423,
    text: {
      vi: "Nhập sai nhiều lần nên tạm khóa. Thử lại sau {seconds} giây hoặc nhờ quản trị mở khóa.",
      en: "Locked after several wrong attempts. Try again in {seconds} seconds or ask the administrator to unlock.",
    },
  },
  "identity.demo_refused": {
    status: 403,
    text: {
      vi: "Tài khoản trình diễn chỉ dùng được trên máy nội bộ. Dùng tài khoản thật, hoặc bật chế độ trình diễn (CONGTAM_DEMO=1).",
      en: "Demonstration accounts work only on the local machine. Use a real account, or switch demonstration on (CONGTAM_DEMO=1).",
    },
  },
  "identity.totp_refused": {
    status: 401,
    text: {
      vi: "Mã xác thực chưa đúng, đã dùng hoặc đã hết hạn. Nhập mã đang hiện trên ứng dụng xác thực.",
      en: "The code is wrong, used or expired. Type the code the authenticator shows now.",
    },
  },
  "identity.totp_unreadable": {
    status: 409,
    text: {
      vi: "Máy chủ không còn khóa để kiểm tra bước xác thực thứ hai của tài khoản này (dữ liệu được phục hồi không kèm khóa). Nhờ quản trị cấp lại mật khẩu và gỡ xác thực hai bước, hoặc chạy trên máy chủ: congtam user reset TÊN --remove-second-step.",
      en: "The server no longer has the key that checks the second step of this account (the data were restored without keys). Ask an administrator to reset the password and remove the second step, or run on the server: congtam user reset LOGIN --remove-second-step.",
    },
  },
  "identity.challenge_ended": {
    status: 409,
    text: {
      vi: "Bước xác thực đã hết hạn. Nhập lại tên đăng nhập và mật khẩu.",
      en: "The second step has expired. Sign in with login and password again.",
    },
  },
  "identity.totp_state": {
    status: 409,
    text: {
      vi: "Xác thực hai bước của tài khoản không ở trạng thái này ({state}). Tải lại trang rồi thử lại.",
      en: "Two-step sign-in is not in this state ({state}). Reload the page and try again.",
    },
  },
  "identity.wrong_password": {
    status: 422,
    text: {
      vi: "Mật khẩu hiện tại chưa đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.",
      en: "The current password is wrong. Check the keyboard layout and Caps Lock, then type it again.",
    },
  },
  "identity.weak_password": {
    status: 422,
    text: {
      vi: "Mật khẩu chưa đạt: {first}. Chọn mật khẩu khác, nên là một câu dài dễ nhớ.",
      en: "The password is too weak: {first}. Choose another, best a long sentence that is easy to remember.",
    },
  },
  "identity.outside_scope": {
    status: 403,
    text: {
      vi: "Đơn vị này nằm ngoài phạm vi quản trị tài khoản của ông/bà. Chọn đơn vị khác hoặc nhờ quản trị cấp trên.",
      en: "This unit is outside the scope in which you manage accounts. Choose another or ask the administrator above.",
    },
  },
  "identity.exceeds_own": {
    status: 403,
    text: {
      vi: "Việc này trao hoặc chạm tới quyền mà ông/bà không có ({abilities}). Nhờ người quản trị có đủ quyền.",
      en: "This gives or touches rights you do not hold yourself ({abilities}). Ask an administrator who holds them.",
    },
  },
  "identity.not_on_oneself": {
    status: 403,
    text: {
      vi: "Không tự làm việc này trên tài khoản của chính mình. Nhờ một quản trị khác.",
      en: "This cannot be done on one's own account. Ask another administrator.",
    },
  },
  "identity.last_giver": {
    status: 409,
    text: {
      vi: "Sau việc này không còn ai giao được vai trò lâu bằng người này. Giao vai trò quản trị cho người khác trước.",
      en: "After this nobody could give roles for as long as this person can. Make somebody else an administrator first.",
    },
  },
  "identity.login_taken": {
    status: 409,
    text: {
      vi: "Tên đăng nhập {login} đã có người dùng. Chọn tên khác.",
      en: "The login {login} is taken. Choose another.",
    },
  },
  "identity.unit_unknown": {
    status: 422,
    text: {
      vi: "Không có đơn vị này đang hoạt động trong ngày {day}. Chọn lại đơn vị.",
      en: "No such unit lives on {day}. Choose the unit again.",
    },
  },
  "identity.days_reversed": {
    status: 422,
    text: {
      vi: "Ngày cuối ({until}) đứng trước ngày đầu ({from}). Sửa lại thời hạn.",
      en: "The last day ({until}) comes before the first ({from}). Correct the dates.",
    },
  },
  "identity.account_state": {
    status: 409,
    text: {
      vi: "Tài khoản đang ở trạng thái không làm được việc này ({state}). Tải lại trang để xem trạng thái mới.",
      en: "The account is in a state that does not allow this ({state}). Reload to see its state.",
    },
  },
  "identity.role_unknown": {
    status: 422,
    text: {
      vi: "Không có vai trò {role}. Chọn trong danh sách vai trò.",
      en: "There is no role {role}. Choose from the list of roles.",
    },
  },
  "identity.role_held": {
    status: 409,
    text: {
      vi: "Người này đã giữ vai trò đó ở đơn vị này trong khoảng thời gian trùng nhau. Kết thúc vai trò cũ trước.",
      en: "The person already holds this role in this unit on some of these days. End the earlier one first.",
    },
  },
  "identity.role_ended": {
    status: 409,
    text: {
      vi: "Vai trò này đã kết thúc. Tải lại trang để xem vai trò hiện nay.",
      en: "This role has already ended. Reload to see the present roles.",
    },
  },
  "identity.substitute_refused": {
    status: 422,
    text: {
      vi: "Người này không làm thay được: {reason}. Chọn người khác.",
      en: "This person cannot act as the substitute: {reason}. Choose somebody else.",
    },
  },
  "identity.substitution_overlaps": {
    status: 409,
    text: {
      vi: "Đã có người làm thay trong khoảng thời gian trùng nhau ({from} đến {until}). Kết thúc lần đó trước hoặc chọn ngày khác.",
      en: "There is already a substitute on some of these days ({from} to {until}). End that one first or choose other days.",
    },
  },
  "identity.substitution_ended": {
    status: 409,
    text: {
      vi: "Việc làm thay này đã kết thúc. Tải lại trang.",
      en: "This substitution has already ended. Reload the page.",
    },
  },
  "identity.read_only_account": {
    status: 403,
    text: {
      vi: "Tài khoản chỉ được xem nên không làm được việc này.",
      en: "This account may only read.",
    },
  },
  "identity.handover_unreadable": {
    status: 409,
    text: {
      vi: "Máy chủ không còn khóa để mở mật khẩu trên các phiếu này (dữ liệu được phục hồi không kèm khóa). Cấp lại mật khẩu để có phiếu mới.",
      en: "The server no longer has the key that opens the passwords on these sheets (the data were restored without keys). Reset the passwords to get new ones.",
    },
  },
  "identity.handover_printed": {
    status: 409,
    text: {
      vi: "Phiếu bàn giao này đã in hoặc đã hết hạn. Cấp lại mật khẩu để có phiếu mới.",
      en: "These hand-over sheets were already printed or have expired. Reset the passwords to get new ones.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
