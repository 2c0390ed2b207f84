import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { call } from "../../api/call.ts";
import type { Session } from "../../app/session.tsx";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { CodeForm } from "./code-form.tsx";
import { refusalInLanguage } from "./refusal-in-language.ts";
import { signInTexts } from "./texts.ts";

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
  const language = useLanguage();
  const [challenge, setChallenge] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const answer = await call("identity.signIn", { body: { login, password } }, { whenSignedOut: "fail" });
      if (answer.step === "totp") setChallenge(answer.challenge);
      else onDone(answer.session);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  if (challenge !== undefined) {
    return <CodeForm challenge={challenge} onDone={onDone} onBack={() => setChallenge(undefined)} />;
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
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
          // The dialog is open before it is known which ways in there are.
          autoFocus={startAtPassword === true}
          value={password}
          onChange={(event) => onPassword(event.currentTarget.value)}
        />
        <ErrorNotice error={refusalInLanguage(error, language)} />
        <Button type="submit" size="sm" loading={busy} style={{ alignSelf: "flex-start" }}>
          {t("signIn")}
        </Button>
      </Stack>
    </form>
  );
}
