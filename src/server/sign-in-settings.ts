import type { Text } from "../contract/text.ts";
import { RoleCode } from "../domain/identity/model.ts";
import { isSafeUrl, type ReadSetting, settingFaults, type TellFault } from "./setting-faults.ts";

/** The identity provider of the province (OpenID Connect), as the administrator of the machine states it. */
export interface ProviderSettings {
  /** Address that the provider names itself by; its description stands below it. */
  readonly issuer: string;
  readonly clientId: string;
  /** File with the secret by which the provider knows this program. */
  readonly secretFile: string;
  /** Address people open, with the base path: the provider sends them back below it. */
  readonly publicUrl: string;
  /** Which claim names the login here. */
  readonly claim: string;
  /** True: somebody not yet known here is the account whose login the claim names, from the first sign-in on. */
  readonly matchesLogin: boolean;
  /** What the button says. */
  readonly label: Text;
  /** True: own passwords are refused to all but the roles that keep a way in when the provider fails. */
  readonly only: boolean;
  readonly spareRoles: readonly string[];
  /** Values of `amr` or `acr` that prove a second step at the provider; none: ours is asked for. */
  readonly secondStepValues: readonly string[];
}

export interface SignInSettings {
  readonly provider: ProviderSettings | undefined;
  /** Roles that demand a second step. */
  readonly secondStepRoles: readonly string[];
}

const signInFaults = {
  publicUrl: {
    vi: "cần có khi đặt CONGTAM_OIDC_ISSUER, để hệ thống đăng nhập đưa người dùng trở lại",
    en: "is needed with CONGTAM_OIDC_ISSUER: the provider sends people back there",
  },
  claim: { vi: "cần tên một thuộc tính, ví dụ preferred_username", en: "needs the name of a claim" },
  label: { vi: "cần tối đa 60 ký tự", en: "needs at most 60 characters" },
  values: { vi: "cần các từ không có dấu cách, cách nhau bằng dấu phẩy", en: "needs words separated by commas" },
  roles: {
    vi: "cần mã vai trò cách nhau bằng dấu phẩy, như trong data/identity/roles.json",
    en: "needs codes of roles separated by commas, as in data/identity/roles.json",
  },
} satisfies Record<string, Text>;

const issuerVariable = { variable: "CONGTAM_OIDC_ISSUER" };

interface Around {
  readonly read: ReadSetting;
  readonly fault: TellFault;
  readonly readFlag: (name: string) => boolean | undefined;
  readonly publicUrl: string | undefined;
}

const needed = ["CLIENT_ID", "CLIENT_SECRET_FILE"] as const;
const names = [...needed, "CLAIM", "MATCH", "LABEL", "LABEL_EN", "ONLY", "SPARE_ROLES", "SECOND_STEP"] as const;

/** Reads what concerns signing in, naming everything that is wrong. Nothing set: passwords kept here, as before. */
export function parseSignInSettings(around: Around): SignInSettings {
  return {
    provider: parseProvider(around),
    secondStepRoles: readRoles(around, "CONGTAM_SECOND_STEP_ROLES", ""),
  };
}

function parseProvider(around: Around): ProviderSettings | undefined {
  const { read, fault, readFlag, publicUrl } = around;
  const issuer = read("CONGTAM_OIDC_ISSUER");
  const own = (name: (typeof names)[number]) => read(`CONGTAM_OIDC_${name}`);
  if (issuer === undefined) {
    for (const name of names)
      if (own(name) !== undefined) fault(`CONGTAM_OIDC_${name}`, settingFaults.onlyWith, issuerVariable);
    return undefined;
  }
  if (!isSafeUrl(issuer) || /[?#]/.test(issuer)) fault("CONGTAM_OIDC_ISSUER", settingFaults.safeUrl);
  for (const name of needed) {
    if (own(name) === undefined) fault(`CONGTAM_OIDC_${name}`, settingFaults.neededWith, issuerVariable);
  }
  if (publicUrl === undefined) fault("CONGTAM_PUBLIC_URL", signInFaults.publicUrl);
  const claim = own("CLAIM") ?? "preferred_username";
  if (!/^[\w.:/-]{1,100}$/.test(claim)) fault("CONGTAM_OIDC_CLAIM", signInFaults.claim);
  for (const name of ["LABEL", "LABEL_EN"] as const) {
    if ((own(name)?.length ?? 0) > 60) fault(`CONGTAM_OIDC_${name}`, signInFaults.label);
  }
  const vi = own("LABEL") ?? "Đăng nhập bằng tài khoản của tỉnh";
  const label = { vi, en: own("LABEL_EN") ?? own("LABEL") ?? "Sign in with the account of the province" };
  const secondStepValues = listOf(own("SECOND_STEP") ?? "");
  if (secondStepValues.some((value) => /\s/.test(value))) fault("CONGTAM_OIDC_SECOND_STEP", signInFaults.values);
  return {
    issuer,
    clientId: own("CLIENT_ID") ?? "",
    secretFile: own("CLIENT_SECRET_FILE") ?? "",
    publicUrl: publicUrl ?? "",
    claim,
    matchesLogin: readFlag("CONGTAM_OIDC_MATCH") ?? false,
    label,
    only: readFlag("CONGTAM_OIDC_ONLY") ?? false,
    spareRoles: readRoles(around, "CONGTAM_OIDC_SPARE_ROLES", "administrator"),
    secondStepValues,
  };
}

function readRoles({ read, fault }: Around, name: string, usual: string): string[] {
  const codes = listOf(read(name) ?? usual);
  if (codes.some((code) => !RoleCode.safeParse(code).success)) fault(name, signInFaults.roles);
  return codes;
}

const listOf = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
