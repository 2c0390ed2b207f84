import { BlockList, isIP } from "node:net";
import { join, resolve } from "node:path";
import type { OpenDataTerms } from "../contract/open-data-terms.ts";
import { fillTexts, type Language, type Text } from "../contract/text.ts";
import { type MessageSettings, parseMessageSettings } from "./message-settings.ts";
import { type ObjectStoreSettings, parseObjectStoreSettings } from "./object-store-settings.ts";
import { parseOpenDataTerms } from "./open-data-settings.ts";
import { isHost, settingFaults } from "./setting-faults.ts";
import { parseSignInSettings, type SignInSettings } from "./sign-in-settings.ts";

/** Settings of one running program, read once; the only way from the environment into it. */
export interface Env {
  /** TCP port; 0 takes a free one. */
  readonly port: number;
  /** Address to listen on; the loopback one unless the administrator says otherwise. */
  readonly host: string;
  /** Absolute path of the data home: embedded database, evidence files, keys. */
  readonly home: string;
  /** A PostgreSQL server instead of the embedded one; `appUrl` signs in as the role without rights to alter records. */
  readonly database: { readonly url: string; readonly appUrl: string | undefined } | undefined;
  readonly schema: string;
  /** Demonstration accounts: allowed, forbidden, or (undefined) only for callers on this machine. */
  readonly demo: boolean | undefined;
  /** "" or "/path" without a slash at the end. */
  readonly basePath: string;
  /** Addresses (or CIDR ranges) whose forwarding header is believed. */
  readonly trustedProxies: readonly string[];
  readonly secureCookies: boolean;
  /** Folder with PostgreSQL's own programs, instead of the packaged ones. */
  readonly pgBin: string | undefined;
  /** Mail, messages and the address their links begin with. */
  readonly messages: MessageSettings;
  /** The identity provider of the province, and which roles demand a second step. */
  readonly signIn: SignInSettings;
  /** On what terms published figures may be used. */
  readonly openData: OpenDataTerms;
  /** A store behind S3 that keeps the contents of files; absent: the disk of the data home. */
  readonly objectStore: ObjectStoreSettings | undefined;
  readonly log: "quiet" | "info" | "debug";
  /** Bytes of one document and of one archive at most, and how many files an archive may hold. */
  readonly uploads: { readonly fileBytes: number; readonly archiveBytes: number; readonly archiveFiles: number };
  readonly language: Language;
}

export interface EnvFault extends Text {
  readonly variable: string;
}

export type EnvResult =
  | { readonly ok: true; readonly env: Env }
  | { readonly ok: false; readonly faults: readonly EnvFault[] };

const PROJECT = join(import.meta.dirname, "..", "..");

const logLevels = ["quiet", "info", "debug"] as const;

const texts = {
  url: {
    vi: "cần dạng postgres://người-dùng:mật-khẩu@máy:cổng/csdl",
    en: "needs postgres://user:password@host:port/db",
  },
  urlOptions: {
    vi: "không được có options= (chương trình tự đặt)",
    en: "must not carry options= (the program sets them)",
  },
  otherDatabase: {
    vi: "phải cùng cơ sở dữ liệu với DATABASE_URL, bằng một vai trò khác",
    en: "must name the same database as DATABASE_URL, with another role",
  },
  schema: {
    vi: "cần chữ thường không dấu, số, gạch dưới, tối đa 57 ký tự, không phải tên riêng của PostgreSQL",
    en: "needs small letters, digits, underscores, at most 57 characters, no name reserved by PostgreSQL",
  },
  flag: { vi: "cần 1 (có) hoặc 0 (không)", en: "needs 1 (yes) or 0 (no)" },
  basePath: { vi: "cần dạng /duong-dan, không có / ở cuối", en: "needs /path without a slash at the end" },
  proxies: {
    vi: "cần loopback, địa chỉ IP hoặc dải CIDR, cách nhau bằng dấu phẩy; chỗ sai: {part}",
    en: "needs loopback, IP addresses or CIDR ranges separated by commas; wrong: {part}",
  },
} satisfies Record<string, Text>;

/**
 * Checks every variable and gives either the settings or the full list of what is wrong. Pure: reads nothing itself.
 *
 * An empty variable counts as absent. Unknown variables are left alone; they belong to others.
 */
export function parseEnv(record: Readonly<Record<string, string | undefined>>): EnvResult {
  const faults: EnvFault[] = [];
  const fault = (variable: string, text: Text, values: Readonly<Record<string, string>> = {}) => {
    faults.push({ variable, ...fillTexts(text, values) });
  };
  const read = (name: string) => record[name]?.trim() || undefined;

  const readFlag = (name: string): boolean | undefined => {
    const value = read(name)?.toLowerCase();
    if (value === undefined) return undefined;
    if (["1", "true", "yes"].includes(value)) return true;
    if (["0", "false", "no"].includes(value)) return false;
    fault(name, texts.flag);
    return undefined;
  };

  const portText = read("PORT") ?? "3000";
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65535) {
    fault("PORT", settingFaults.whole, { least: "0", most: "65535" });
  }

  const host = read("HOST") ?? "127.0.0.1";
  if (!isHost(host)) fault("HOST", settingFaults.host);

  const url = read("DATABASE_URL");
  const appUrl = read("DATABASE_APP_URL");
  if (url !== undefined && !isPostgresUrl(url)) fault("DATABASE_URL", texts.url);
  else if (url !== undefined && carriesOptions(url)) fault("DATABASE_URL", texts.urlOptions);
  if (appUrl !== undefined && url === undefined)
    fault("DATABASE_APP_URL", settingFaults.onlyWith, { variable: "DATABASE_URL" });
  else if (appUrl !== undefined && !isPostgresUrl(appUrl)) fault("DATABASE_APP_URL", texts.url);
  else if (appUrl !== undefined && carriesOptions(appUrl)) fault("DATABASE_APP_URL", texts.urlOptions);
  else if (appUrl !== undefined && !isOtherRoleThere(appUrl, url)) fault("DATABASE_APP_URL", texts.otherDatabase);

  const schema = read("CONGTAM_SCHEMA") ?? "congtam";
  const reserved = schema === "public" || schema === "information_schema" || schema.startsWith("pg_");
  if (!/^[a-z_][a-z0-9_]{0,56}$/.test(schema) || reserved) fault("CONGTAM_SCHEMA", texts.schema);

  const basePath = read("CONGTAM_BASE_PATH") ?? "";
  if (basePath !== "" && !/^(\/[A-Za-z0-9._~-]+)+$/.test(basePath)) fault("CONGTAM_BASE_PATH", texts.basePath);

  const proxies = (read("CONGTAM_TRUST_PROXY") ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const wrongProxy = proxies.find((part) => part !== "loopback" && !isAddressRange(part));
  if (wrongProxy !== undefined) fault("CONGTAM_TRUST_PROXY", texts.proxies, { part: wrongProxy });
  const trustedProxies = proxies.flatMap((part) => (part === "loopback" ? ["127.0.0.0/8", "::1"] : [part]));

  const logText = read("CONGTAM_LOG") ?? "info";
  const log = logLevels.find((level) => level === logText);
  if (log === undefined) fault("CONGTAM_LOG", settingFaults.oneOf, { allowed: logLevels.join(", ") });

  const readWhole = (name: string, usual: number, most: number): number => {
    const text = read(name) ?? String(usual);
    const value = Number(text);
    if (!/^\d{1,6}$/.test(text) || value < 1 || value > most) {
      fault(name, settingFaults.whole, { least: "1", most: String(most) });
    }
    return value;
  };
  const megabyte = 1024 * 1024;
  const uploads = {
    fileBytes: readWhole("CONGTAM_MAX_FILE_MB", 50, 500) * megabyte,
    archiveBytes: readWhole("CONGTAM_MAX_ARCHIVE_MB", 500, 4000) * megabyte,
    archiveFiles: readWhole("CONGTAM_MAX_ARCHIVE_FILES", 500, 5000),
  };

  const demo = readFlag("CONGTAM_DEMO");
  const secureCookies = readFlag("CONGTAM_SECURE_COOKIES") ?? trustedProxies.length > 0;
  const pgBin = read("CONGTAM_PG_BIN");
  const messages = parseMessageSettings(read, fault);
  const openData = parseOpenDataTerms(read, fault);
  const objectStore = parseObjectStoreSettings(read, fault, readFlag);
  const signIn = parseSignInSettings({ read, fault, readFlag, publicUrl: messages.publicUrl });

  if (faults.length > 0 || log === undefined) return { ok: false, faults };
  return {
    ok: true,
    env: {
      port,
      host,
      home: resolve(read("CONGTAM_HOME") ?? join(PROJECT, ".home")),
      database: url === undefined ? undefined : { url, appUrl },
      schema,
      demo,
      basePath,
      trustedProxies,
      secureCookies,
      pgBin: pgBin === undefined ? undefined : resolve(pgBin),
      messages,
      signIn,
      openData,
      objectStore,
      log,
      uploads,
      language: languageOfLocale(read("LC_ALL") ?? read("LC_MESSAGES") ?? read("LANG")),
    },
  };
}

/** English only where the machine's locale says English; "C", "POSIX" and everything else is Vietnamese. */
export function languageOfLocale(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith("en") ? "en" : "vi";
}

/** The settings of this process. Every other file gets them as a value. */
export function readEnv(): EnvResult {
  return parseEnv(process.env);
}

/** The language of the person at the terminal, known even when other settings are wrong. */
export function readLanguage(): Language {
  return languageOfLocale(process.env["LC_ALL"] || process.env["LC_MESSAGES"] || process.env["LANG"]);
}

function isPostgresUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && ["postgres:", "postgresql:"].includes(url.protocol) && url.pathname.length > 1;
}

const carriesOptions = (url: string) => URL.parse(url)?.searchParams.has("options") ?? false;

/** The same database (the address may be written otherwise) and a role of its own, or the two roles guard nothing. */
function isOtherRoleThere(appUrl: string, url: string | undefined): boolean {
  const [app, owner] = [URL.parse(appUrl), URL.parse(url ?? "")];
  if (!app || !owner) return true;
  return app.pathname === owner.pathname && app.username !== "" && app.username !== owner.username;
}

function isAddressRange(value: string): boolean {
  const [address = "", bits, ...more] = value.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  try {
    new BlockList().addSubnet(address, /^\d{1,3}$/.test(bits) ? Number(bits) : -1, version === 4 ? "ipv4" : "ipv6");
    return true;
  } catch {
    return false;
  }
}
