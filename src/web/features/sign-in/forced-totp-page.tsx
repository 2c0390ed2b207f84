import { useQueryClient } from "@tanstack/react-query";
import { useTexts } from "../../i18n/texts.ts";
import { TotpSetup } from "../profile/totp-setup.tsx";
import { ForcedFrame } from "./forced-frame.tsx";
import { signInTexts } from "./texts.ts";

/** A role demands the second step: nothing works before it is set up. */
export function ForcedTotpPage() {
  const t = useTexts(signInTexts);
  const client = useQueryClient();
  return (
    <ForcedFrame title={t("totpTitle")} detail={t("totpDetail")}>
      <TotpSetup onDone={() => void client.invalidateQueries()} />
    </ForcedFrame>
  );
}
