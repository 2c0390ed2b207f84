import { createTransport } from "nodemailer";
import type { MailSettings } from "../../message-settings.ts";
import { GiveUp } from "../jobs/give-up.ts";
import type { MessagePort } from "./message-port.ts";

const waitMs = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

/**
 * Mail by SMTP: one connection for each mail, so that a lost one harms no other. `idHost` is the right part of every
 * Message-ID.
 */
export function smtpMail(
  settings: Pick<MailSettings, "host" | "port" | "tls" | "from">,
  login: { readonly user: string; readonly password: string } | undefined,
  idHost: string,
): MessagePort {
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.tls === "implicit",
    requireTLS: settings.tls === "starttls",
    ignoreTLS: settings.tls === "none",
    ...(login && { auth: { user: login.user, pass: login.password } }),
    ...waitMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message) {
      try {
        const sent = await transport.sendMail({
          from: settings.from,
          to: { name: message.toName, address: message.to },
          subject: message.subject,
          text: message.text,
          html: message.html,
          messageId: `<${message.id}@${idHost}>`,
          headers: {
            // RFC 3834: no out-of-office answer to a programme.
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            "Content-Language": message.language,
          },
        });
        return sent.response;
      } catch (error) {
        throw isRefusedForGood(error) ? new GiveUp((error as Error).message, { cause: error }) : error;
      }
    },
    close: () => transport.close(),
  };
}

/**
 * The server refused this address or this mail (5yz, RFC 5321 section 4.2.1). A refused login concerns all mails: the
 * administrator mends it and they go out, so it is no reason to give one up.
 */
function isRefusedForGood(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return responseCode !== undefined && responseCode >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");
}
