import type { Text } from "../../../../contract/text.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";

const names = {
  account: { vi: "tài khoản", en: "The account" },
  session: { vi: "phiên đăng nhập", en: "The session" },
  assignment: { vi: "vai trò được giao", en: "The role given" },
  substitution: { vi: "việc làm thay", en: "The substitution" },
  identity: { vi: "người đã gắn với tài khoản", en: "The person tied to the account" },
  handover: { vi: "phiếu bàn giao", en: "The hand-over sheet" },
} satisfies Record<string, Text>;

/** The same answer for what does not exist and what is not this person's to see. */
export function notFound(context: RequestContext, what: keyof typeof names): AppError {
  return new AppError("record.not_found", { values: { what: names[what][context.language] } });
}
