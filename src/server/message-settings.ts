import type { Text } from "../contract/text.ts";
import { isHost, isSafeUrl, isThisMachine, type ReadSetting, settingFaults, type TellFault } from "./setting-faults.ts";

/** How mail leaves the program. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** implicit: TLS from the first byte (465); starttls: it must follow the greeting (587); none: a relay of the house. */
  readonly tls: "implicit" | "starttls" | "none";
  readonly user: string | undefined;
  readonly passwordFile: string | undefined;
  /** `Tên <địa chỉ>` or the address alone. */
  readonly from: string;
}

/** How short messages leave the program: a web hook of the province's gateway. */
export interface GatewaySettings {
  readonly url: string;
  /** File with the secret that signs every call. */
  readonly secretFile: string;
}

export interface MessageSettings {
  /** Address people open, with the base path, without a slash at its end: links of mails begin with it. */
  readonly publicUrl: string | undefined;
  readonly mail: MailSettings | undefined;
  readonly gateway: GatewaySettings | undefined;
}

const messageFaults = {
  publicUrl: {
    vi: "cần địa chỉ mọi người mở, dạng https://máy/đường-dẫn, không có / ở cuối",
    en: "needs the address people open, https://host/path without a slash at the end",
  },
  linksNeedIt: {
    vi: "cần có khi gửi thư hoặc tin nhắn, để đặt đường dẫn",
    en: "is needed for the links of mails and messages",
  },
  clear: {
    vi: "không gửi mật khẩu khi không mã hóa; đặt CONGTAM_SMTP_TLS là implicit hoặc starttls",
    en: "a password is not sent in the clear; set CONGTAM_SMTP_TLS to implicit or starttls",
  },
  password: { vi: "cần đi cùng CONGTAM_SMTP_USER", en: "goes together with CONGTAM_SMTP_USER" },
  from: { vi: "cần dạng Tên <địa-chỉ@máy> hoặc địa chỉ", en: "needs Name <address@host> or an address" },
  gateway: {
    vi: "cần dạng https://máy/đường-dẫn (http chỉ cho máy này)",
    en: "needs https://host/path (http for this machine alone)",
  },
} satisfies Record<string, Text>;

const encryptions = ["implicit", "starttls", "none"] as const;

/** Reads what concerns mail and messages, naming everything that is wrong. Nothing set: nothing is sent. */
export function parseMessageSettings(read: ReadSetting, fault: TellFault): MessageSettings {
  const publicUrl = read("CONGTAM_PUBLIC_URL");
  if (publicUrl !== undefined && !isPublicUrl(publicUrl)) fault("CONGTAM_PUBLIC_URL", messageFaults.publicUrl);
  const mail = parseMail(read, fault);
  const gateway = parseGateway(read, fault);
  if (publicUrl === undefined && (mail ?? gateway) !== undefined) {
    fault("CONGTAM_PUBLIC_URL", messageFaults.linksNeedIt);
  }
  return { publicUrl, mail, gateway };
}

function parseMail(read: ReadSetting, fault: TellFault): MailSettings | undefined {
  const host = read("CONGTAM_SMTP_HOST");
  const given = ["PORT", "TLS", "USER", "PASSWORD_FILE"].map((name) => `CONGTAM_SMTP_${name}`).filter(read);
  if (host === undefined) {
    for (const name of given) fault(name, settingFaults.onlyWith, { variable: "CONGTAM_SMTP_HOST" });
    return undefined;
  }
  if (!isHost(host)) fault("CONGTAM_SMTP_HOST", settingFaults.host);
  const portText = read("CONGTAM_SMTP_PORT") ?? "587";
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port < 1 || port > 65535) {
    fault("CONGTAM_SMTP_PORT", settingFaults.whole, { least: "1", most: "65535" });
  }
  const tlsText = read("CONGTAM_SMTP_TLS") ?? (port === 465 ? "implicit" : "starttls");
  const tls = encryptions.find((mode) => mode === tlsText);
  if (tls === undefined) {
    fault("CONGTAM_SMTP_TLS", settingFaults.oneOf, { allowed: encryptions.join(", ") });
  }
  const user = read("CONGTAM_SMTP_USER");
  const passwordFile = read("CONGTAM_SMTP_PASSWORD_FILE");
  if ((user === undefined) !== (passwordFile === undefined)) {
    fault("CONGTAM_SMTP_PASSWORD_FILE", messageFaults.password);
  }
  if (user !== undefined && tls === "none" && !isThisMachine(host)) fault("CONGTAM_SMTP_USER", messageFaults.clear);
  const from = read("CONGTAM_MAIL_FROM") ?? "";
  if (!/^([^<>\r\n"]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(from)) {
    fault("CONGTAM_MAIL_FROM", messageFaults.from);
  }
  return { host, port, tls: tls ?? "starttls", user, passwordFile, from };
}

function parseGateway(read: ReadSetting, fault: TellFault): GatewaySettings | undefined {
  const text = read("CONGTAM_GATEWAY_URL");
  if (text === undefined) return undefined;
  if (!isSafeUrl(text)) fault("CONGTAM_GATEWAY_URL", messageFaults.gateway);
  const secretFile = read("CONGTAM_GATEWAY_SECRET_FILE");
  if (secretFile === undefined) {
    fault("CONGTAM_GATEWAY_SECRET_FILE", settingFaults.neededWith, { variable: "CONGTAM_GATEWAY_URL" });
  }
  return { url: text, secretFile: secretFile ?? "" };
}

function isPublicUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ["https:", "http:"].includes(url.protocol) && !/[?#]/.test(text) && !text.endsWith("/");
}
