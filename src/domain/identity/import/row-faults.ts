import { fillWords, type Words } from "../../imports/definition.ts";
import { makeRowFault } from "../../imports/row-fault.ts";
import type { Verdict } from "../policy.ts";
import { accountColumns } from "./account-columns.ts";

export const rowFault = makeRowFault(accountColumns);

/** Names in quotes, one behind the other. */
export const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

/** Why the importing person may not do what the row says. */
export function refusalWords(verdict: Extract<Verdict, { ok: false }>, what: string): Words {
  if (verdict.reason === "exceedsOwn") return fillWords(beyondOwn, { what });
  return outsideReach;
}

const outsideReach: Words = {
  vi: "Đơn vị này nằm ngoài phạm vi quản trị tài khoản của người nhập. Xóa dòng hoặc nhờ quản trị cấp trên.",
  en: "This unit is outside the scope of the importing person. Delete the row or ask the administrator above.",
};
const beyondOwn: Words = {
  vi: "Vai trò {what} có quyền mà người nhập không có. Bỏ đi hoặc nhờ quản trị có đủ quyền.",
  en: "{what}: a role with rights the importing person lacks. Leave it out or ask an administrator who has them.",
};

export const fieldWords: Readonly<Partial<Record<string, Words>>> = {
  displayName: {
    vi: "Họ và tên phải có ít nhất 2 ký tự. Ghi đầy đủ.",
    en: "The full name needs at least 2 characters. Write it out.",
  },
  email: {
    vi: "Thư điện tử không đúng dạng ten@donvi.gov.vn. Sửa lại hoặc để trống.",
    en: "This is no e-mail address such as name@unit.gov.vn. Correct it or leave it empty.",
  },
};
export const unreadableField: Words = {
  vi: "Giá trị này không hợp lệ. Xem hướng dẫn của cột.",
  en: "This value is not valid. See the guidance of the column.",
};
export const daysReversed: Words = {
  vi: "Ngày cuối đứng trước ngày đầu. Sửa một trong hai ngày.",
  en: "The last day comes before the first. Correct one of them.",
};
export const loginTwice: Words = {
  vi: "Tên đăng nhập này đã có ở dòng {row}. Mỗi người một tên; xóa hoặc sửa một dòng.",
  en: "This login already stands in row {row}. One person, one login: delete or correct one of them.",
};
export const loginTaken: Words = {
  vi: "Tên đăng nhập “{login}” đã có người dùng. Chọn tên khác.",
  en: "The login “{login}” is taken. Choose another.",
};
export const storedDiffers: Words = {
  vi: "Tài khoản “{login}” đã có và ghi “{stored}”. Tệp chỉ thêm tài khoản mới: xóa dòng này, hoặc sửa ở trang tài khoản.",
  en: "The account “{login}” exists and says “{stored}”. A file only adds accounts: delete the row or edit the account on its page.",
};
export const severalDiffer: Words = {
  vi: "Tài khoản “{login}” đã có và ghi khác: {stored}. Tệp chỉ thêm tài khoản mới: xóa dòng này, hoặc sửa ở trang tài khoản.",
  en: "The account “{login}” exists and says otherwise: {stored}. A file only adds accounts: delete the row or edit the account on its page.",
};
export const roleUnknown: Words = {
  vi: "Không có vai trò {given}. Chọn trong: {known}.",
  en: "There is no role {given}. Choose from: {known}.",
};
