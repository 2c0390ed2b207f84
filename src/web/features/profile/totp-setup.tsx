import { Button, Code, Group, Image, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useCommand } from "../../api/use-operation.ts";
import { notify } from "../../app/notices.ts";
import { useKeepSession, useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { profileTexts } from "./texts.ts";

interface TotpSetupProps {
  readonly onDone: () => void;
  /** Where it may be put off. */
  readonly onCancel?: () => void;
}

/**
 * Password, then the secret as a QR code and as text, then a first code; only then the second step counts. Who came
 * through the identity provider is asked for no password.
 */
export function TotpSetup({ onDone, onCancel }: TotpSetupProps) {
  const t = useTexts(profileTexts);
  const keepSession = useKeepSession();
  const asksPassword = useSession().way === "password";
  const start = useCommand("identity.startTotp", []);
  const confirm = useCommand("identity.confirmTotp", []);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const secret = start.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!secret) return start.mutate({ body: asksPassword ? { password } : {} });
    const onSuccess = (session: Parameters<typeof keepSession>[0]) => {
      keepSession(session);
      notify({ kind: "done", text: t("totp.enabled") });
      onDone();
    };
    confirm.mutate({ body: { code } }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {!secret && asksPassword && (
          <PasswordInput
            label={t("totp.password")}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        {secret && (
          <>
            <Text size="sm">{t("totp.scan")}</Text>
            <Image
              src={`data:image/svg+xml;utf8,${encodeURIComponent(secret.qrSvg)}`}
              alt={t("totp.qr")}
              w={200}
              h={200}
              bg="white"
              p={8}
            />
            <Code block>{secret.secret}</Code>
            <TextInput
              label={t("totp.code")}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              autoFocus
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </>
        )}
        <ErrorNotice error={confirm.error ?? start.error} />
        <Group gap="xs">
          <Button type="submit" loading={start.isPending || confirm.isPending}>
            {secret ? t("totp.confirm") : t("totp.continue")}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t("cancel")}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
