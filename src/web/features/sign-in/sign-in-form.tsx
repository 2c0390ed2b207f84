import { Button, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Session } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { signInTexts } from "./texts.ts";
import { useSignIn } from "./use-sign-in.ts";

interface SignInFormProps {
  readonly login: string;
  readonly password: string;
  readonly onLogin: (login: string) => void;
  readonly onPassword: (password: string) => void;
  readonly onDone: (session: Session) => void;
  /** In a dialog that knows the login: the keyboard starts at the password. */
  readonly startAtPassword?: boolean;
}

/** Login and password, then the code where the account asks for one. */
export function SignInForm({ login, password, onLogin, onPassword, onDone, startAtPassword }: SignInFormProps) {
  const t = useTexts(signInTexts);
  const [code, setCode] = useState("");
  const signIn = useSignIn(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (signIn.challenge === undefined ? signIn.withPassword(login, password) : signIn.withCode(code));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {signIn.challenge === undefined ? (
          <>
            <TextInput
              label={t("login")}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              value={login}
              onChange={(event) => onLogin(event.currentTarget.value)}
            />
            <PasswordInput
              label={t("password")}
              name="password"
              autoComplete="current-password"
              required
              data-autofocus={startAtPassword}
              value={password}
              onChange={(event) => onPassword(event.currentTarget.value)}
            />
          </>
        ) : (
          <>
            <Text fw={600}>{t("codeTitle")}</Text>
            <TextInput
              label={t("code")}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              autoFocus
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </>
        )}
        <ErrorNotice error={signIn.error} />
        <Group>
          <Button type="submit" size="sm" loading={signIn.busy}>
            {signIn.challenge === undefined ? t("signIn") : t("confirm")}
          </Button>
          {signIn.challenge !== undefined && (
            <Button variant="default" size="sm" onClick={signIn.back}>
              {t("back")}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
