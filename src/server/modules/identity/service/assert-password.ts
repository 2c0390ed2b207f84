import type { Text } from "../../../../contract/text.ts";
import { fillTexts } from "../../../../contract/text.ts";
import {
  checkPassword,
  type PasswordContext,
  type PasswordFault,
} from "../../../../domain/identity/password-policy.ts";
import type { IdentitySettings } from "../../../../domain/identity/settings.ts";
import type { Reader } from "../../../db/database.ts";
import { AppError, type Fault } from "../../../http/app-error.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { IdentityDeps } from "../deps.ts";
import { findProvinceName } from "../repository/units.ts";

const texts: Record<PasswordFault["kind"], Text> = {
  tooShort: { vi: "cần ít nhất {limit} ký tự", en: "needs at least {limit} characters" },
  tooLong: { vi: "dài quá {limit} ký tự", en: "is longer than {limit} characters" },
  containsLogin: { vi: "có chứa tên đăng nhập", en: "contains the login" },
  containsName: { vi: "có chứa họ tên", en: "contains the person's name" },
  containsProvince: { vi: "có chứa tên tỉnh", en: "contains the name of the province" },
  pattern: {
    vi: "là dãy phím, lặp lại hoặc từ quá quen thuộc",
    en: "is a row of keys, a repetition or too common a word",
  },
};

/** Refuses a password that does not meet the policy, naming each fault at the given place of the input. */
export async function assertPassword(
  deps: Pick<IdentityDeps, "settings"> & { readonly db: { readonly reader: Reader } },
  password: string,
  person: { readonly login: string; readonly displayName: string },
  at: { readonly path: string; readonly now: Date },
): Promise<void> {
  const provinceName = await findProvinceName(deps.db.reader, dayInVietnam(at.now));
  const faults = describePasswordFaults(password, { ...person, provinceName }, deps.settings, at.path);
  if (faults.length > 0) throw new AppError("identity.weak_password", { faults });
}

/** What the policy says against a password, in both languages; empty when it is accepted. */
export function describePasswordFaults(
  password: string,
  person: PasswordContext,
  settings: Pick<IdentitySettings, "password">,
  path: string,
): Fault[] {
  return checkPassword(password, person, settings.password).map((fault) => {
    const values = "limit" in fault ? { limit: fault.limit } : {};
    return { path, ...fillTexts(texts[fault.kind], values) };
  });
}
