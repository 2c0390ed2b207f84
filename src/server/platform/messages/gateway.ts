import { createHmac } from "node:crypto";
import type { Clock } from "../clock.ts";
import { GiveUp } from "../jobs/give-up.ts";
import type { MessagePort } from "./message-port.ts";

const waitMs = 20_000;

/**
 * Short messages by a web hook of the province's gateway (Zalo, SMS): `POST` of JSON with the number, the text and an
 * id. The signature is HMAC-SHA256 over `<timestamp>.<body>`; the gateway checks it and the age of the timestamp, and
 * passes over an id it has taken before.
 */
export function httpGateway(options: { url: string; secret: string; clock: Clock }): MessagePort {
  const { url, secret, clock } = options;
  return {
    async send(message, signal) {
      const { id, to, toName, language, kind, subject, url: link } = message;
      const body = JSON.stringify({ id, to, name: toName, language, kind, text: `${subject} ${link}` });
      const timestamp = Math.floor(clock.now().getTime() / 1000).toString();
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json; charset=utf-8",
          "idempotency-key": id,
          "x-congtam-timestamp": timestamp,
          "x-congtam-signature": `sha256=${signMessage(secret, timestamp, body)}`,
        },
        body,
        redirect: "error",
        signal: AbortSignal.any([signal, AbortSignal.timeout(waitMs)]),
      });
      const answer = `${response.status} ${(await response.text()).slice(0, 300)}`.trim();
      if (response.ok) return answer;
      if (isRefusedForGood(response.status)) throw new GiveUp(answer);
      throw new Error(answer);
    },
    close: () => undefined,
  };
}

/** `sha256=` of this stands in the header; hexadecimal. */
export function signMessage(secret: string, timestamp: string, body: string): string {
  return createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
}

/** Refusals that concern this message; a wrong signature, a limit or a fault of the gateway may pass. */
function isRefusedForGood(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 403, 407, 408, 425, 429].includes(status);
}
