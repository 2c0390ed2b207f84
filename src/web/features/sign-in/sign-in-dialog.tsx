import { Modal, Text } from "@mantine/core";
import { useState } from "react";
import { signInGate } from "../../api/sign-in-gate.ts";
import { type Session, useKeepSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { signInTexts } from "./texts.ts";
import { WaysIn } from "./ways-in.tsx";

interface SignInDialogProps {
  readonly login: string;
  readonly accountId: string;
}

/** Opens over the page when the session has ended; the page and everything typed stay below it. */
export function SignInDialog(props: SignInDialogProps) {
  const t = useTexts(signInTexts);
  useReturnFocus();
  const keepSession = useKeepSession();
  const [login, setLogin] = useState(props.login);
  const [password, setPassword] = useState("");
  const onDone = (session: Session) => {
    if (session.accountId !== props.accountId) {
      // What the first person typed must not be sent in the name of the second.
      signInGate.giveUp();
      location.reload();
      return;
    }
    keepSession(session);
    signInGate.open();
  };
  return (
    <Modal opened onClose={signInGate.giveUp} title={t("ended")} closeOnClickOutside={false}>
      <Text size="sm" mb="sm">
        {t("endedDetail")}
      </Text>
      <WaysIn
        form={
          <SignInForm
            login={login}
            password={password}
            onLogin={setLogin}
            onPassword={setPassword}
            onDone={onDone}
            startAtPassword
          />
        }
      />
    </Modal>
  );
}
