import { useQueryClient } from "@tanstack/react-query";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { ForcedFrame } from "./forced-frame.tsx";
import { signInTexts } from "./texts.ts";

/** After the first sign-in with a one-time password nothing works before a password of one's own stands. */
export function ForcedPasswordPage() {
  const t = useTexts(signInTexts);
  const session = useSession();
  const client = useQueryClient();
  return (
    <ForcedFrame title={t("forcedTitle")} detail={t("forcedDetail")}>
      <ChangePasswordForm login={session.login} onChanged={() => void client.invalidateQueries()} />
    </ForcedFrame>
  );
}
