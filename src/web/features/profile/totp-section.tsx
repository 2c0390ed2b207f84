import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { profileTexts } from "./texts.ts";
import { TotpRemoval } from "./totp-removal.tsx";
import { TotpSetup } from "./totp-setup.tsx";

/** The second step of signing in: on or off, with what is needed to change it. */
export function TotpSection() {
  const t = useTexts(profileTexts);
  const { totpEnabled } = useSession();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Stack gap="sm" maw={480}>
      <Text size="sm">{totpEnabled ? t("totp.on") : t("totp.off")}</Text>
      {!open && (
        <Button variant="default" style={{ alignSelf: "flex-start" }} onClick={() => setOpen(true)}>
          {totpEnabled ? t("totp.stop") : t("totp.start")}
        </Button>
      )}
      {open && (totpEnabled ? <TotpRemoval onClose={close} /> : <TotpSetup onDone={close} onCancel={close} />)}
    </Stack>
  );
}
