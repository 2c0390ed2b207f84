import type { OpenDataTerms } from "../contract/open-data-terms.ts";
import type { Text } from "../contract/text.ts";
import { type ReadSetting, settingFaults, type TellFault } from "./setting-faults.ts";

const faults = {
  length: { vi: "cần tối đa 200 ký tự", en: "needs at most 200 characters" },
  link: { vi: "cần địa chỉ http:// hoặc https://", en: "needs an address http:// or https://" },
} satisfies Record<string, Text>;

/** Reads the terms of open data, naming everything that is wrong. */
export function parseOpenDataTerms(read: ReadSetting, fault: TellFault): OpenDataTerms {
  const own = (name: string) => read(`CONGTAM_OPEN_DATA_${name}`);
  const [vi, en, link, contact] = [own("LICENCE"), own("LICENCE_EN"), own("LINK"), own("CONTACT")];
  for (const [name, text] of Object.entries({ LICENCE: vi, LICENCE_EN: en, CONTACT: contact })) {
    if ((text?.length ?? 0) > 200) fault(`CONGTAM_OPEN_DATA_${name}`, faults.length);
  }
  for (const [name, text] of Object.entries({ LICENCE_EN: en, LINK: link })) {
    if (text === undefined || vi !== undefined) continue;
    fault(`CONGTAM_OPEN_DATA_${name}`, settingFaults.onlyWith, { variable: "CONGTAM_OPEN_DATA_LICENCE" });
  }
  if (link !== undefined && !["http:", "https:"].includes(URL.parse(link)?.protocol ?? "")) {
    fault("CONGTAM_OPEN_DATA_LINK", faults.link);
  }
  return { licence: vi === undefined ? undefined : { vi, en: en ?? vi }, link, contact };
}
