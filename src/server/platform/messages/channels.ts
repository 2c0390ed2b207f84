import type { MessageSettings } from "../../message-settings.ts";
import type { Clock } from "../clock.ts";
import { readSecret } from "../settings/setting-fault.ts";
import { httpGateway } from "./gateway.ts";
import type { MessagePort } from "./message-port.ts";
import { smtpMail } from "./smtp-mail.ts";

/** The ways out that this installation has, and where the links of messages lead. */
export interface Channels {
  readonly publicUrl: string;
  readonly mail: MessagePort | undefined;
  readonly gateway: MessagePort | undefined;
  close(): void;
}

/** Makes the ways out from the settings; secrets are read from their files once. */
export async function openChannels(settings: MessageSettings, clock: Clock): Promise<Channels> {
  const publicUrl = settings.publicUrl ?? "";
  const mail = settings.mail && (await openMail(settings.mail, publicUrl));
  const gateway =
    settings.gateway &&
    httpGateway({
      url: settings.gateway.url,
      secret: await readSecret("CONGTAM_GATEWAY_SECRET_FILE", settings.gateway.secretFile),
      clock,
    });
  return {
    publicUrl,
    mail,
    gateway,
    close() {
      mail?.close();
      gateway?.close();
    },
  };
}

async function openMail(mail: NonNullable<MessageSettings["mail"]>, publicUrl: string): Promise<MessagePort> {
  const { user, passwordFile } = mail;
  const login =
    user !== undefined && passwordFile !== undefined
      ? { user, password: await readSecret("CONGTAM_SMTP_PASSWORD_FILE", passwordFile) }
      : undefined;
  return smtpMail(mail, login, new URL(publicUrl).hostname);
}
