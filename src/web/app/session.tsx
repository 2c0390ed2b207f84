import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext } from "react";
import type { Ability } from "../../domain/identity/ability.ts";
import type { ApiError } from "../api/api-error.ts";
import { call } from "../api/call.ts";
import type { CallResult } from "../api/operation-types.ts";
import { useLanguage } from "../i18n/language.ts";

/** Who is signed in, with roles, abilities and the end of the session. */
export type Session = CallResult<"identity.getSession">;

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The signed-in person; only below the sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession stands outside of the signed-in part");
  return session;
}

/** True where one of the person's roles gives one of the abilities somewhere. */
export function canAny(session: Session, abilities: readonly Ability[] | undefined): boolean {
  return abilities === undefined || abilities.some((ability) => session.abilities.includes(ability));
}

const sessionKey = "identity.getSession";

/** Reads the session; being signed out is an answer here, not a reason for the dialog. */
export function useSessionQuery() {
  const language = useLanguage();
  return useQuery<Session, ApiError>({
    queryKey: [sessionKey, {}, language],
    queryFn: () => call("identity.getSession", {}, { whenSignedOut: "fail" }),
    staleTime: 60_000,
    // In another language it is the same session: the pages stay while its words come. Signing out loads the page anew.
    placeholderData: (previous) => previous,
    retry: false,
  });
}

/** Puts a session that an operation answered in place of the known one. */
export function useKeepSession(): (session: Session) => void {
  const client = useQueryClient();
  const language = useLanguage();
  return useCallback((session) => client.setQueryData([sessionKey, {}, language], session), [client, language]);
}
