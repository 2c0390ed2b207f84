import { Button, PasswordInput, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { call } from "../../api/call.ts";
import { type Session, useKeepSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { useFieldFaults } from "../../ui/form/field-faults.ts";
import { signInTexts } from "./texts.ts";

interface ChangePasswordFormProps {
  /** For password managers. */
  readonly login: string;
  readonly onChanged?: () => void;
}

/** Own password: the current one, the new one twice. */
export function ChangePasswordForm({ login, onChanged }: ChangePasswordFormProps) {
  const t = useTexts(signInTexts);
  const keepSession = useKeepSession();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [error, setError] = useState<unknown>();
  const { form, faults } = useFieldFaults(error);
  const [busy, setBusy] = useState(false);
  const differs = again !== "" && again !== next;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (next !== again) return;
    setBusy(true);
    setError(undefined);
    try {
      const body = { currentPassword: current, newPassword: next };
      const session: Session = await call("identity.changeOwnPassword", { body });
      for (const clear of [setCurrent, setNext, setAgain]) clear("");
      keepSession(session);
      onChanged?.();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form ref={form} onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <PasswordInput
          label={t("currentPassword")}
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          {...faults.at("currentPassword")}
        />
        <PasswordInput
          label={t("newPassword")}
          description={t("newPasswordHint")}
          autoComplete="new-password"
          required
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          {...faults.at("newPassword")}
        />
        <PasswordInput
          label={t("repeatPassword")}
          autoComplete="new-password"
          required
          value={again}
          error={differs && t("repeatDiffers")}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <ErrorNotice error={error} faults={faults} />
        <Button type="submit" loading={busy} style={{ alignSelf: "flex-start" }}>
          {t("change")}
        </Button>
      </Stack>
    </form>
  );
}
