import { Stack } from "@mantine/core";
import { notify } from "../../app/notices.ts";
import { useSession } from "../../app/session.tsx";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Facts, Section } from "../../ui/detail/facts.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { ChangePasswordForm } from "../sign-in/change-password-form.tsx";
import { SessionTable } from "./session-table.tsx";
import { profileTexts } from "./texts.ts";
import { TotpSection } from "./totp-section.tsx";

/** One's own account: password, second step, sessions. */
export function ProfilePage() {
  const t = useTexts(profileTexts);
  const language = useLanguage();
  const session = useSession();
  const roles = session.roles.map(
    (role) => `${language === "vi" ? role.nameVi : role.nameEn} · ${role.unitName ?? "–"}`,
  );
  return (
    <Stack gap="md" maw={900}>
      <PageTitle title={t("title", { name: session.displayName })} />
      <Facts
        title={t("facts")}
        facts={[
          [t("login"), session.login],
          [t("unit"), session.unitName],
          [t("position"), session.position],
          [t("roles"), roles.length > 0 ? roles.join("; ") : t("noRoles")],
        ]}
      />
      <Section title={t("password")}>
        <ChangePasswordForm
          login={session.login}
          onChanged={() => notify({ kind: "done", text: t("passwordChanged") })}
        />
      </Section>
      <Section title={t("totp")}>
        <TotpSection />
      </Section>
      <Section title={t("sessions")}>
        <SessionTable />
      </Section>
    </Stack>
  );
}
