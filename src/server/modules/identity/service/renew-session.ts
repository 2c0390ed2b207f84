import type { SessionView } from "../../../../contract/identity/session.ts";
import type { Tx } from "../../../db/transaction.ts";
import { replaceToken } from "../repository/sessions.ts";
import { digestOf, makeToken } from "./tokens.ts";

/** A session that goes on under a new token. */
export interface RenewedSession {
  readonly token: string;
  readonly session: SessionView;
}

/**
 * Lets a session go on under a new token after its owner proved once more who they are: a cookie that somebody copied
 * before is worth nothing afterwards.
 */
export async function renewToken(tx: Tx, sessionId: string): Promise<string> {
  const token = makeToken();
  await replaceToken(tx, sessionId, digestOf(token));
  return token;
}
