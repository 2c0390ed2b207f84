import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useSearch } from "@tanstack/react-router";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { listAccountsColumns } from "../../../api/columns/identity.gen.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { canAny, useSession } from "../../../app/session.tsx";
import { printInstant } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { unitInLanguage } from "../../../i18n/unit-in-language.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { ListPage } from "../../../ui/list/list-page.tsx";
import { AccountImport } from "../parts/account-import.tsx";
import { AccountState } from "../parts/account-state.tsx";
import { identityTexts } from "../texts.ts";

const states = ["active", "notYet", "ended", "deactivated"] as const;

/** Accounts of the units within reach. */
export function AccountListPage() {
  const t = useTexts(identityTexts);
  const language = useLanguage();
  const session = useSession();
  const search = useSearch({ strict: false }) as Readonly<Record<string, string>>;
  const roles = useOperation("identity.listRoles", {});
  const [importing, importDialog] = useDisclosure(false);
  const yes = [{ value: "true", label: t("yes") }];
  const titleKey = search["neverSignedIn"] ? "list.neverTitle" : search["locked"] ? "list.lockedTitle" : "list.title";
  const roleOptions = (roles.data?.items ?? []).map((role) => ({
    value: role.code,
    label: language === "vi" ? role.nameVi : role.nameEn,
  }));
  return (
    <>
      <ListPage
        operation="identity.listAccounts"
        columns={listAccountsColumns}
        title={(page) => (page ? t(titleKey, { count: printDecimal(page.total, language) }) : t("list.loading"))}
        rowKey={(account) => account.id}
        pathOf={(account) => `/accounts/${account.id}`}
        hidden={[
          language === "vi" ? "roleNamesEn" : "roleNamesVi",
          "email",
          "phone",
          "locked",
          "readOnly",
          "validFrom",
          "validUntil",
        ]}
        filters={[
          { kind: "unit", key: "unitId", label: t("unit") },
          { kind: "choice", key: "below", label: t("below"), options: yes },
          { kind: "choice", key: "roleCode", label: t("role"), options: roleOptions },
          {
            kind: "choice",
            key: "state",
            label: t("state"),
            options: states.map((state) => ({ value: state, label: t(`state.${state}`) })),
          },
          {
            kind: "choice",
            key: "neverSignedIn",
            label: t("signedIn"),
            options: [{ value: "true", label: t("neverSignedIn") }],
          },
          { kind: "choice", key: "locked", label: t("locked"), options: [{ value: "true", label: t("isLocked") }] },
        ]}
        cells={{
          unitName: (account) => unitInLanguage(account, language),
          state: (account) => <AccountState state={account.state} locked={account.locked} />,
          lastSignedInAt: (account) => printInstant(account.lastSignedInAt) || t("never"),
        }}
        empty={{ title: t("list.empty"), hint: t("list.emptyHint") }}
        actions={(page) => (
          <>
            {canAny(session, ["identity.manage"]) && (
              <Button variant="default" onClick={importDialog.open}>
                {t("import")}
              </Button>
            )}
            {page?.canCreate && <LinkButton to="/accounts/new">{t("add")}</LinkButton>}
          </>
        )}
      />
      {importing && <AccountImport onClose={importDialog.close} />}
    </>
  );
}
