import { expect, it } from "vitest";
import { parseEnv } from "./env.ts";

const provider = {
  CONGTAM_PUBLIC_URL: "https://cchc.example.gov.vn",
  CONGTAM_OIDC_ISSUER: "https://dangnhap.example.gov.vn/realms/tinh",
  CONGTAM_OIDC_CLIENT_ID: "cong-tam",
  CONGTAM_OIDC_CLIENT_SECRET_FILE: "/etc/congtam/oidc",
};

function settingsOf(record: Record<string, string>) {
  const result = parseEnv(record);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.env.signIn;
}

it("keeps own passwords alone where nothing is set", () => {
  expect(settingsOf({})).toEqual({ provider: undefined, secondStepRoles: [] });
});

it("takes a provider with the usual rest", () => {
  expect(settingsOf(provider).provider).toEqual({
    issuer: "https://dangnhap.example.gov.vn/realms/tinh",
    clientId: "cong-tam",
    secretFile: "/etc/congtam/oidc",
    publicUrl: "https://cchc.example.gov.vn",
    claim: "preferred_username",
    matchesLogin: false,
    label: { vi: "Đăng nhập bằng tài khoản của tỉnh", en: "Sign in with the account of the province" },
    only: false,
    spareRoles: ["administrator"],
    secondStepValues: [],
  });
});

it("takes what the administrator chooses", () => {
  const chosen = settingsOf({
    ...provider,
    CONGTAM_OIDC_CLAIM: "email",
    CONGTAM_OIDC_MATCH: "1",
    CONGTAM_OIDC_ONLY: "yes",
    CONGTAM_OIDC_LABEL: "Đăng nhập VNeID",
    CONGTAM_OIDC_SPARE_ROLES: "administrator, indexOwner",
    CONGTAM_OIDC_SECOND_STEP: "otp, hwk",
    CONGTAM_SECOND_STEP_ROLES: "administrator,councilMember",
  });
  expect(chosen).toMatchObject({
    provider: {
      claim: "email",
      matchesLogin: true,
      only: true,
      label: { vi: "Đăng nhập VNeID", en: "Đăng nhập VNeID" },
      spareRoles: ["administrator", "indexOwner"],
      secondStepValues: ["otp", "hwk"],
    },
    secondStepRoles: ["administrator", "councilMember"],
  });
});

it.each([
  [{ ...provider, CONGTAM_OIDC_ISSUER: "http://dangnhap.example.gov.vn" }, ["CONGTAM_OIDC_ISSUER"]],
  [{ ...provider, CONGTAM_OIDC_ISSUER: "https://a.vn/?b" }, ["CONGTAM_OIDC_ISSUER"]],
  [
    { CONGTAM_OIDC_ISSUER: "https://a.vn" },
    ["CONGTAM_OIDC_CLIENT_ID", "CONGTAM_OIDC_CLIENT_SECRET_FILE", "CONGTAM_PUBLIC_URL"],
  ],
  [{ CONGTAM_OIDC_ONLY: "1", CONGTAM_OIDC_CLIENT_ID: "x" }, ["CONGTAM_OIDC_CLIENT_ID", "CONGTAM_OIDC_ONLY"]],
  [{ ...provider, CONGTAM_OIDC_CLAIM: "a b" }, ["CONGTAM_OIDC_CLAIM"]],
  [{ ...provider, CONGTAM_OIDC_ONLY: "maybe" }, ["CONGTAM_OIDC_ONLY"]],
  [{ ...provider, CONGTAM_OIDC_LABEL: "x".repeat(61) }, ["CONGTAM_OIDC_LABEL"]],
  [{ ...provider, CONGTAM_OIDC_SECOND_STEP: "otp hwk" }, ["CONGTAM_OIDC_SECOND_STEP"]],
  [{ ...provider, CONGTAM_OIDC_SPARE_ROLES: "Quản trị" }, ["CONGTAM_OIDC_SPARE_ROLES"]],
  [{ CONGTAM_SECOND_STEP_ROLES: "admin istrator" }, ["CONGTAM_SECOND_STEP_ROLES"]],
])("names what is wrong: %o", (record, variables) => {
  const result = parseEnv(record);
  expect(result.ok ? [] : result.faults.map(({ variable }) => variable)).toEqual(variables);
});
