/** A message ready to leave: mail or short message. */
export interface OutgoingMessage {
  /** Stays the same over all attempts: a receiver knows a second one by it. */
  readonly id: string;
  /** Mail address or telephone number. */
  readonly to: string;
  readonly toName: string;
  readonly language: "vi" | "en";
  readonly kind: string;
  readonly subject: string;
  /** Plain text with the link in it. */
  readonly text: string;
  /** The same as a simple page; only mail shows it. */
  readonly html: string;
  /** Address the message leads to. */
  readonly url: string;
}

/**
 * A way out of the program. Gives what the other side answered when it took the message; throws `GiveUp` where it
 * refuses for good, any other error where a later try may succeed.
 */
export interface MessagePort {
  send(message: OutgoingMessage, signal: AbortSignal): Promise<string>;
  close(): void;
}
