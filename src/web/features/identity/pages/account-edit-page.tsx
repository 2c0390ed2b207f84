import { useNavigate, useParams, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { AccountDetail } from "../../../../contract/identity/accounts.ts";
import { useCommand, useOperation } from "../../../api/use-operation.ts";
import { canAny, useSession } from "../../../app/session.tsx";
import { printDay } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { FormDoor } from "../../../ui/form/form-door.tsx";
import { FormPage } from "../../../ui/form/form-page.tsx";
import { useEditForm } from "../../../ui/form/use-edit-form.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { AccountFields } from "../parts/account-fields.tsx";
import { type AccountFormValues, accountBody, accountFieldsOf } from "../parts/account-form.ts";
import { identityTexts } from "../texts.ts";

/** Changes what is stated about an account. */
export function AccountEditPage() {
  const { accountId } = useParams({ strict: false }) as { accountId: string };
  const session = useSession();
  return (
    <FormDoor key={accountId} allowed={canAny(session, ["identity.manage"])}>
      {() => <ReadAccount accountId={accountId} />}
    </FormDoor>
  );
}

function ReadAccount({ accountId }: { accountId: string }) {
  const answer = useOperation("identity.getAccount", { params: { accountId } });
  return <Loaded answer={answer}>{(account) => <EditAccount read={account} />}</Loaded>;
}

type StoredAccount = AccountFormValues & { readonly version: number };

function EditAccount({ read }: { read: AccountDetail }) {
  const t = useTexts(identityTexts);
  const language = useLanguage();
  const router = useRouter();
  const navigate = useNavigate();
  const edit = useCommand("identity.editAccount", ["identity"]);
  const units = useOperation("organisations.getUnitTree", { query: {} });
  // What the person saw when he began: it may be read again below him, also by his own saving.
  const [account] = useState(read);
  const [initial] = useState(() => accountFieldsOf(account));
  const form = useEditForm({
    id: `identity.editAccount.${account.id}`,
    initial,
    fromStored: (stored) => accountFieldsOf(stored as StoredAccount),
    save: async (values, stored) => {
      const version = (stored as StoredAccount | undefined)?.version ?? account.version;
      await edit.mutateAsync({ params: { accountId: account.id }, body: { ...accountBody(values), version } });
      return () => void navigate({ to: `/accounts/${account.id}` });
    },
  });
  const printField = (key: string, value: unknown): string => {
    const unit = key === "unitId" ? units.data?.nodes.find((node) => node.id === value) : undefined;
    if (unit) return language === "en" && unit.nameEn ? unit.nameEn : unit.nameVi;
    if (key === "validFrom" || key === "validUntil") return printDay(String(value));
    if (key === "readOnly") return value === true ? t("yes") : "–";
    return String(value);
  };
  return (
    <FormPage
      title={t("edit.title", { login: account.login })}
      form={form}
      onCancel={() => router.history.back()}
      labels={{
        login: t("login"),
        displayName: t("displayName"),
        position: t("position"),
        email: t("email"),
        phone: t("phone"),
        unitId: t("unit"),
        validFrom: t("validFrom"),
        validUntil: t("validUntil"),
        readOnly: t("readOnly"),
      }}
      printField={printField}
    >
      <AccountFields form={form} />
    </FormPage>
  );
}
