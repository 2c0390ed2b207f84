import { useState } from "react";
import { call } from "../../api/call.ts";
import type { Session } from "../../app/session.tsx";

interface SignIn {
  /** Set while the second step is asked for. */
  readonly challenge: string | undefined;
  readonly error: unknown;
  readonly busy: boolean;
  readonly withPassword: (login: string, password: string) => Promise<void>;
  readonly withCode: (code: string) => Promise<void>;
  readonly back: () => void;
}

/** The two steps of signing in; `onDone` gets the session. */
export function useSignIn(onDone: (session: Session) => void): SignIn {
  const [challenge, setChallenge] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return {
    challenge,
    error,
    busy,
    withPassword: (login, password) =>
      attempt(async () => {
        const answer = await call("identity.signIn", { body: { login, password } }, { whenSignedOut: "fail" });
        if (answer.step === "totp") setChallenge(answer.challenge);
        else onDone(answer.session);
      }),
    withCode: (code) =>
      attempt(async () => {
        const body = { challenge: challenge ?? "", code };
        onDone((await call("identity.confirmSignIn", { body }, { whenSignedOut: "fail" })).session);
      }),
    back: () => {
      setChallenge(undefined);
      setError(undefined);
    },
  };
}
