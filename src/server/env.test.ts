import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { languageOfLocale, parseEnv } from "./env.ts";

function envOf(record: Record<string, string>) {
  const result = parseEnv(record);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.env;
}

function faultsOf(record: Record<string, string>): string[] {
  const result = parseEnv(record);
  return result.ok ? [] : result.faults.map((fault) => fault.variable);
}

describe("settings from the environment", () => {
  it("an empty environment gives the safe defaults", () => {
    expect(envOf({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      home: resolve(import.meta.dirname, "../../.home"),
      database: undefined,
      schema: "congtam",
      demo: undefined,
      basePath: "",
      trustedProxies: [],
      secureCookies: false,
      pgBin: undefined,
      messages: { publicUrl: undefined, mail: undefined, gateway: undefined },
      signIn: { provider: undefined, secondStepRoles: [] },
      openData: { licence: undefined, link: undefined, contact: undefined },
      objectStore: undefined,
      log: "info",
      uploads: { fileBytes: 52_428_800, archiveBytes: 524_288_000, archiveFiles: 500 },
      language: "vi",
    });
  });

  it("takes what is given, blanks around it aside; an empty variable counts as absent", () => {
    const env = envOf({
      PORT: " 8080 ",
      HOST: "",
      CONGTAM_HOME: "/srv/congtam",
      DATABASE_URL: "postgres://owner:x@db.local:5432/tinh",
      DATABASE_APP_URL: "postgresql://app:x@db.local/tinh",
      CONGTAM_SCHEMA: "cao_bang",
      CONGTAM_DEMO: "0",
      CONGTAM_BASE_PATH: "/cchc",
      CONGTAM_TRUST_PROXY: "loopback, 10.0.0.0/8",
      CONGTAM_LOG: "quiet",
      LANG: "en_US.UTF-8",
    });
    expect(env).toMatchObject({ port: 8080, host: "127.0.0.1", home: "/srv/congtam", schema: "cao_bang", demo: false });
    expect(env.trustedProxies).toEqual(["127.0.0.0/8", "::1", "10.0.0.0/8"]);
    expect(env).toMatchObject({ basePath: "/cchc", log: "quiet", language: "en" });
    expect(env.database?.appUrl).toBe("postgresql://app:x@db.local/tinh");
  });

  it("cookies are secure behind a proxy unless the administrator says otherwise", () => {
    expect(envOf({ CONGTAM_TRUST_PROXY: "loopback" }).secureCookies).toBe(true);
    expect(envOf({ CONGTAM_TRUST_PROXY: "loopback", CONGTAM_SECURE_COOKIES: "no" }).secureCookies).toBe(false);
    expect(envOf({ CONGTAM_SECURE_COOKIES: "1" }).secureCookies).toBe(true);
  });

  it("names everything that is wrong at once, in both languages", () => {
    const limits = parseEnv({
      CONGTAM_MAX_FILE_MB: "0",
      CONGTAM_MAX_ARCHIVE_MB: "a",
      CONGTAM_MAX_ARCHIVE_FILES: "9999",
    });
    expect(limits).toMatchObject({ ok: false, faults: [{}, {}, { en: "needs a whole number from 1 to 5000" }] });
    const result = parseEnv({ PORT: "-1", CONGTAM_LOG: "loud", CONGTAM_TRUST_PROXY: "10.0.0.0/40" });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.faults.map((fault) => fault.variable)).toEqual(["PORT", "CONGTAM_TRUST_PROXY", "CONGTAM_LOG"]);
    expect(result.faults[1]?.en).toContain("10.0.0.0/40");
    expect(result.faults.every((fault) => fault.vi !== "" && fault.en !== "" && !fault.vi.includes("{"))).toBe(true);
  });

  it.each([
    ["PORT", "65536"],
    ["PORT", "3e3"],
    ["PORT", "80.5"],
    ["HOST", "a b"],
    ["DATABASE_URL", "mysql://x/y"],
    ["DATABASE_URL", "postgres://host"],
    ["DATABASE_APP_URL", "postgres://a@b/c"],
    ["CONGTAM_SCHEMA", "public"],
    ["CONGTAM_SCHEMA", "pg_x"],
    ["CONGTAM_SCHEMA", "Cao-Bang"],
    ["CONGTAM_DEMO", "maybe"],
    ["CONGTAM_BASE_PATH", "cchc"],
    ["CONGTAM_BASE_PATH", "/cchc/"],
    ["CONGTAM_TRUST_PROXY", "everyone"],
    ["CONGTAM_TRUST_PROXY", "10.0.0.0/8/1"],
    ["CONGTAM_SECURE_COOKIES", "2"],
  ])("%s=%s is refused", (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([name]);
  });

  it.each([
    ["DATABASE_URL", "postgres://owner:x@db/tinh?options=-crole%3Dx", undefined],
    ["DATABASE_APP_URL", "postgres://owner:x@db/tinh", "postgres://app:x@db/tinh?options=-crole%3Dx"],
    ["DATABASE_APP_URL", "postgres://owner:x@db/tinh", "postgres://app:x@db/postgres"],
    ["DATABASE_APP_URL", "postgres://owner:x@db/tinh", "postgres://owner:x@db/tinh"],
    ["DATABASE_APP_URL", "postgres://owner:x@db/tinh", "postgres://db/tinh"],
  ])("%s is refused beside %s (%s)", (name, DATABASE_URL, DATABASE_APP_URL) => {
    expect(faultsOf({ DATABASE_URL, ...(DATABASE_APP_URL && { DATABASE_APP_URL }) })).toEqual([name]);
  });

  it("only an English locale gives English", () => {
    expect(["en_US.UTF-8", "EN", "vi_VN", "C.UTF-8", "", undefined].map(languageOfLocale)).toEqual([
      "en",
      "en",
      "vi",
      "vi",
      "vi",
      "vi",
    ]);
  });
});
