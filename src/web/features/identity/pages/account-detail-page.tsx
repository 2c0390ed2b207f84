import { useParams } from "@tanstack/react-router";
import type { AccountDetail } from "../../../../contract/identity/accounts.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { canAny, useSession } from "../../../app/session.tsx";
import { printInstant } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { unitInLanguage } from "../../../i18n/unit-in-language.ts";
import { DetailPage } from "../../../ui/detail/detail-page.tsx";
import { Facts, Section } from "../../../ui/detail/facts.tsx";
import { HistoryList } from "../../../ui/detail/history-list.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { AccountActions } from "../parts/account-actions.tsx";
import { AccountState } from "../parts/account-state.tsx";
import { printDays } from "../parts/print-days.ts";
import { ProviderPersons } from "../parts/provider-persons.tsx";
import { RoleTable } from "../parts/role-table.tsx";
import { identityTexts } from "../texts.ts";

/** One account with its roles of all times and what may be done with it. */
export function AccountDetailPage() {
  const { accountId } = useParams({ strict: false }) as { accountId: string };
  const answer = useOperation("identity.getAccount", { params: { accountId } });
  return <Loaded answer={answer}>{(account) => <Account account={account} />}</Loaded>;
}

function Account({ account }: { account: AccountDetail }) {
  const t = useTexts(identityTexts);
  const session = useSession();
  const language = useLanguage();
  const locked = account.lockedUntil !== null;
  return (
    <DetailPage
      title={account.displayName}
      backTo="/accounts"
      badges={<AccountState state={account.state} locked={locked} />}
      actions={<AccountActions account={account} />}
      history={canAny(session, ["audit.read"]) && <AccountHistory accountId={account.id} />}
    >
      <Facts
        title={t("facts")}
        facts={[
          [t("login"), account.login],
          [t("unit"), unitInLanguage(account, language)],
          [t("position"), account.position],
          [t("email"), account.email],
          [t("phone"), account.phone],
          [t("validFrom"), printDays(t, account.validFrom, account.validUntil)],
          [t("readOnly"), account.readOnly ? t("yes") : undefined],
          [t("totp"), account.totpEnabled ? t("totp.on") : t("totp.off")],
          [t("lastSignedIn"), printInstant(account.lastSignedInAt) || t("never")],
          [t("lockedUntil"), locked ? printInstant(account.lockedUntil) : undefined],
          [t("created"), printInstant(account.createdAt)],
        ]}
      />
      <Section title={t("roles")}>
        <RoleTable account={account} />
      </Section>
      <ProviderPersons account={account} />
    </DetailPage>
  );
}

function AccountHistory({ accountId }: { accountId: string }) {
  const language = useLanguage();
  const query = { subjectId: accountId, reads: "false", sort: "-at", pageSize: "20" } as const;
  const answer = useOperation("audit.listActions", { query });
  const entries = answer.data?.items.map((action) => ({
    ...action,
    what: language === "vi" ? action.sentenceVi : action.sentenceEn,
  }));
  return <HistoryList entries={entries} />;
}
