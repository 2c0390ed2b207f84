import { fillText, type Text } from "../../contract/text.ts";
import { momentInVietnam } from "../../server/platform/clock.ts";
import type { CliContext } from "../context.ts";

const words = {
  once: {
    vi: "Mật khẩu dùng một lần, có hiệu lực đến {until}; người dùng phải đổi khi đăng nhập lần đầu. Chỉ hiện lần này.",
    en: "One-time password, valid until {until}; it must be changed at the first sign-in. It is shown this once.",
  },
} satisfies Record<string, Text>;

/** The password alone on standard output, so that a script can take it; what it is on standard error. */
export function tellPassword(context: CliContext, password: string, endsAt: Date): void {
  context.err(`${fillText(context.t(words.once), { until: momentInVietnam(endsAt) })}\n`);
  context.out(`${password}\n`);
}
