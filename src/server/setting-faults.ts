import { isIP } from "node:net";
import type { Text } from "../contract/text.ts";

/** What is told of a setting that is wrong, where several kinds of settings say it; places in braces are filled in. */
export const settingFaults = {
  host: { vi: "cần địa chỉ IP hoặc tên máy", en: "needs an IP address or a host name" },
  whole: { vi: "cần số nguyên từ {least} đến {most}", en: "needs a whole number from {least} to {most}" },
  oneOf: { vi: "cần một trong: {allowed}", en: "needs one of: {allowed}" },
  onlyWith: { vi: "chỉ dùng cùng với {variable}", en: "is used only together with {variable}" },
  neededWith: { vi: "cần có khi đặt {variable}", en: "is needed with {variable}" },
  safeUrl: {
    vi: "cần dạng https://máy/đường-dẫn (http chỉ cho máy này), không có ? hay #",
    en: "needs https://host/path (http for this machine alone), without ? or #",
  },
} satisfies Record<string, Text>;

export type ReadSetting = (name: string) => string | undefined;
export type TellFault = (variable: string, text: Text, values?: Readonly<Record<string, string>>) => void;

/** An IP address or a name of a machine. */
export function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
}

/** Whether what is sent there does not leave this machine. */
export function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127\./.test(host);
}

/** An address that secrets may be sent to: over TLS, or on this machine. */
export function isSafeUrl(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === "https:" || (url?.protocol === "http:" && isThisMachine(url.hostname));
}
