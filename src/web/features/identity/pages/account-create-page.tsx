import { useNavigate, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { OneTimePassword } from "../../../../contract/identity/accounts.ts";
import { useCommand } from "../../../api/use-operation.ts";
import { canAny, useSession } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { FormDoor } from "../../../ui/form/form-door.tsx";
import { FormPage } from "../../../ui/form/form-page.tsx";
import { useEditForm } from "../../../ui/form/use-edit-form.ts";
import { AccountFields } from "../parts/account-fields.tsx";
import { accountBody, emptyAccount } from "../parts/account-form.ts";
import { OneTimePasswordDialog } from "../parts/one-time-password-dialog.tsx";
import { identityTexts } from "../texts.ts";

/** A new account; its one-time password is shown once, then the account opens so that roles can be given. */
export function AccountCreatePage() {
  const session = useSession();
  return <FormDoor allowed={canAny(session, ["identity.manage"])}>{() => <NewAccount />}</FormDoor>;
}

function NewAccount() {
  const t = useTexts(identityTexts);
  const router = useRouter();
  const navigate = useNavigate();
  const session = useSession();
  const create = useCommand("identity.createAccount", ["identity"]);
  const [made, setMade] = useState<{ accountId: string; given: OneTimePassword }>();
  const [initial] = useState(() => emptyAccount(session.unitId));
  const form = useEditForm({
    id: "identity.createAccount",
    initial,
    save: async (values) => {
      const { account, oneTimePassword } = await create.mutateAsync({ body: accountBody(values) });
      return () => setMade({ accountId: account.id, given: oneTimePassword });
    },
  });
  return (
    <>
      <FormPage
        title={t("create.title")}
        form={form}
        submitLabel={t("create.submit")}
        onCancel={() => router.history.back()}
      >
        <AccountFields form={form} />
      </FormPage>
      {made && (
        <OneTimePasswordDialog
          given={made.given}
          onClose={() => void navigate({ to: `/accounts/${made.accountId}` })}
        />
      )}
    </>
  );
}
