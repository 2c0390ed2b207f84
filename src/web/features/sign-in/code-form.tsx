import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { call } from "../../api/call.ts";
import type { Session } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { signInTexts } from "./texts.ts";

interface CodeFormProps {
  /** What the server calls the step that waits. */
  readonly challenge: string;
  readonly onDone: (session: Session) => void;
  readonly onBack: () => void;
}

/** The second step: the code that the authenticator shows. */
export function CodeForm({ challenge, onDone, onBack }: CodeFormProps) {
  const t = useTexts(signInTexts);
  const [code, setCode] = useState("");
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const body = { challenge, code };
      onDone((await call("identity.confirmSignIn", { body }, { whenSignedOut: "fail" })).session);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
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
        <ErrorNotice error={error} />
        <Group>
          <Button type="submit" size="sm" loading={busy}>
            {t("confirm")}
          </Button>
          <Button variant="default" size="sm" onClick={onBack}>
            {t("back")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
