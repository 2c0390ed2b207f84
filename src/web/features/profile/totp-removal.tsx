import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useCommand } from "../../api/use-operation.ts";
import { notify } from "../../app/notices.ts";
import { useKeepSession, useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { profileTexts } from "./texts.ts";

/** Switches the second step off; asks for the password, where there is one, and a code. */
export function TotpRemoval({ onClose }: { onClose: () => void }) {
  const t = useTexts(profileTexts);
  const keepSession = useKeepSession();
  const asksPassword = useSession().way === "password";
  const disable = useCommand("identity.disableTotp", []);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = (session: Parameters<typeof keepSession>[0]) => {
      keepSession(session);
      notify({ kind: "done", text: t("totp.disabled") });
      onClose();
    };
    disable.mutate({ body: { code, ...(asksPassword && { password }) } }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {asksPassword && (
          <PasswordInput
            label={t("totp.password")}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={t("totp.code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ErrorNotice error={disable.error} />
        <Group gap="xs">
          <Button type="submit" loading={disable.isPending}>
            {t("totp.stop")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
