import type { Text } from "../../../contract/text.ts";

/** What one attempt to sign in is known by; all three are secrets of the browser that began it. */
export interface AttemptSecrets {
  readonly state: string;
  readonly nonce: string;
  /** Proof that who redeems the code began the attempt (PKCE, RFC 7636): 43 to 128 characters. */
  readonly verifier: string;
}

/** Somebody the provider has vouched for. */
export interface ProvenPerson {
  /** The provider's own name for the person, which never passes to another. */
  readonly subject: string;
  /** What the chosen claim says; undefined where the provider does not say it or has not verified it. */
  readonly login: string | undefined;
  /** True where the provider says that it asked for a second step of the kinds that count. */
  readonly secondStep: boolean;
  /** The token that names the session at the provider when it is to be ended. */
  readonly idToken: string;
}

/** The identity provider of the province. */
export interface SignInProvider {
  readonly issuer: string;
  /** What the button says. */
  readonly label: Text;
  /** Whether a person unknown here is the account whose login the claim names. */
  readonly matchesLogin: boolean;
  /** Whether own passwords are refused to all but those roles. */
  readonly only: boolean;
  readonly spareRoles: readonly string[];
  /**
   * The page of the provider to which the browser goes.
   * @throws ProviderUnreachable
   */
  begin(secrets: AttemptSecrets, now: Date): Promise<string>;
  /**
   * Redeems the answer with which the browser came back: `?code=…&state=…`.
   * @throws ProviderUnreachable, ProviderRefusal
   */
  finish(query: string, secrets: AttemptSecrets, now: Date): Promise<ProvenPerson>;
  /** The page that ends the session at the provider; undefined where it has none or cannot be reached. */
  findEndPage(idToken: string | undefined, now: Date): Promise<string | undefined>;
}

/** The provider does not answer, or not in a way that can be read. */
export class ProviderUnreachable extends Error {
  override name = "ProviderUnreachable";
}

/** The provider refused, or its answer does not hold; `reason` is a code for the record, without personal data. */
export class ProviderRefusal extends Error {
  override name = "ProviderRefusal";
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
