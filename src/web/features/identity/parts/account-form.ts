import { today } from "../../../i18n/dates.ts";

export type AccountFormValues = {
  readonly login: string;
  readonly displayName: string;
  readonly position: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly unitId: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly readOnly: boolean;
};

export function emptyAccount(unitId: string): AccountFormValues {
  return {
    login: "",
    displayName: "",
    position: null,
    email: null,
    phone: null,
    unitId,
    validFrom: today(),
    validUntil: null,
    readOnly: false,
  };
}

/** The stated fields of a stored account, which may carry more. */
export function accountFieldsOf(account: AccountFormValues): AccountFormValues {
  const { login, displayName, position, email, phone, unitId, validFrom, validUntil, readOnly } = account;
  return { login, displayName, position, email, phone, unitId, validFrom, validUntil, readOnly };
}

/** The values as the server takes them; the form does not send while a required one is empty. */
export function accountBody(values: AccountFormValues) {
  return { ...values, unitId: values.unitId ?? "", validFrom: values.validFrom ?? "" };
}
