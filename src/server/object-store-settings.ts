import type { Text } from "../contract/text.ts";
import { isSafeUrl, type ReadSetting, settingFaults, type TellFault } from "./setting-faults.ts";

/** A store behind the S3 protocol that keeps the contents of files instead of the disk of the data home. */
export interface ObjectStoreSettings {
  /** Address of the store, without the bucket. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** What all names begin with, with a slash at its end; "" where the bucket is ours alone. */
  readonly prefix: string;
  readonly accessKey: string;
  /** File with the secret that signs every request. */
  readonly secretFile: string;
  /** True: the bucket stands in the path; false: before the name of the host. */
  readonly pathStyle: boolean;
}

const objectStoreFaults = {
  endpoint: {
    vi: "cần dạng https://máy:cổng, không có bucket; http chỉ cho máy này, hoặc khi đặt CONGTAM_S3_ALLOW_HTTP=1",
    en: "needs https://host:port without the bucket; http for this machine alone, or with CONGTAM_S3_ALLOW_HTTP=1",
  },
  region: { vi: "cần chữ thường không dấu, số, gạch nối", en: "needs small letters, digits, hyphens" },
  bucket: {
    vi: "cần 3 đến 63 chữ thường không dấu, số, dấu chấm, gạch nối",
    en: "needs 3 to 63 small letters, digits, dots, hyphens",
  },
  prefix: {
    vi: "cần các phần chữ, số, dấu chấm, gạch, cách nhau bằng /, không có / ở đầu và cuối, tối đa 200 ký tự",
    en: "needs parts of letters, digits, dots, dashes between slashes, none at either end, at most 200 characters",
  },
} satisfies Record<string, Text>;

const needed = ["BUCKET", "ACCESS_KEY", "SECRET_KEY_FILE"] as const;
const names = [...needed, "REGION", "PREFIX", "PATH_STYLE", "ALLOW_HTTP"] as const;
const main = { variable: "CONGTAM_S3_ENDPOINT" };

/** Reads where contents of files are, naming everything that is wrong. Nothing set: on the disk, as before. */
export function parseObjectStoreSettings(
  read: ReadSetting,
  fault: TellFault,
  readFlag: (name: string) => boolean | undefined,
): ObjectStoreSettings | undefined {
  const own = (name: (typeof names)[number]) => read(`CONGTAM_S3_${name}`);
  const endpoint = read(main.variable);
  if (endpoint === undefined) {
    for (const name of names) {
      if (own(name) !== undefined) fault(`CONGTAM_S3_${name}`, settingFaults.onlyWith, main);
    }
    return undefined;
  }
  const allowsHttp = readFlag("CONGTAM_S3_ALLOW_HTTP") ?? false;
  if (!isEndpoint(endpoint, allowsHttp)) fault(main.variable, objectStoreFaults.endpoint);
  for (const name of needed) {
    if (own(name) === undefined) fault(`CONGTAM_S3_${name}`, settingFaults.neededWith, main);
  }
  const bucket = own("BUCKET") ?? "";
  if (bucket !== "" && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    fault("CONGTAM_S3_BUCKET", objectStoreFaults.bucket);
  }
  const region = own("REGION") ?? "us-east-1";
  if (!/^[a-z0-9-]{1,60}$/.test(region)) fault("CONGTAM_S3_REGION", objectStoreFaults.region);
  const prefix = own("PREFIX") ?? "";
  if (prefix !== "" && !isPrefix(prefix)) fault("CONGTAM_S3_PREFIX", objectStoreFaults.prefix);
  return {
    endpoint,
    region,
    bucket,
    prefix: prefix === "" ? "" : `${prefix}/`,
    accessKey: own("ACCESS_KEY") ?? "",
    secretFile: own("SECRET_KEY_FILE") ?? "",
    pathStyle: readFlag("CONGTAM_S3_PATH_STYLE") ?? true,
  };
}

function isEndpoint(text: string, allowsHttp: boolean): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.pathname !== "/" || /[?#]/.test(text)) return false;
  return isSafeUrl(text) || (allowsHttp && url.protocol === "http:");
}

function isPrefix(text: string): boolean {
  return text.length <= 200 && text.split("/").every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part));
}
