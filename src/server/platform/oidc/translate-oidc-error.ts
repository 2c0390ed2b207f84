import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";
import { ProviderRefusal, ProviderUnreachable } from "./sign-in-provider.ts";

/** What the library says of an answer that is no answer of a provider: a page of a proxy, half a document, silence. */
const unreadable = new Set([
  "OAUTH_TIMEOUT",
  "OAUTH_ABORT",
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
  "OAUTH_PARSE_ERROR",
]);

/** Runs a piece of the exchange; what fails on the way becomes one of the two errors of the port. */
export async function translateOidcError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translate(error);
  }
}

function translate(error: unknown): Error {
  const options = { cause: error };
  if (error instanceof AuthorizationResponseError) return new ProviderRefusal(word(error.error), options);
  if (error instanceof ResponseBodyError) {
    return error.status >= 500
      ? new ProviderUnreachable(`${error.status}`, options)
      : new ProviderRefusal(word(error.error), options);
  }
  if (error instanceof WWWAuthenticateChallengeError) return new ProviderRefusal("challenge", options);
  if (error instanceof ClientError) {
    const code = error.code ?? "unknown";
    return unreadable.has(code) ? new ProviderUnreachable(code, options) : new ProviderRefusal(code, options);
  }
  // The runtime's own word for a connection that was not made; a fault of ours has a code.
  if (error instanceof TypeError && !("code" in error)) return new ProviderUnreachable(error.message, options);
  return error instanceof Error ? error : new Error(String(error));
}

/** Codes of the protocol are short words; anything else that comes by the address bar is not kept. */
function word(code: string): string {
  return /^[a-z_]{1,40}$/.test(code) ? code : "unknown";
}
